package vn.toancanh.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the program keeps its files on this computer. Creates nothing. */
public record DataDirectory(Path root) {

    /**
     * @param chosen what the user asked for, null for the platform's convention
     */
    public static DataDirectory locate(@Nullable Path chosen) {
        return chosen != null
                ? new DataDirectory(chosen.toAbsolutePath().normalize())
                : byConvention(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")));
    }

    static DataDirectory byConvention(Map<String, String> env, String system, Path home) {
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            var local = env.get("LOCALAPPDATA");
            var base = usable(local) ? Path.of(local) : home.resolve("AppData").resolve("Local");
            return new DataDirectory(base.resolve("ToanCanh"));
        }
        var xdg = env.get("XDG_DATA_HOME");
        // The XDG specification says that a relative path must be ignored.
        var base =
                usable(xdg) && Path.of(xdg).isAbsolute()
                        ? Path.of(xdg)
                        : home.resolve(".local").resolve("share");
        return new DataDirectory(base.resolve("toancanh"));
    }

    private static boolean usable(@Nullable String path) {
        return path != null && !path.isBlank();
    }

    public Path profiles() {
        return root.resolve("profiles");
    }

    /** The data directory that a profile's directory lies in. */
    public static DataDirectory of(Path profile) {
        return new DataDirectory(profile.toAbsolutePath().resolve("../..").normalize());
    }

    /** Definitions of map layers and the files they name. */
    public Path layers() {
        return root.resolve("layers");
    }

    public Path logs() {
        return root.resolve("logs");
    }
}
