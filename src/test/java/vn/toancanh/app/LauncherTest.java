package vn.toancanh.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
    private static final String MAIN =
            """
            package vn.toancanh.app;
            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println(Runtime.version().feature() + " " + String.join("|", args));
                    System.out.println(System.getProperty("probe"));
                    if (args[0].equals("wait")) {
                        Runtime.getRuntime().addShutdownHook(
                            new Thread(() -> System.out.println("asked to end")));
                        Thread.sleep(60_000);
                    }
                    System.exit(7);
                }
            }
            """;

    @TempDir Path dir;

    @Test
    void anOldJavaStartsTheProgramOnANewOneWithItsArgumentsAndExitCode() throws Exception {
        var found = "-Dtoancanh.java.search=" + ChildJvm.thisJava().getParent();
        try (var child = launch(oldJava(), List.of(found, "-Dprobe=kept"), "wall", "hai chữ")) {
            var end = child.end();

            assertEquals(7, end.code(), end.err());
            assertEquals("25 wall|hai chữ\nkept", end.out().replaceFirst("^2[6-9]", "25"));
        }
    }

    @Test
    void anOldJavaWithoutANewOneSaysInOneSentenceWhatToInstall() throws Exception {
        var nothing = "-Dtoancanh.java.search=" + dir.resolve("none");
        try (var child = launch(oldJava(), List.of(nothing), "wall")) {
            var end = child.end();

            assertEquals(1, end.code());
            assertEquals("", end.out());
            assertEquals(2, end.err().lines().count(), end.err());
            assertTrue(end.err().contains("Hãy cài") || end.err().contains("hãy cài"), end.err());
            assertTrue(end.err().contains("install Eclipse Temurin JDK 25"), end.err());
        }
    }

    @Test
    void aSignalToTheOldJavaEndsTheProgramToo() throws Exception {
        var found = "-Dtoancanh.java.search=" + ChildJvm.thisJava().getParent();
        try (var child = launch(oldJava(), List.of(found), "wait")) {
            child.nextLine();
            child.process().toHandle().destroy();

            assertTrue(child.end().out().contains("asked to end"));
        }
    }

    @Test
    void aNewJavaRunsTheProgramInTheSameProcess() throws Exception {
        try (var child = launch(ChildJvm.thisJava(), List.of("-Dprobe=same"), "desk")) {
            var end = child.end();

            assertEquals(7, end.code(), end.err());
            assertTrue(end.out().endsWith("desk\nsame"), end.out());
        }
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_292,8", "11,11", "17.0.15,17", "25.0.3,25", "25-ea,25", "abc,0", "'',0"})
    void versionsOfAllTimesAreRead(String version, int major) {
        assertEquals(major, Launcher.major(version));
    }

    @Test
    void theJvmTheUserNamesWinsThenTheOldestThatIsNewEnough() throws IOException {
        var named = jvm("named", "27");
        var found = Launcher.candidates(Map.of("TOANCANH_JAVA", named.toString()), dir);
        found.installed.clear();
        found.installed.add(jvm("a", "26.0.1"));
        found.installed.add(jvm("b", "25.0.3"));
        found.installed.add(jvm("c", "17.0.15"));

        assertEquals(named, Launcher.firstSuitable(found));
        Files.delete(named.resolve("release"));
        assertEquals(dir.resolve("b"), Launcher.firstSuitable(found));
    }

    @Test
    void aRuntimeBesideTheProgramIsFound() throws IOException {
        var beside = jvm("runtime", "25.0.1");
        var found = Launcher.candidates(Map.of(), dir);
        found.installed.clear();

        assertEquals(beside, Launcher.firstSuitable(found));
    }

    @Test
    void noJvmNewEnoughIsNotReplacedByAnOlderOne() throws IOException {
        var found = new Launcher.Candidates();
        found.installed.add(jvm("c", "21.0.2"));

        assertNull(Launcher.firstSuitable(found));
    }

    @Test
    void aStartCacheOfAnotherJvmIsNotUsed() throws IOException {
        var maker = jvm("maker", "25.0.3");
        var other = jvm("other", "25.0.4");
        var cache = Files.writeString(dir.resolve("toancanh.aot"), "cache");

        assertFalse(Launcher.madeBy(maker, cache));
        Files.copy(maker.resolve("release"), dir.resolve("toancanh.aot.release"));
        assertTrue(Launcher.madeBy(maker, cache));
        assertFalse(Launcher.madeBy(other, cache));
    }

    private Path jvm(String name, String version) throws IOException {
        var home = dir.resolve(name);
        var java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        assertTrue(java.toFile().setExecutable(true));
        return home;
    }

    private static Path oldJava() {
        var found = Launcher.candidates(Map.of(), null);
        var old =
                found.installed.stream()
                        .filter(home -> Launcher.version(home) >= 8)
                        .filter(home -> Launcher.version(home) < Launcher.NEEDED)
                        .findFirst();
        if (old.isEmpty()) {
            System.out.println("SKIPPED: no Java older than 25 is installed here");
        }
        Assumptions.assumeTrue(old.isPresent(), "no Java older than 25 is installed here");
        return old.get();
    }

    private ChildJvm launch(Path javaHome, List<String> options, String... args) throws Exception {
        var source = Files.writeString(dir.resolve("Main.java"), MAIN);
        var classes = Files.createDirectories(dir.resolve("classes"));
        var javac = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, javac.run(null, null, null, "-d", classes.toString(), source.toString()));
        var own = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        var classPath = classes + File.pathSeparator + Path.of(own.toURI());
        return ChildJvm.start(javaHome, classPath, options, Launcher.class.getName(), args);
    }
}
