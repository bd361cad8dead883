package vn.toancanh.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GeoTools takes seconds and some 60 MB: whoever uses no layer that needs it never pays. */
@Tag("screen")
class LazyGeoToolsTest {
    private static final String WRITING = "vn.toancanh.app.saving.PngFile";

    @TempDir Path dir;

    @Test
    void aMapWithoutLayersLoadsNoClassOfGeoToolsOrImageIo() throws Exception {
        var log = dir.resolve("classes.log");
        var png = dir.resolve("map.png");
        try (var child =
                ChildJvm.start(
                        ChildJvm.thisJava(),
                        ChildJvm.thisClassPath(),
                        List.of("-Xlog:class+load:file=" + log + "::filesize=0"),
                        Main.class.getName(),
                        "snapshot",
                        "--screen",
                        "map",
                        "--demo",
                        "--communes",
                        "12",
                        "--data-dir",
                        dir.resolve("data").toString(),
                        "--out",
                        png.toString())) {
            var ended = child.end();
            assertEquals(0, ended.code(), ended.err());
        }
        assertTrue(Files.size(png) > 10_000, "no picture");
        var loaded =
                Files.readAllLines(log).stream()
                        .map(line -> line.replaceFirst("^(\\[[^]]*])+ *", ""))
                        .toList();
        assertTrue(loaded.stream().anyMatch(name -> name.startsWith("vn.toancanh.map.MapView")));
        assertEquals(List.of(), named(loaded, "org\\.geotools\\..*"));
        // The file of the picture is written by ImageIO, after all of it was drawn.
        var drawn = loaded.stream().takeWhile(name -> !name.startsWith(WRITING)).toList();
        assertTrue(drawn.size() < loaded.size(), "nothing was written");
        assertEquals(List.of(), named(drawn, "(javax\\.imageio|it\\.geosolutions)\\..*"));
    }

    private static List<String> named(List<String> loaded, String pattern) {
        return loaded.stream().filter(name -> name.matches(pattern)).toList();
    }
}
