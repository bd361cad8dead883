package vn.toancanh.map.exporting;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.export.MapExport;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.map.export.SheetFormat;
import vn.toancanh.map.source.Cancellation;

/** Exports what the map shows, one file at a time. JavaFX thread only. */
public final class ExportViewModel {
    private final MapThreads threads;
    private final Texts texts;
    private final FileChoice files;
    private final Supplier<Wanted> wanted;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(this, "part");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private Cancellation cancellation = new Cancellation();

    /**
     * What an export would write now.
     *
     * @param sheets none when the map shows nothing yet
     * @param fileName proposed, without its ending
     */
    public record Wanted(List<MapSheet> sheets, String fileName) {
        public Wanted {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * @param threads {@code render} of them is kept busy for seconds
     * @param wanted asked on the JavaFX thread
     */
    public ExportViewModel(
            MapThreads threads, Texts texts, FileChoice files, Supplier<Wanted> wanted) {
        this.threads = threads;
        this.texts = texts;
        this.files = files;
        this.wanted = wanted;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How much is done, 0 to 1. */
    public ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /** What became of the last export; "" before the first. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Asks where to, and writes what the map shows at this moment. */
    public void export(SheetFormat format) {
        if (running.get()) {
            return;
        }
        var now = wanted.get();
        if (now.sheets().isEmpty()) {
            words.set(texts.get("map.export.waiting"));
            return;
        }
        var name = now.fileName() + "." + format.extension();
        files.save(texts.get("map.export.choose"), name)
                .ifPresent(file -> start(new ExportWork(now.sheets(), format, file, texts)));
    }

    private void start(ExportWork work) {
        var stop = new Cancellation();
        cancellation = stop;
        running.set(true);
        part.set(0);
        words.set("");
        var done = FxThread.<Double>latest(threads.fx(), part::set);
        threads.render()
                .execute(() -> {
                    var said = texts.get("map.export.broken", work.chosen().getFileName());
                    try {
                        said = work.write(new MapExport(work.format(), done::accept, stop));
                    } finally {
                        var last = said;
                        threads.fx().execute(() -> end(last));
                    }
                });
    }

    private void end(String said) {
        running.set(false);
        words.set(said);
    }

    /** Gives up what is being written; the file stays as it was. */
    public void cancel() {
        cancellation.cancel();
    }
}
