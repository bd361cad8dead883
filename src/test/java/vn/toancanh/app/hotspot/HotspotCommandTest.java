package vn.toancanh.app.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.surveil.CommandRun;

class HotspotCommandTest {
    private static final Path LEUKEMIA = Path.of("../shared/data/ny-leukemia.csv");
    private static final List<String> SIX =
            List.of(
                    "id,x,y,value",
                    "a,10,10,2",
                    "b,20,10,3",
                    "c,40,10,3.2",
                    "d,15,20,5",
                    "e,30,20,8",
                    "f,30,30,7");

    @TempDir Path folder;

    private CommandRun gi = new CommandRun(Path.of(""), "");
    private CommandRun scan = gi;

    @BeforeEach
    void commands() {
        gi = new CommandRun(folder, "hotspot", "gi");
        scan = new CommandRun(folder, "hotspot", "scan");
    }

    /** Figures of PySAL, esda/tests/test_getisord.py. */
    @Test
    void giAndGiStarGiveThePublishedFigures() throws IOException {
        var without = gi.json(0, SIX, "--band", "15").get("places");
        assertEquals("a", without.get(0).get("id").asText());
        assertEquals(-1.0136729, without.get(0).get("z").asDouble(), 1e-7);
        var star = gi.json(0, SIX, "--band", "15", "--star").get("places");
        assertEquals(2.02424331, star.get(5).get("z").asDouble(), 1e-7);
        var shares = gi.json(0, SIX, "--band", "15", "--row-share").get("places");
        assertEquals(0.28843496, shares.get(4).get("z").asDouble(), 1e-7);
    }

    @Test
    void placesThatAreWrongAreNamedAndLeftOut() throws IOException {
        var rows = new ArrayList<>(SIX);
        rows.add("a,1,1,4");
        rows.add("g,1,1,NaN");
        rows.add(",1,1,4");
        rows.add("h,north,1,4");
        rows.add("i,1,1");
        var json = gi.json(0, rows, "--band", "15", "--locale", "en");
        assertEquals(6, json.get("taken").asInt());
        assertEquals(5, json.get("rejected").size());
        assertTrue(gi.err().contains("row 8: the id “a” stands in row 2 already"), gi.err());
        assertEquals(-1.0136729, json.get("places").get(0).get("z").asDouble(), 1e-7);
    }

    @Test
    void semicolonsDecimalCommasAndAByteOrderMarkChangeNothing() throws IOException {
        var expected = gi.json(0, SIX, "--band", "15");
        var rows = new ArrayList<>(SIX);
        rows.replaceAll(row -> row.replace(",", ";").replace(".", ","));
        rows.set(0, "\uFEFF" + rows.getFirst());
        assertEquals(expected, gi.json(0, rows, "--band", "15"));
    }

    @Test
    void equalValuesSayNothingAndWrongQuestionsEndWith2() throws IOException {
        var same = List.of("id,x,y,value", "a,0,0,4", "b,1,0,4", "c,0,1,4");
        assertEquals(1, gi.run(same, "--band", "1"));
        assertTrue(gi.out().contains("không kết luận được"));
        assertEquals(2, gi.run(SIX, "--band", "-1"));
        assertEquals(2, gi.run(List.of("id,x,y", "a,1,1"), "--band", "1"));
        assertTrue(gi.err().contains("id,x,y,value"));
        assertEquals(2, gi.run(List.of("id,x,y,value"), "--band", "1"));
    }

