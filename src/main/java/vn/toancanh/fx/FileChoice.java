package vn.toancanh.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for a file. A port, because the real dialogs need a display. */
public interface FileChoice {
    /** A file that exists, or nothing when the user cancels. */
    Optional<Path> open(String title);

    /** Files that exist, none when the user cancels. */
    default List<Path> openSeveral(String title) {
        return open(title).map(List::of).orElse(List.of());
    }

    /** A file to write, or nothing when the user cancels. */
    Optional<Path> save(String title, String suggestedName);

    /** The folder somebody last chose a file in. */
    interface LastFolder {
        /** Remembers nothing. */
        LastFolder NONE =
                new LastFolder() {
                    @Override
                    public @Nullable Path get() {
                        return null;
                    }

                    @Override
                    public void keep(Path folder) {}
                };

        /** Null when there is none. */
        @Nullable Path get();

        void keep(Path folder);
    }

    /** The dialogs of the system, on top of the window that {@code owner} gives when asked. */
    static FileChoice ofSystem(Supplier<@Nullable Window> owner, LastFolder folder) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title) {
                return path(chooser(title, folder).showOpenDialog(owner.get()), folder);
            }

            @Override
            public List<Path> openSeveral(String title) {
                var chosen = chooser(title, folder).showOpenMultipleDialog(owner.get());
                var paths =
                        chosen == null
                                ? List.<Path>of()
                                : chosen.stream().map(File::toPath).toList();
                paths.stream().map(Path::getParent).findFirst().ifPresent(folder::keep);
                return paths;
            }

            @Override
            public Optional<Path> save(String title, String suggestedName) {
                var chooser = chooser(title, folder);
                chooser.setInitialFileName(suggestedName);
                return path(chooser.showSaveDialog(owner.get()), folder);
            }
        };
    }

    private static FileChooser chooser(String title, LastFolder folder) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        var last = folder.get();
        // The dialog refuses a folder that is gone.
        if (last != null && Files.isDirectory(last)) {
            chooser.setInitialDirectory(last.toFile());
        }
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file, LastFolder folder) {
        var chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.map(Path::getParent).ifPresent(folder::keep);
        return chosen;
    }
}
