package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The list of licences that About shows is the list of what is shipped. */
class LicenceListTest {
    private static final Path SHIPPED = Path.of("target/shipped.txt");
    private static final Path LIST = Sources.RESOURCES.resolve("licences.txt");
    private static final Pattern LINE = Pattern.compile("(\\S+:\\S+ \\S+|\\D+ \\S+) \\| (\\S.*)");

    /** As Maven writes it: group:artifact:jar[:platform]:version:scope. */
    private static final Pattern ARTIFACT =
            Pattern.compile(
                    "([\\w.-]+):([\\w.-]+):jar:(?:[\\w-]+:)?([\\w.-]+):(?:compile|runtime)");

    @Test
    void everyShippedLibraryIsListedWithItsLicence() {
        var missing = shipped();
        missing.removeAll(listed());
        assertEquals(
                "",
                missing.stream()
                        .map(library -> library + " | LICENCE")
                        .collect(Collectors.joining("\n")),
                "these libraries are shipped without naming their licence; paste the lines into "
                        + LIST
                        + " with the licence their own pom names");
    }

    @Test
    void nothingIsListedThatIsNotShipped() {
        var tooMany = listed();
        tooMany.removeIf(name -> !name.contains(":"));
        tooMany.removeAll(shipped());
        assertEquals("", String.join("\n", tooMany), "remove these lines from " + LIST);
    }

    @Test
    void everyLineNamesALicence() {
        var wrong =
                Sources.read(LIST).lines().filter(line -> !LINE.matcher(line).matches()).toList();
        assertEquals("", String.join("\n", wrong), "a line is: name version | licence");
    }

    @Test
    void theLicenceAndTheNoticesAreThere() {
        assertTrue(Sources.read(Path.of("LICENSE")).contains("Apache License"));
        assertTrue(Sources.read(Path.of("NOTICE")).contains("Toàn Cảnh"));
        assertTrue(Sources.read(Path.of("assets/fonts/OFL.txt")).contains("OPEN FONT LICENSE"));
    }

    @Test
    void everyAssetNamesItsOrigin() {
        var sources = Sources.read(Path.of("assets/LICENCES.md"));
        var unnamed =
                Sources.files(Path.of("assets"), "").stream()
                        .map(file -> Path.of("assets").relativize(file))
                        .filter(file -> file.getNameCount() > 1)
                        .map(file -> file.getName(0) + "/")
                        .filter(folder -> !sources.contains("`" + folder))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unnamed, "assets/LICENCES.md must say where each folder is from");
    }

    private static TreeSet<String> listed() {
        return Sources.read(LIST)
                .lines()
                .map(line -> line.split(" \\| ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> shipped() {
        if (!Files.exists(SHIPPED)) {
            System.out.println("SKIPPED: " + SHIPPED + " is written by Maven only");
        }
        Assumptions.assumeTrue(Files.exists(SHIPPED), SHIPPED + " is written by Maven only");
        var found =
                ARTIFACT.matcher(Sources.read(SHIPPED))
                        .results()
                        .map(m -> m.group(1) + ":" + m.group(2) + " " + m.group(3))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(found.size() > 20, "nothing was read from " + SHIPPED);
        return found;
    }
}
