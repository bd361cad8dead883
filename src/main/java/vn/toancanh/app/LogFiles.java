package vn.toancanh.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The program's log: rotating files in one folder, at most {@link #FILES} of {@link #FILE_BYTES}
 * for each process that runs, nothing on the console. A folder that cannot be written never stops
 * the program: then what is broken, and only that, goes to the console.
 */
public final class LogFiles {
    static final int FILES = 5;
    static final int FILE_BYTES = 2_000_000;

    /**
     * Held for ever, because the logging of the JDK forgets the level of a logger nobody holds.
     * JavaFX complains of being started from the class path, which works; servers tell their life.
     */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
    private static final Logger JAVALIN = Logger.getLogger("io.javalin");
    private static final Logger GEOTOOLS = Logger.getLogger("org.geotools");

    private static volatile @Nullable Path folder;

    private LogFiles() {}

    /**
     * Call before anything else logs, so before JavaFX starts.
     *
     * @param dir the folder for the files, made if missing, readable by its owner only
     * @return whether the files can be written
     */
    public static boolean start(Path dir) {
        var root = calm();
        try {
            root.addHandler(files(dir));
            folder = dir;
            return true;
        } catch (IOException | SecurityException e) {
            root.addHandler(console());
            return false;
        }
    }

    /** For a command that may write nothing: what is broken, and only that, on the console. */
    public static void none() {
        calm().addHandler(console());
    }

    /** Where the files are; null when none are written. */
    public static @Nullable Path folder() {
        return folder;
    }

    private static Logger calm() {
        folder = null;
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        JAVAFX.setLevel(Level.SEVERE);
        JETTY.setLevel(Level.WARNING);
        JAVALIN.setLevel(Level.WARNING);
        GEOTOOLS.setLevel(Level.WARNING);
        return root;
    }

    private static ConsoleHandler console() {
        var console = new ConsoleHandler();
        console.setLevel(Level.SEVERE);
        console.setFormatter(new OneLine());
        return console;
    }

    private static FileHandler files(Path dir) throws IOException {
        Files.createDirectories(dir);
        if (dir.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
        }
        // %u keeps two processes (a window and a snapshot) from writing into one file.
        var pattern = dir.toString().replace("%", "%%") + "/toancanh-%u.%g.log";
        var handler = new FileHandler(pattern, FILE_BYTES, FILES, true);
        handler.setEncoding("UTF-8");
        handler.setFormatter(new OneLine());
        return handler;
    }

    /** Time, level, place, message; a message of many lines cannot pretend to be two entries. */
    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord entry) {
            var text = formatMessage(entry).replace("\r", "\\r").replace("\n", "\\n");
            var line =
                    "%s %-7s %s: %s%n"
                            .formatted(
                                    entry.getInstant(),
                                    entry.getLevel().getName(),
                                    entry.getLoggerName(),
                                    text);
            return entry.getThrown() == null ? line : line + stackTrace(entry.getThrown());
        }

        private static String stackTrace(Throwable thrown) {
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            return text.toString();
        }
    }
}
