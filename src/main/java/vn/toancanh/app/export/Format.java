package vn.toancanh.app.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file can be. */
public enum Format {
    CSV,
    XLSX,
    GEOJSON,
    PNG;

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String textKey() {
        return "app.export.format." + extension();
    }

    /** With the ending of its kind, which some systems' dialogs leave to the person. */
    public Path named(Path chosen) {
        var ending = "." + extension();
        if (chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            return chosen;
        }
        var whole = chosen.resolveSibling(chosen.getFileName() + ending);
        // Nobody was asked whether that one may be replaced.
        return Files.exists(whole) ? chosen : whole;
    }
}
