package vn.toancanh.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDisplayTest {
    @TempDir Path dir;

    @Test
    void theFirstCommandOfANewcomerRendersWallAndDeskAndSaysWhere() throws Exception {
        var os = System.getProperty("os.name", "");
        Assumptions.assumeTrue(os.contains("Linux"), "SKIPPED: only Linux runs without a display");
        var main = Main.class.getName();
        var options = List.of("--enable-native-access=ALL-UNNAMED");
        var data = dir.toString();
        try (var child =
                ChildJvm.start(
                        ChildJvm.thisJava(),
                        ChildJvm.thisClassPath(),
                        options,
                        main,
                        "desk",
                        "--demo",
                        "--data-dir",
                        data)) {
            var end = child.end();

            assertEquals(0, end.code(), end.err());
            var files = end.out().lines().skip(1).map(Path::of).toList();
            assertEquals(2, files.size(), end.out());
            for (var file : files) {
                assertTrue(Files.size(file) > 10_000, file.toString());
            }
        }
    }
}
