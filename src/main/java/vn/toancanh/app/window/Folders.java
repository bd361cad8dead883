package vn.toancanh.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows folders in the file manager of this computer. */
final class Folders {
    private static final System.Logger LOG = System.getLogger(Folders.class.getName());

    private Folders() {}

    /** Returns at once; a computer without a file manager shows nothing. */
    static void show(Path folder) {
        Thread.ofVirtual().name("folder").start(() -> start(folder));
    }

    private static void start(Path folder) {
        try {
            var command = List.of(opener(System.getProperty("os.name", "")), folder.toString());
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no file manager shows " + folder, e);
        }
    }

    private static String opener(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "explorer.exe";
        }
        return name.startsWith("mac") ? "open" : "xdg-open";
    }
}
