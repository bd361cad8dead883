package vn.toancanh.app.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Main;

class ReplayCommandTest {
    @TempDir static Path folder;

    private static JsonNode said;

    @BeforeAll
    static void replay() throws Exception {
        var out = new StringWriter();
        var line = Main.commandLine("alerts");
        line.setOut(new PrintWriter(out, true));
        var code =
                line.execute(
                        "alerts",
                        "replay",
                        "--demo",
                        "--communes",
                        "24",
                        "--start",
                        "2026-09-26",
                        "--days",
                        "90",
                        "--json",
                        "--data-dir",
                        folder.toString());
        assertEquals(0, code);
        said = new ObjectMapper().readTree(out.toString());
    }

    @Test
    void peopleAreToldFarLessOftenThanTheSystemSawSomething() {
        var raw = said.path("raw").asInt();
        var told = said.path("annunciated").asInt();

        assertTrue(raw > 40, () -> raw + " raw alarms");
        assertTrue(told > 0 && told < raw, () -> told + " of " + raw);
    }

    @Test
    void mostOfWhatIsToldBelongsToSomethingThatWasMadeToHappen() {
        var share = said.path("precision").path("share").asDouble();

        assertTrue(share > 0.6, () -> "precision " + share);
    }

    @Test
    void theStormAndTheDengueClusterAreFound() {
        for (var driver : new String[] {"storm", "dengue"}) {
            assertTrue(
                    StreamSupport.stream(said.path("events").spliterator(), false)
                            .filter(event -> event.path("driver").asText().equals(driver))
                            .anyMatch(event -> event.path("delayMinutes").isNumber()),
                    driver);
        }
    }

    @Test
    void anOutageIsAtMostOneAlarmAndEndsNothing() {
        var outages = said.path("outages");
        assertTrue(outages.size() > 0);
        var told = 0;
        for (var outage : outages) {
            assertTrue(outage.path("alarms").asInt() <= 1, outage::toString);
            assertEquals(0, outage.path("falseResolved").asInt(), outage::toString);
            told += outage.path("alarms").asInt();
        }
        assertTrue(told >= 1, outages::toString);
    }

    @Test
    void aStormNightIsToldInATenthOfItsAlarmsAndNothingIsLost() {
        var night = said.path("stormNight");

        assertTrue(night.path("raw").asInt() >= 60, night::toString);
        assertTrue(night.path("mostInTenMinutes").asInt() <= 10, night::toString);
        assertTrue(night.path("firstAfterSeconds").asDouble() <= 30, night::toString);
        assertEquals(0, night.path("unreachable").asInt());
        assertEquals(1, night.path("outageAlarms").asInt());
    }
}
