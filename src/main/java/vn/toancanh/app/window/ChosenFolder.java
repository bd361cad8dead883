package vn.toancanh.app.window;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.fx.FileChoice;

/** The folder somebody last chose a file in, kept between starts. */
record ChosenFolder(SettingsFile file) implements FileChoice.LastFolder {
    @Override
    public @Nullable Path get() {
        return file.folder();
    }

    @Override
    public void keep(Path folder) {
        file.saveFolder(folder);
    }
}
