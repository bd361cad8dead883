package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.ErrorCode;

/** What the documents say of the code is checked where it can be. */
class DocumentsTest {
    private static final Path README = Path.of("README.md");
    private static final Path ADMINISTRATOR = Path.of("docs/administrator-guide.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void everyErrorCodeIsExplainedToAdministrators() {
        var guide = Sources.read(ADMINISTRATOR);
        var missing =
                Arrays.stream(ErrorCode.values())
                        .map(code -> "| " + code.code() + " | " + code.name() + " |")
                        .filter(row -> !guide.contains(row))
                        .toList();
        assertNone(
                missing, "a code on the screen leads nowhere; add these rows to " + ADMINISTRATOR);
    }

    @Test
    void everyPackageStandsInTheReadme() throws IOException {
        var readme = Sources.read(README);
        try (Stream<Path> packages = Files.list(Sources.MAIN)) {
            var missing =
                    packages.filter(Files::isDirectory)
                            .map(folder -> "| `" + folder.getFileName() + "` |")
                            .filter(row -> !readme.contains(row))
                            .sorted()
                            .toList();
            assertNone(missing, "the layout table of README.md lacks these packages");
        }
    }

    @Test
    void everyDecisionIsInTheIndex() {
        var folder = Path.of("docs/decisions");
        var index = Sources.read(folder.resolve("README.md"));
        var missing =
                Sources.files(folder, ".md").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("README.md") && !index.contains(name))
                        .toList();
        assertNone(missing, "a decision nobody finds is made again; add it to the index");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var broken = new ArrayList<String>();
        var checked = 0;
        for (var file : documents()) {
            var links = LINK.matcher(Sources.read(file)).results().map(link -> link.group(1));
            for (var link : links.toList()) {
                checked++;
                var inside = URI.create(link).getScheme() == null;
                if (inside && !Files.exists(file.resolveSibling(link))) {
                    broken.add(file + ": " + link);
                }
            }
        }
        assertTrue(checked > 10, "no links were found");
        assertNone(broken, "these links lead nowhere");
    }

    @Test
    void theChangelogKnowsThisVersion() {
        var version =
                Sources.read(Path.of("pom.xml")).split("<version>", 2)[1].split("</version>", 2)[0];
        assertTrue(
                Sources.read(Path.of("CHANGELOG.md")).contains("## " + version),
                "CHANGELOG.md has no heading for version " + version);
    }

    private static List<Path> documents() {
        return Sources.texts().stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    private static void assertNone(List<String> found, String why) {
        assertEquals("", String.join("\n", found), why);
    }
}
