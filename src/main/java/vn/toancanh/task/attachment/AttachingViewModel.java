package vn.toancanh.task.attachment;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.evidence.Shown;

/** The files of a report while it is written. JavaFX thread only. */
public final class AttachingViewModel {
    /** More would hide the words. */
    static final int MOST = 20;

    private final Evidence evidence;
    private final Texts texts;
    private final ObservableList<Attachment> files = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper copying = new ReadOnlyBooleanWrapper();
    private int underWay;
    private int pasted;

    public AttachingViewModel(Evidence evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** In the order in which they were attached. */
    public List<Attachment> files() {
        return List.copyOf(files);
    }

    ObservableList<Attachment> list() {
        return files;
    }

    /** Those of a report that is written once more. */
    public void restore(List<Attachment> before) {
        files.setAll(before);
    }

    void take(List<Path> paths) {
        said.set("");
        for (var path : paths) {
            var name = path.getFileName();
            take(name == null ? "" : name.toString(), () -> evidence.take(path));
        }
    }

    void paste(Shown picture) {
        said.set("");
        pasted++;
        var name = texts.get("task.file.pasted", pasted);
        take(name, () -> evidence.take(picture, name));
    }

    private interface Taking {
        CompletableFuture<Attachment> begin();
    }

    private void take(String name, Taking taking) {
        if (files.size() + underWay >= MOST) {
            said.set(texts.get("task.file.tooMany", MOST));
            return;
        }
        underWay++;
        copying.set(true);
        var _ =
                taking.begin()
                        .whenComplete((file, failed) ->
                                FxThread.pulse().execute(() -> taken(name, file, failed)));
    }

    private void taken(String name, @Nullable Attachment file, @Nullable Throwable failed) {
        underWay--;
        copying.set(underWay > 0);
        if (failed != null) {
            say(new FileWords(texts).fault(name, failed));
        } else if (file != null) {
            add(file);
        }
    }

    private void add(Attachment file) {
        var same = files.stream().anyMatch(each -> each.sha256().equals(file.sha256()));
        if (same) {
            say(texts.get("task.file.twice", file.name()));
        } else {
            files.add(file);
        }
    }

    /** Several files can fail for reasons of their own. */
    private void say(String sentence) {
        said.set(said.get().isEmpty() ? sentence : said.get() + "\n" + sentence);
    }

    void remove(Attachment file) {
        files.remove(file);
        said.set("");
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** True until all that was chosen is on the disk. */
    public ReadOnlyBooleanProperty copyingProperty() {
        return copying.getReadOnlyProperty();
    }
}
