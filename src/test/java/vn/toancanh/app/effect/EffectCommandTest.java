package vn.toancanh.app.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Main;
import vn.toancanh.effect.Prop99;

class EffectCommandTest {
    @TempDir Path folder;

    private final List<String> rows = new ArrayList<>(List.of("unit,time,value"));
    private String out = "";
    private String err = "";

    private int run(Path panel, String... options) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var line = Main.commandLine("effect");
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(complained, true));
        var all = new ArrayList<>(List.of("effect", "--panel", panel.toString()));
        all.addAll(Arrays.asList(options));
        var code = line.execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    private int run(String... options) throws IOException {
        var file = folder.resolve("panel.csv");
        Files.write(file, rows);
        return run(file, options);
    }

    private JsonNode json(String... options) throws IOException {
        var all = new ArrayList<>(Arrays.asList(options));
        all.add("--json");
        assertEquals(0, run(all.toArray(String[]::new)), () -> err);
        return new ObjectMapper().readTree(out);
    }

    private JsonNode california(String... options) throws IOException {
        assumeTrue(Files.exists(Prop99.FILE), "no " + Prop99.FILE);
        var all =
                new ArrayList<>(
                        List.of(
                                "--separator",
                                ";",
                                "--unit-column",
                                "State",
                                "--time-column",
                                "Year",
                                "--value-column",
                                "PacksPerCapita",
                                "--treated",
                                "California",
                                "--start",
                                "1989",
                                "--json"));
        all.addAll(Arrays.asList(options));
        assertEquals(0, run(Prop99.FILE, all.toArray(String[]::new)), () -> err);
        return new ObjectMapper().readTree(out);
    }

    /** Months of 12 communes around 20; the first falls by 4 from 2025-01 on. */
    private void communes() {
        var random = new Random(1);
        for (var unit = 1; unit <= 12; unit++) {
            for (var month = 0; month < 36; month++) {
                var value = 20 + unit + random.nextGaussian() - (unit == 1 && month >= 24 ? 4 : 0);
                rows.add(
                        "Xã %d,%d-%02d,%.3f"
                                .formatted(unit, 2023 + month / 12, month % 12 + 1, value));
            }
        }
    }

    @Test
    void everyMethodGivesThePublishedNumberOfCalifornia() throws IOException {
        assertEquals(-27.349111, estimate(california("--method", "did")), 1e-6);
        assertEquals(-19.513630, estimate(california("--method", "sc")), 1e-5);
        assertEquals(-15.6, estimate(california("--method", "sdid")), 0.1);
        var series = california("--method", "its", "--nw-lag", "2");
        assertEquals(-18.563444, estimate(series), 1e-6);
        assertEquals(4.859109, series.get("standardError").asDouble(), 1e-6);
        assertEquals(0.535242, series.get("durbinWatson").asDouble(), 1e-6);
        assertEquals("autocorrelation", series.get("warnings").get(0).get("code").asText());
    }

    private static double estimate(JsonNode json) {
        return json.get("estimate").asDouble();
    }

    @Test
    void theChoiceByTheDataSaysAllThatADecisionNeeds() throws IOException {
        var json = california("--direction", "down", "--locale", "en");
        assertEquals("sc", json.get("method").asText());
        assertEquals("improved", json.get("verdict").asText());
        assertTrue(json.get("sentence").asText().contains("improved, with grounds"));
        assertEquals(0.393908, json.get("weights").get("Utah").asDouble(), 1e-5);
        assertEquals(1.6564002, json.get("preRmspe").asDouble(), 1e-6);
        assertEquals(39, json.get("placeboAmong").asInt());
        assertEquals(json.get("placeboRank").asInt() / 39.0, json.get("p").asDouble(), 1e-12);
        assertTrue(json.get("interval").get(1).asDouble() < 0);
        assertEquals(31, json.get("path").size());
        assertTrue(json.get("leaveOneOut").get("high").asDouble() < 0);
        var beside = json.get("beside").findValuesAsText("method");
        assertEquals(List.of("did", "sdid", "its"), beside);
    }

    @Test
    void aFallOfACommuneIsFoundAndSaidInVietnamese() throws IOException {
        communes();
        assertEquals(0, run("--treated", "Xã 1", "--start", "2025-01", "--direction", "down"), err);
        assertTrue(out.contains("Từ 2025-01 đến 2025-12, Xã 1 thay đổi bình quân −"), out);
        assertTrue(out.contains("cải thiện"), out);
        var json = json("--treated", "Xã 1", "--start", "2025-01", "--method", "did");
        assertEquals(-4, estimate(json), 1);
        assertTrue(json.get("warnings").findValuesAsText("code").contains("no-direction"));
    }

    @Test
    void countsWithPeopleAndSeasonGiveTheirRatio() throws IOException {
        var random = new Random(2);
        rows.set(0, "unit,time,value,people");
        for (var month = 0; month < 96; month++) {
            var people = 90_000 + 200 * month;
            var season = 1 + 0.3 * Math.cos(2 * Math.PI * month / 12);
            var mean = people * 0.001 * season * (month >= 60 ? 0.7 : 1);
            var count = Math.round(mean + Math.sqrt(mean) * random.nextGaussian());
            rows.add(
                    "Tỉnh,%d-%02d,%d,%d"
                            .formatted(2018 + month / 12, month % 12 + 1, count, people));
        }
        var json =
                json(
                        "--treated",
                        "Tỉnh",
                        "--start",
                        "2023-01",
                        "--offset-column",
                        "people",
                        "--season",
                        "12",
                        "--harmonics",
                        "2",
                        "--direction",
                        "down");
        assertEquals("poisson", json.get("method").asText());
        assertEquals(Math.log(0.7), estimate(json), 0.1);
        assertEquals(0.7, json.get("terms").get("ratio").get("estimate").asDouble(), 0.06);
        assertEquals(
                Math.log(0.001),
                json.get("terms").get("constant").get("estimate").asDouble(),
                0.05);
        assertEquals(1, json.get("dispersion").asDouble(), 0.5);
        assertEquals("improved", json.get("verdict").asText());
    }

    @Test
    void severalDirectedUnitsAreJudgedTogether() throws IOException {
        communes();
        var json = json("--treated", "Xã 1,Xã 2", "--start", "2025-01", "--direction", "down");
        assertEquals("sdid", json.get("method").asText());
        assertEquals(-2, estimate(json), 1);
    }

    @Test
    void aBadPanelIsNamedAndEndsWithTwo() throws IOException {
        communes();
        refused("Xã 99", "--treated", "Xã 99", "--start", "2025-01");
        refused("2026", "--treated", "Xã 1", "--start", "2026");
        refused("trước", "--treated", "Xã 1", "--start", "2020-01");
        refused("đánh giá", "--treated", "Xã 1", "--start", "2030-01");
        refused("giá", "--treated", "Xã 1", "--start", "2025-01", "--value-column", "giá");
        var good = List.copyOf(rows);
        rows.set(5, "Xã 1,2023-05,nhiều");
        refused("6: ", "--treated", "Xã 1", "--start", "2025-01");
        assertTrue(err.contains("nhiều"), err);
        again(good).set(5, "Xã 1,2023-05,");
        refused("2023-05", "--treated", "Xã 1", "--start", "2025-01");
        again(good).remove(5);
        refused("2023-05", "--treated", "Xã 1", "--start", "2025-01");
        again(good).set(5, "Xã 1,2023-04,7");
        refused("5", "--treated", "Xã 1", "--start", "2025-01");
        again(good).set(5, "Xã 1,tháng năm,7");
        refused("tháng năm", "--treated", "Xã 1", "--start", "2025-01");
        again(good).subList(37, rows.size()).clear();
        refused("0 đơn vị", "--treated", "Xã 1", "--start", "2025-01", "--method", "did");
        rows.replaceAll(row -> row.replaceAll("[0-9.]+$", "5"));
        refused("không hề thay đổi", "--treated", "Xã 1", "--start", "2025-01", "--method", "its");
        rows.subList(1, rows.size()).clear();
        refused("panel.csv", "--treated", "Xã 1", "--start", "2025-01");
    }

    private List<String> again(List<String> good) {
        rows.clear();
        rows.addAll(good);
        return rows;
    }

    private void refused(String about, String... options) throws IOException {
        assertEquals(2, run(options), () -> out);
        assertTrue(err.contains(about), err);
        assertFalse(err.contains("Exception"), err);
        assertEquals("", out);
    }

    @Test
    void aQuestionThatIsNoneEndsWithTwo() throws IOException {
        communes();
        for (var wrong : List.of("--method=x", "--harmonics=3", "--nw-lag=-3", "--direction=x:y")) {
            assertEquals(2, run("--treated", "Xã 1", "--start", "2025-01", wrong));
        }
        assertEquals(2, run(folder.resolve("none.csv"), "--treated", "a", "--start", "1"));
    }
}
