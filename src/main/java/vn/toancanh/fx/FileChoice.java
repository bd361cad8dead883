package vn.toancanh.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for a file. A port, because the real dialogs need a display. */
public interface FileChoice {
    /** A file that exists, or nothing when the user cancels. */
    Optional<Path> open(String title);

    /** A file to write, or nothing when the user cancels. */
    Optional<Path> save(String title, String suggestedName);

    /** The dialogs of the system, on top of the window that {@code owner} gives when asked. */
    static FileChoice ofSystem(Supplier<@Nullable Window> owner) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title) {
                return path(chooser(title).showOpenDialog(owner.get()));
            }

            @Override
            public Optional<Path> save(String title, String suggestedName) {
                var chooser = chooser(title);
                chooser.setInitialFileName(suggestedName);
                return path(chooser.showSaveDialog(owner.get()));
            }
        };
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
