package vn.toancanh.app.cap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.Messages;
import vn.toancanh.app.Main;

class CapCheckCommandTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void goodMessagesAreOneLineEachAndEndWith0() {
        assertEquals(0, check("good-alert.xml", "good-update.xml", "good-cancel.xml"));
        assertEquals(
                List.of(
                        Messages.file("good-alert.xml") + ": VALID",
                        Messages.file("good-update.xml") + ": VALID",
                        Messages.file("good-cancel.xml") + ": VALID"),
                lines());
    }

    @Test
    void aBadMessageNamesEachFaultWithItsPlaceAndEndsWith1() {
        var code =
                check(
                        "open-polygon.xml",
                        "expires-before-it-starts.xml",
                        "outside-entity.xml",
                        "good-alert.xml");
        assertEquals(1, code);
        var lines = lines();
        assertEquals(4, lines.size());
        assertTrue(
                lines.get(0).endsWith(": POLYGON_NOT_CLOSED alert/info[1]/area/polygon:52"),
                lines.get(0));
        assertTrue(lines.get(1).contains(": EXPIRES_BEFORE_ONSET alert/info[1]/expires:"));
        assertTrue(lines.get(2).contains(": DOCTYPE_REFUSED"), lines.get(2));
        assertTrue(lines.get(3).endsWith(": VALID"));
    }

    @Test
    void faultsAreExplainedInTheLanguageAskedFor() {
        check("open-polygon.xml", "--explain");
        assertTrue(lines().get(1).contains("Vùng không khép kín"), lines().get(1));
        out.getBuffer().setLength(0);
        check("open-polygon.xml", "--explain", "--locale", "en");
        assertTrue(lines().get(1).contains("The polygon is open"), lines().get(1));
    }

    @Test
    void aFileThatCannotBeReadEndsWith2AndTheOthersAreJudged() {
        assertEquals(2, check("gone.xml", "good-alert.xml", "open-polygon.xml"));
        assertTrue(lines().get(0).contains("gone.xml: UNREADABLE"));
        assertTrue(lines().get(1).endsWith(": VALID"));
        assertTrue(lines().get(2).contains("POLYGON_NOT_CLOSED"));
        assertEquals(2, check("."));
    }

    @Test
    void filesGivenTogetherAreOneHistoryUnlessToBeJudgedApart() throws IOException {
        var never = folder.resolve("never.xml");
        var xml = Messages.text("good-cancel.xml").replace("26-000042,", "26-999999,");
        Files.writeString(never, xml.replace("26-000043<", "26-000044<"));
        var file = never.toString();

        assertEquals(1, check("good-alert.xml", "good-update.xml", "good-cancel.xml", file));
        assertTrue(lines().get(2).endsWith(": VALID"));
        assertTrue(lines().get(3).endsWith(": CANCEL_OF_UNKNOWN alert/references"), lines().get(3));
        assertEquals(0, check("good-alert.xml", file, "--apart"));
        assertEquals(0, check(file));
    }

    @Test
    void feedsAreRecognisedAndTheirMessagesJudged() {
        assertEquals(0, check("feed-atom.xml", "--locale", "en"));
        assertTrue(lines().getFirst().endsWith("VALID (feed: 1 messages inside, 1 links)"));
        out.getBuffer().setLength(0);
        assertEquals(1, check("feed-rss.xml"));
        assertTrue(
                lines().getFirst().contains("ENTRY_WITHOUT_MESSAGE rss/channel/item[2]:12"),
                lines().getFirst());
    }

    @Test
    void programsReadTheVerdictsAsJson() throws IOException {
        assertEquals(1, check("open-polygon.xml", "good-alert.xml", "--json"));
        var files = new ObjectMapper().readTree(out.toString()).get("files");
        var fault = files.get(0).get("faults").get(0);
        assertEquals("POLYGON_NOT_CLOSED", fault.get("name").asText());
        assertEquals(52, fault.get("line").asInt());
        assertTrue(files.get(1).get("valid").asBoolean());
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private int check(String... words) {
        var line = Main.commandLine("cap");
        line.setOut(new PrintWriter(out, true));
        var all = new ArrayList<>(List.of("cap", "check"));
        Arrays.stream(words)
                .map(word -> isFile(word) ? Messages.file(word).toString() : word)
                .forEach(all::add);
        return line.execute(all.toArray(String[]::new));
    }

    private static boolean isFile(String word) {
        return word.equals(".") || (word.endsWith(".xml") && !Path.of(word).isAbsolute());
    }
}
