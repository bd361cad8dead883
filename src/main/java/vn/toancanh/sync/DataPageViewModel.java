package vn.toancanh.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.quality.QualityReport;

/** What the data page shows. JavaFX thread only. */
public final class DataPageViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final Runnable onReload;
    private final BiConsumer<Path, String> write;

    /**
     * One state of the page.
     *
     * @param rejections newest first
     * @param clockSkew the warehouse's clock minus ours, null when it is not known
     */
    public record Content(
            SyncState sync,
            QualityReport quality,
            List<Rejection> rejections,
            @Nullable Duration clockSkew) {
        private static final Duration TOLERATED = Duration.ofMinutes(2);

        public Content {
            rejections = List.copyOf(rejections);
        }

        /** Whether the two clocks are so far apart that ages on the screen are wrong. */
        boolean clockIsWrong() {
            return clockSkew != null && clockSkew.abs().compareTo(TOLERATED) > 0;
        }
    }

    /**
     * @param onReload reads everything again
     * @param write writes a text to a file, off the JavaFX thread
     */
    public DataPageViewModel(Runnable onReload, BiConsumer<Path, String> write) {
        this.onReload = onReload;
        this.write = write;
    }

    public void show(Content newContent) {
        content.set(newContent);
    }

    public ReadOnlyObjectProperty<@Nullable Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    void reload() {
        onReload.run();
    }

    void write(Path file, String text) {
        write.accept(file, text);
    }
}
