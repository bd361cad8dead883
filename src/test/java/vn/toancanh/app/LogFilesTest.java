package vn.toancanh.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir Path dir;

    @Test
    void entriesGoToTheFileAndNothingToTheConsole() throws Exception {
        var end = run("say");

        assertEquals("", end.err());
        var log = String.join("\n", lines());
        assertTrue(log.contains("INFO    vn.toancanh.test: xin chào"), log);
        assertTrue(log.contains("java.lang.IllegalStateException: broken"), log);
    }

    @Test
    void theComplaintOfJavaFxAboutTheClassPathIsNotLogged() throws Exception {
        run("say");

        assertTrue(lines().stream().noneMatch(line -> line.contains("Unsupported JavaFX")));
    }

    @Test
    void aMessageOfManyLinesIsOneEntry() throws Exception {
        run("say");

        assertTrue(lines().stream().anyMatch(line -> line.endsWith("first\\nSEVERE forged")));
    }

    @Test
    void theFilesNeverGrowBeyondTheirBound() throws Exception {
        run("flood");

        try (var files = Files.list(dir)) {
            var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            var bytes = 0L;
            for (var log : logs) {
                bytes += Files.size(log);
            }
            assertEquals(LogFiles.FILES, logs.size());
            assertTrue(bytes <= LogFiles.FILES * (LogFiles.FILE_BYTES + 10_000L), "" + bytes);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotStopTheProgram() throws Exception {
        var file = Files.writeString(dir.resolve("file"), "");
        try (var child = child(file, "say")) {
            var end = child.end();

            assertEquals(0, end.code(), end.err());
            assertEquals("started false", end.out());
            assertTrue(end.err().contains("broken"), end.err());
            assertTrue(!end.err().contains("xin chào"), end.err());
        }
    }

    private java.util.List<String> lines() throws IOException {
        return Files.readAllLines(dir.resolve("toancanh-0.0.log"));
    }

    private ChildJvm.Ended run(String what) throws Exception {
        try (var child = child(dir, what)) {
            var end = child.end();
            assertEquals(0, end.code(), end.err());
            assertEquals("started true", end.out());
            return end;
        }
    }

    private static ChildJvm child(Path logs, String what) throws IOException {
        return ChildJvm.start(
                ChildJvm.thisJava(), ChildJvm.thisClassPath(), Talker.class, logs.toString(), what);
    }

    /** A program that logs. */
    static final class Talker {
        private Talker() {}

        public static void main(String[] args) {
            System.out.println("started " + LogFiles.start(Path.of(args[0])));
            var log = System.getLogger("vn.toancanh.test");
            if (args[1].equals("flood")) {
                var line = "x".repeat(1000);
                for (var i = 0; i < 12_000; i++) {
                    log.log(System.Logger.Level.INFO, line);
                }
                return;
            }
            log.log(System.Logger.Level.INFO, "xin chào");
            log.log(System.Logger.Level.INFO, "first\nSEVERE forged");
            log.log(System.Logger.Level.ERROR, "it", new IllegalStateException("broken"));
            Logger.getLogger("javafx").warning("Unsupported JavaFX configuration");
        }
    }
}
