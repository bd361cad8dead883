package vn.toancanh.app.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Main;

class ForecastCommandTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> rows = new ArrayList<>();

    @BeforeEach
    void threeYears() {
        rows = new ArrayList<>(List.of("timestamp,value"));
        for (var month = 0; month < 36; month++) {
            var name = "%d-%02d".formatted(2023 + month / 12, 1 + month % 12);
            rows.add(name + "," + (100 + month + 20 * (month % 12 / 6) + month * 7 % 5));
        }
    }

    @Test
    void aFileIsForecastWithPointLowerUpperModelAndParameters() throws IOException {
        var json = json(0, "--season", "12", "--horizon", "3");

        assertEquals(36, json.get("taken").asInt());
        assertEquals("2023-01", json.get("first").asText());
        assertTrue(json.get("model").asText().startsWith("ETS(A,"));
        assertTrue(json.get("parameters").get("alpha").asDouble() > 0);
        var steps = json.get("forecast");
        assertEquals(3, steps.size());
        assertEquals("2026-01", steps.get(0).get("timestamp").asText());
        for (var step : steps) {
            assertTrue(step.get("lower").asDouble() < step.get("point").asDouble());
            assertTrue(step.get("point").asDouble() < step.get("upper").asDouble());
        }
        assertTrue(json.get("limits").size() >= 2);
    }

    @Test
    void badRowsAreNamedByFileRowAndReasonAndTheOthersAreKept() throws IOException {
        rows.set(5, "2023-05,many");
        rows.set(7, "yesterday,5");
        rows.add("2023-01,4");
        rows.add("2026-01-05,4");
        rows.add("2026-02,4,5");

        var json = json(0, "--season", "12", "--horizon", "2", "--locale", "en");

        assertEquals(34, json.get("taken").asInt());
        var rejected = json.get("rejected");
        assertEquals(5, rejected.size());
        assertEquals(file().toString(), rejected.get(0).get("file").asText());
        assertEquals(6, rejected.get(0).get("row").asInt());
        assertTrue(rejected.get(0).get("reason").asText().contains("many"));
        assertEquals(8, rejected.get(1).get("row").asInt());
        assertTrue(rejected.get(2).get("reason").asText().contains("row 2"));
        assertEquals(2, 36 - json.get("points").asInt());
    }

    @Test
    void aSeriesThatCannotBeForecastEndsWith1AndTheReason() throws IOException {
        rows = List.of("timestamp,value", "2023-01,4", "2023-02,5", "2023-03,6");
        var json = json(1, "--horizon", "2");
        assertTrue(json.get("model").isNull());
        assertEquals("analysis.forecast.refused.few", json.get("refused").get("key").asText());
    }

    @Test
    void aFileThatCannotBeUsedEndsWith2() throws IOException {
        rows = List.of("day;amount", "2023-01;4");
        assertEquals(2, run("--horizon", "2"));
        assertTrue(err.toString().contains("timestamp,value"));
        rows = List.of("timestamp,value");
        assertEquals(2, run("--horizon", "2"));
        assertEquals(2, run("--horizon", "0"));
        assertEquals(2, run("--horizon", "2", "--level", "100"));
        assertEquals(2, run("--horizon", "2", "--season", "-1"));
    }

    @Test
    void aFileWithoutUsableRowsNamesTheRowsAndTheReason() throws IOException {
        rows = List.of("timestamp,value", "01/02/2026,4", "2026-02,4,5");
        assertEquals(2, run("--horizon", "2"));
        assertTrue(err.toString().contains("dòng 2: không hiểu thời điểm “01/02/2026”"));
        assertTrue(err.toString().contains("dòng 3: dòng có 3 cột"));
        err.getBuffer().setLength(0);
        rows = List.of();
        assertEquals(2, run("--horizon", "2"));
        assertTrue(err.toString().contains("series.csv trống"), err.toString());
    }

    @Test
    void semicolonsAndDecimalCommasOfSpreadsheetsAreTheSameSeries() throws IOException {
        rows.set(5, "2023-05,12.5");
        var expected = json(0, "--season", "12", "--horizon", "3");
        rows.replaceAll(row -> row.replace(",", ";").replace(".", ","));
        assertEquals(expected, json(0, "--season", "12", "--horizon", "3"));
    }

    @Test
    void aNumberTooGreatToReckonWithIsRejectedRatherThanForecast() throws IOException {
        rows.set(5, "2023-05,1e300");
        var json = json(0, "--season", "12", "--horizon", "3");
        assertEquals(6, json.get("rejected").get(0).get("row").asInt());
        assertTrue(json.get("forecast").get(0).get("point").isNumber());
    }

    @Test
    void midnightOfEachFirstDayIsMonthly() throws IOException {
        rows.replaceAll(
                row -> row.startsWith("2") ? row.replaceFirst(",", "-01T00:00:00+07:00,") : row);
        assertEquals("2026-01-01T00:00+07:00", first(json(0, "--horizon", "1")));
    }

    @Test
    void aFileThatIsNotThereEndsWith2() {
        var line = Main.commandLine("forecast");
        line.setErr(new PrintWriter(err, true));
        var gone = folder.resolve("gone.csv").toString();
        assertEquals(2, line.execute("forecast", "--input", gone, "--horizon", "1"));
        assertTrue(err.toString().contains("gone.csv"));
    }

    @Test
    void firstDaysOfMonthsAreMonthsAndDaysAreDaysAndInstantsKeepTheirStep() throws IOException {
        rows.replaceAll(
                row -> row.replaceFirst(",", "-01,").replace("timestamp-01,", "timestamp,"));
        assertEquals("2026-01-01", first(json(0, "--horizon", "1")));

        var days = new ArrayList<>(List.of("timestamp,value"));
        var hours = new ArrayList<>(List.of("timestamp,value"));
        for (var day = 1; day <= 28; day++) {
            days.add("2026-02-%02d,%d".formatted(day, day * 7 % 11));
            hours.add("2026-02-%02dT17:00:00Z,%d".formatted(day, day * 7 % 11));
        }
        rows = days;
        assertEquals("2026-03-01", first(json(0, "--horizon", "1")));
        rows = hours;
        assertEquals("2026-03-02T00:00+07:00", first(json(0, "--horizon", "1")));
    }

    private static String first(JsonNode json) {
        return json.get("forecast").get(0).get("timestamp").asText();
    }

    @Test
    void aPersonReadsTheForecastAndItsLimitsInVietnamese() throws IOException {
        assertEquals(0, run("--season", "12", "--horizon", "2"));
        assertTrue(out.toString().contains("2026-01: "));
        assertTrue(out.toString().contains("ETS(A,"));
        assertTrue(out.toString().lines().count() >= 5);
    }

    private Path file() {
        return folder.resolve("series.csv");
    }

    private JsonNode json(int code, String... options) throws IOException {
        var all = new ArrayList<>(Arrays.asList(options));
        all.add("--json");
        out.getBuffer().setLength(0);
        assertEquals(code, run(all.toArray(String[]::new)), () -> err.toString());
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(String... options) throws IOException {
        Files.write(file(), rows);
        var line = Main.commandLine("forecast");
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of("forecast", "--input", file().toString()));
        all.addAll(Arrays.asList(options));
        all.addAll(List.of("--data-dir", folder.resolve("data").toString()));
        return line.execute(all.toArray(String[]::new));
    }
}
