package vn.toancanh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Theme;

/**
 * {@code settings.properties} in the data directory: choices and window positions. A file that
 * cannot be read counts as absent, because no choice is worth a program that does not start.
 */
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    private final Path file;

    public SettingsFile(Path dataDir) {
        file = dataDir.resolve("settings.properties");
    }

    public Settings settings() {
        var saved = read();
        var base = Settings.DEFAULT;
        return new Settings(
                Locale.of(saved.getProperty("locale", "vi").equals("en") ? "en" : "vi"),
                theme(saved.getProperty("theme", "")),
                number(saved, "textScale", base.textScale()),
                Boolean.parseBoolean(saved.getProperty("reducedMotion")),
                saved.getProperty("persona", base.persona()),
                number(saved, "demoSpeed", base.demoSpeed()),
                Boolean.parseBoolean(saved.getProperty("silent")));
    }

    public void save(Settings settings) {
        var all = read();
        all.setProperty("locale", settings.locale().getLanguage());
        all.setProperty("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        all.setProperty("textScale", Double.toString(settings.textScale()));
        all.setProperty("reducedMotion", Boolean.toString(settings.reducedMotion()));
        all.setProperty("persona", settings.persona());
        all.setProperty("demoSpeed", Double.toString(settings.demoSpeed()));
        all.setProperty("silent", Boolean.toString(settings.silent()));
        write(all);
    }

    /** Where a window stood: {@code x,y,width,height,maximised}, blank if never saved. */
    public String window(String name) {
        return read().getProperty("window." + name, "");
    }

    public void saveWindow(String name, String place) {
        var all = read();
        all.setProperty("window." + name, place);
        write(all);
    }

    /** Where somebody last chose a file; null before the first. */
    public @Nullable Path folder() {
        var saved = read().getProperty("folder", "");
        try {
            return saved.isBlank() ? null : Path.of(saved);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    public void saveFolder(Path folder) {
        var all = read();
        all.setProperty("folder", folder.toString());
        write(all);
    }

    private static Theme theme(String name) {
        return Theme.DESK.stream()
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Settings.DEFAULT.theme());
    }

    private static double number(Properties saved, String key, double fallback) {
        try {
            return Double.parseDouble(saved.getProperty(key, ""));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    private synchronized Properties read() {
        var saved = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                saved.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "settings are unreadable: " + file, e);
            }
        }
        return saved;
    }

    private synchronized void write(Properties all) {
        try {
            Files.createDirectories(file.getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var out = Files.newBufferedWriter(part)) {
                all.store(out, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "settings are not saved: " + file, e);
        }
    }
}
