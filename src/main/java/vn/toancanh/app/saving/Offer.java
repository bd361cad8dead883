package vn.toancanh.app.saving;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.Stop;

/**
 * What can be saved of one thing on a screen.
 *
 * @param name proposed for the file, without its ending; "" while nothing is shown yet
 * @param work what is on the screen at this moment, ready to be written; JavaFX thread only
 */
public record Offer(List<Format> formats, Supplier<String> name, Function<Format, Work> work) {
    public Offer {
        formats = List.copyOf(formats);
    }

    /** Writes a file. Blocks; not on the JavaFX thread. */
    @FunctionalInterface
    public interface Work {
        void to(Path file, Stop stop) throws Exception;
    }
}