    /** Published by SaTScan 9.6. */
    @Test
    void theScanOfAFileGivesThePublishedClusters() throws IOException {
        assumeTrue(Files.exists(LEUKEMIA), "no " + LEUKEMIA);
        var rows = Files.readAllLines(LEUKEMIA);
        var options =
                new String[] {
                    "--metric",
                    "planar",
                    "--max-population",
                    "0.5",
                    "--replications",
                    "99",
                    "--seed",
                    "1"
                };
        var clusters = scan.json(0, rows, options).get("clusters");
        var first = clusters.get(0);
        assertEquals(14.083511, first.get("llr").asDouble(), 1e-6);
        assertEquals(28, first.get("regions").size());
        assertEquals(52, first.get("regions").get(0).asInt());
        assertEquals(100, first.get("observed").asInt());
        assertEquals(58.28, first.get("expected").asDouble(), 0.005);
        assertEquals(1.87, first.get("relativeRisk").asDouble(), 0.005);
        assertTrue(first.get("p").asDouble() <= 0.03);
        assertEquals(3.209485, clusters.get(5).get("llr").asDouble(), 1e-6);
        assertEquals(clusters, scan.json(0, rows, options).get("clusters"));
    }

    @Test
    void degreesAreReadWhicheverColumnTheyStandIn() throws IOException {
        var rows =
                List.of(
                        "id,x,y,cases,population",
                        "01,105.85,21.03,80,8000",
                        "02,106.68,20.86,25,2000",
                        "79,106.70,10.77,9,9000");
        var options = new String[] {"--metric", "sphere", "--max-population", "0.6"};
        var cluster = scan.json(0, rows, options).get("clusters").get(0);
        assertEquals(88.1, cluster.get("radius").asDouble(), 0.3);
        assertEquals("02", cluster.get("regions").get(1).asText());
        var turned =
                rows.stream()
                        .map(row -> row.replaceAll("(\\d+\\.\\d+),(\\d+\\.\\d+)", "$2,$1"))
                        .toList();
        assertEquals(cluster, scan.json(0, turned, options).get("clusters").get(0));
        assertEquals(2, scan.run(rows, "--metric", "sphere", "--longitude", "y"));
        assertTrue(scan.err().contains("không phải kinh độ và vĩ độ"), scan.err());
    }

    @Test
    void withDatesTheClusterSaysSinceWhen() throws IOException {
        var rows = new ArrayList<>(List.of("id,x,y,date,cases,population"));
        for (var day = 1; day <= 8; day++) {
            for (var id = 0; id < 9; id++) {
                var cases = id == 4 && day >= 6 ? 12 : (day + id) % 3;
                rows.add(
                        "c%d,%d,%d,2026-07-%02d,%d,1000".formatted(id, id % 3, id / 3, day, cases));
            }
        }
        rows.add("c4,1,1,2026-07-08,3,1000");
        rows.add("c4,1,1,2026-07-09,3,999");
        var json = scan.json(0, rows, "--replications", "99", "--periods", "4", "--locale", "en");
        var cluster = json.get("clusters").get(0);
        assertEquals("c4", cluster.get("regions").get(0).asText());
        assertEquals("2026-07-06", cluster.get("since").asText());
        assertEquals(36, cluster.get("observed").asInt());
        assertEquals(2, json.get("rejected").size());
        assertEquals(0, scan.run(rows, "--replications", "9"));
        assertTrue(scan.out().contains("từ 2026-07-06"), scan.out());
    }

    @Test
    void peopleAndCasesThatCannotBeAreNamed() throws IOException {
        var rows =
                List.of(
                        "id,x,y,cases,population",
                        "1,0,0,3,100",
                        "2,1,0,1,100",
                        "3,0,1,-1,100",
                        "4,1,1,1,-5",
                        "5,1,2,1,0",
                        "6,1,2,1.5,10",
                        "2,1,2,1,10");
        var json = scan.json(0, rows, "--locale", "en");
        assertEquals(2, json.get("taken").asInt());
        assertEquals(5, json.get("rejected").size());
        assertTrue(scan.err().contains("there are 1 cases but no people"), scan.err());
        assertEquals(1, scan.run(List.of(rows.getFirst(), "1,0,0,0,9", "2,1,0,0,9")));
        assertEquals(2, scan.run(List.of(rows.getFirst(), "1,0,0,0,9")));
        assertEquals(1, scan.run(List.of(rows.getFirst(), "1,0,0,0,0", "2,1,0,0,0")));
        assertEquals(2, scan.run(rows, "--max-population", "1.5"));
        assertEquals(2, scan.run(rows, "--metric", "taxi"));
    }
}
