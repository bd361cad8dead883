package vn.toancanh.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

class ProfilesTest {
    private static final Path HOME = Path.of("/home/an");

    @TempDir Path root;

    @Test
    void theDataDirectoryFollowsThePlatform() {
        assertEquals(HOME.resolve(".local/share/toancanh"), on("Linux", Map.of()));
        assertEquals(Path.of("/x/toancanh"), on("Linux", Map.of("XDG_DATA_HOME", "/x")));
        assertEquals(
                HOME.resolve(".local/share/toancanh"), on("Linux", Map.of("XDG_DATA_HOME", "x")));
        assertEquals(Path.of("/l/ToanCanh"), on("Windows 11", Map.of("LOCALAPPDATA", "/l")));
    }

    private static Path on(String system, Map<String, String> env) {
        return DataDirectory.byConvention(env, system, HOME).root();
    }

    @Test
    void whatIsRememberedComesBackWhole() {
        var access = new Profile.Access("https://kho.example.vn/", Path.of("/etc/token"));

        var made = profiles(1).use(known("kho/Đà Nẵng", false), access);

        assertEquals(List.of(made), profiles(1).all());
        assertEquals(Optional.of(made), profiles(1).withId("kho/Đà Nẵng"));
        assertEquals(Optional.of(made), profiles(1).withUrl("https://kho.example.vn"));
    }

    @Test
    void offlineMeansTheLastRealProfileNeverTheDemo() {
        var access = new Profile.Access("http://127.0.0.1:1", null);
        profiles(1).use(known("old", false), access);
        var newer = profiles(2).use(known("new", false), access);
        profiles(3).use(known("demo", true), Profile.Access.DEMO);

        assertEquals(Optional.of(newer), profiles(4).lastReal());

        var simulatedElsewhere = profiles(5).use(known("training", true), access);
        assertEquals(Optional.of(simulatedElsewhere), profiles(6).lastReal());
    }

    @Test
    void warehousesWithLikeNamesHaveDirectoriesOfTheirOwn() {
        assertNotEquals(Profiles.directoryName("a/b"), Profiles.directoryName("a:b"));
        assertTrue(Profiles.directoryName("../../etc").matches("[a-z0-9-]+"));
        assertTrue(Profiles.directoryName("x".repeat(500)).length() < 60);
    }

    @Test
    void aBrokenProfileIsSkippedAndKept() throws Exception {
        var broken = root.resolve("profiles/broken");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("profile.properties"), "id=\nlast-used=yesterday\n");

        assertEquals(List.of(), profiles(1).all());
        assertTrue(Files.exists(broken.resolve("profile.properties")));
    }

    private Profiles profiles(int second) {
        return new Profiles(
                new DataDirectory(root),
                Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    private static Profile.Known known(String id, boolean simulated) {
        return new Profile.Known(
                id, new Bilingual("Kho dữ liệu Đà Nẵng", ""), new AreaCode("48"), simulated);
    }
}
