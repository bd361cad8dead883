package vn.toancanh.task.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.Evidence;

/** All files of the history that is shown, kept up to date while they move. JavaFX thread only. */
public final class FilesView {
    private final Texts texts;
    private final List<FileStripView> strips = new ArrayList<>();
    private final Consumer<FilesView> moved = FxThread.latest(FilesView::refresh);
    private Evidence evidence = Evidence.NONE;
    private @Nullable FileChoice choice;
    private Runnable unlisten = () -> {};

    public FilesView(Texts texts) {
        this.texts = texts;
    }

    public void use(Evidence from, FileChoice asking) {
        unlisten.run();
        evidence = from;
        choice = asking;
        unlisten = from.onChange(() -> moved.accept(this));
    }

    private void refresh() {
        strips.forEach(FileStripView::refresh);
    }

    /** Another history is going to be shown. */
    public void clear() {
        strips.clear();
    }

    public Node strip(UUID line, List<Attachment> files) {
        var strip = new FileStripView(line, files, evidence, choice, texts);
        strips.add(strip);
        return strip;
    }
}
