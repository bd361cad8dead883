package vn.toancanh.indicator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.indicator.Indicator;

class CatalogueJsonTest {
    private static final String GOOD =
            """
            {"code": "A-01", "name": {"vi": "Một", "en": "One"}, "unit": "%", "direction": "up",
             "decimals": 1, "aggregation": "ratio", "scope": "commune",
             "calendar": {"frequency": "day", "tolerance": "PT6H", "days": ["mon", "sun"]},
             "group": "A", "source": "S", "classification": "public", "defined": true,
             "bands": {"basis": "value", "bands": [{"status": "ok", "from": 9},
                                                   {"status": "act", "to": 9}]}}\
            """;

    @Test
    void everyStandardIndicatorSurvivesWritingAndReading() {
        for (var indicator : CatalogueJson.standard()) {
            assertEquals(indicator, IndicatorJson.read(IndicatorJson.write(indicator)));
        }
    }

    @Test
    void theSameCodeTwiceIsRefusedByName() {
        var refusal = refusal("[" + GOOD + "," + GOOD + "]");

        assertEquals("indicator A-01 is given twice", refusal);
    }

    @Test
    void bandsThatOverlapAreRefusedButMayTouch() throws IOException {
        assertEquals(1, read("[" + GOOD + "]").size());

        var refusal = refusal("[" + GOOD.replace("\"to\": 9", "\"to\": 9.5") + "]");

        assertTrue(refusal.startsWith("indicator A-01: the bands"), refusal);
        assertTrue(refusal.endsWith("overlap"), refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"up\"'    | '\"upp\"'    | direction is 'upp', known are up, down, band",
                "'\"day\"'   | '\"daily\"'  | frequency is 'daily'",
                "'\"mon\"'   | '\"Monday\"' | days holds 'Monday'",
                "'\"PT6H\"'  | '\"6 h\"'    | tolerance is not an ISO 8601 duration: '6 h'",
                "'\"decimals\": 1,' | ''    | decimals is missing",
                "'\"decimals\": 1' | '\"decimals\": 1.5' | decimals is not a whole number",
                "'\"defined\": true' | '\"defined\": \"yes\"' | defined is not true or false",
                "'\"unit\"'  | '\"units\"'  | unit is missing",
                "'\"vi\": \"Một\"' | '\"vi\": \" \"' | vi is blank",
                "'\"from\": 9' | '\"from\": 1e999' | from is not a finite number",
                "'\"scope\": \"commune\",' | '\"scope\": \"commune\", \"x\": 1,' | x is not a known field",
            })
    void aFieldThatBreaksTheContractIsNamed(String from, String to, String sentence) {
        var refusal = refusal("[" + GOOD.replace(from, to == null ? "" : to) + "]");

        assertTrue(refusal.startsWith("indicator A-01: " + sentence), refusal);
    }

    @Test
    void whatIsNotJsonOrNotAListIsRefused() {
        assertTrue(refusal("[{").startsWith("the catalogue is not JSON"));
        assertEquals("a catalogue is a list of indicators", refusal("{}"));
    }

    private static String refusal(String json) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> read(json));
        return String.valueOf(thrown.getMessage());
    }

    private static List<Indicator> read(String json) throws IOException {
        return CatalogueJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
