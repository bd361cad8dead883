package vn.toancanh.app.screen;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.toancanh.app.Settings;
import vn.toancanh.fx.FileChoice;

/**
 * What the desk asks of the program.
 *
 * @param changed the person chose other settings
 * @param otherWarehouse the person wants to see another warehouse
 * @param files asks for files to read and write
 * @param folders shows a folder to the person
 */
public record DeskActions(
        Consumer<Settings> changed,
        Runnable otherWarehouse,
        FileChoice files,
        Consumer<Path> folders) {
    /** For a picture, in which nobody does anything. */
    public static final DeskActions NONE =
            new DeskActions(_ -> {}, () -> {}, new NoFiles(), _ -> {});

    /** Every dialog is cancelled. */
    private static final class NoFiles implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.empty();
        }
    }
}
