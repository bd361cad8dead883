package vn.toancanh.indicator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Frequency;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Status;

class StandardCatalogueTest {
    private static final Path REFERENCE =
            Path.of("..", "shared", "reference", "indicator-catalogue.csv");
    private static final Set<String> EXTRAS = Set.of("DT-01", "DS-01");

    /** English or technical units of the reference, as a Vietnamese reader has them on screen. */
    private static final Map<String, String> UNITS =
            Map.of(
                    "% plan", "% KH",
                    "% due", "% đến hạn",
                    "% evaluated", "% đã đánh giá",
                    "0-5", "cấp");

    private static final Map<String, Set<Frequency>> FREQUENCIES =
            Map.of(
                    "realtime", Set.of(Frequency.REALTIME),
                    "10min", Set.of(Frequency.MINUTES_10),
                    "15min", Set.of(Frequency.MINUTES_15),
                    "H", Set.of(Frequency.HOUR),
                    "D", Set.of(Frequency.DAY),
                    "W", Set.of(Frequency.WEEK),
                    "M", Set.of(Frequency.MONTH),
                    "Q", Set.of(Frequency.QUARTER),
                    "Y", Set.of(Frequency.YEAR),
                    "Y/Q", Set.of(Frequency.YEAR, Frequency.QUARTER));

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void theCatalogueIsThe67IndicatorsOfTheReferenceAndTheTwoOfTheTerritoryItself()
            throws IOException {
        var codes = new HashSet<>(EXTRAS);
        reference().forEach(row -> codes.add(row.get(0)));

        assertEquals(67 + EXTRAS.size(), catalogue.all().size());
        assertEquals(codes, new HashSet<>(catalogue.all().stream().map(Indicator::code).toList()));
    }

    @Test
    void codesNamesUnitsDirectionsAndFrequenciesAreThoseOfTheReference() throws IOException {
        for (var row : reference()) {
            var indicator = catalogue.find(row.get(0)).orElseThrow();
            var code = indicator.code();
            assertEquals(row.get(1), indicator.name().vi(), code);
            assertEquals(row.get(2), indicator.name().en(), code);
            var unit = UNITS.getOrDefault(row.get(3), row.get(3));
            assertEquals(unit, indicator.measure().unit(), code);
            assertEquals(row.get(4), letter(indicator.measure().direction()), code);
            var frequency = indicator.publication().calendar().frequency();
            assertTrue(FREQUENCIES.get(row.get(5)).contains(frequency), code);
            assertEquals(row.get(7), indicator.publication().group(), code);
            // The list calls our own numbers "This product"; people know the product by its name.
            var source =
                    row.get(8)
                            .replace("This product (E03)", "Toàn Cảnh (tác động chỉ đạo)")
                            .replace("This product", "Toàn Cảnh");
            assertEquals(source, indicator.publication().source(), code);
        }
    }

    @Test
    void everyIndicatorOfTheReferenceCanBeGoodAndCanNeedAction() {
        for (var indicator : catalogue.all()) {
            if (EXTRAS.contains(indicator.code())) {
                continue;
            }
            var bands = indicator.judgement().bands().bands();
            assertTrue(bands.stream().anyMatch(b -> b.status() == Status.OK), indicator.code());
            assertTrue(bands.stream().anyMatch(b -> b.status() == Status.ACT), indicator.code());
            assertTrue(
                    bands.stream().noneMatch(b -> b.status() == Status.UNKNOWN), indicator.code());
        }
    }

    @Test
    void goodLiesOnTheSideTheDirectionPointsTo() {
        for (var indicator : catalogue.all()) {
            var bands = indicator.judgement().bands();
            var rank = bands.basis() == Basis.RANK_PERCENT;
            switch (indicator.measure().direction()) {
                case UP -> {
                    assertEquals(rank ? Status.ACT : Status.OK, bands.of(100), indicator.code());
                }
                case DOWN -> assertFalse(bands.of(100_000) == Status.OK, indicator.code());
                case BAND -> assertFalse(bands.of(-1) == Status.OK, indicator.code());
            }
        }
    }

    @Test
    void bandsMeasuredAgainstAPlanHaveOne() {
        for (var indicator : catalogue.all()) {
            var basis = indicator.judgement().bands().basis();
            if (basis == Basis.PLAN_DIFFERENCE || basis == Basis.PLAN_PERCENT) {
                assertTrue(indicator.judgement().plan() != null, indicator.code());
            }
        }
    }

    @Test
    void limitsGiveTheStatusTheReferenceGivesThem() {
        assertEquals(Status.OK, status("HC-07", 98));
        assertEquals(Status.WATCH, status("HC-07", 97.9));
        assertEquals(Status.WATCH, status("HC-07", 95));
        assertEquals(Status.ACT, status("HC-07", 94.9));
        assertEquals(Status.OK, status("KT-07", 4.0));
        assertEquals(Status.WATCH, status("KT-07", 4.5));
        assertEquals(Status.ACT, status("KT-07", 4.51));
        assertEquals(Status.WATCH, status("KT-10", 70));
        assertEquals(Status.OK, status("KT-10", 69.9));
        assertEquals(Status.OK, status("HC-08", 0));
        assertEquals(Status.WATCH, status("HC-08", 0.01));
        assertEquals(Status.WATCH, status("HC-08", 10));
        assertEquals(Status.ACT, status("HC-08", 10.1));
    }

    @Test
    void bedOccupancyIsBestInsideItsBand() {
        assertEquals(Status.ACT, status("YT-03", 54));
        assertEquals(Status.WATCH, status("YT-03", 60));
        assertEquals(Status.OK, status("YT-03", 70));
        assertEquals(Status.OK, status("YT-03", 95));
        assertEquals(Status.WATCH, status("YT-03", 110));
        assertEquals(Status.ACT, status("YT-03", 111));
    }

    /** Decision 18/2021/QĐ-TTg, article 4: levels 1 to 5; there is no level 6. */
    @Test
    void disasterLevelsAreTheFiveOfDecision18() {
        assertEquals(
                List.of(Status.OK, Status.WATCH, Status.WATCH, Status.ACT, Status.ACT, Status.ACT),
                List.of(0, 1, 2, 3, 4, 5).stream().map(level -> status("TT-01", level)).toList());
        assertEquals(Status.UNKNOWN, status("TT-01", 6));
    }

    /** Decision 1459/QĐ-TCMT: up to 100 good or moderate, up to 150 poor, above bad or worse. */
    @Test
    void airQualityFollowsDecision1459() {
        assertEquals(Status.OK, status("MT-01", 100));
        assertEquals(Status.WATCH, status("MT-01", 101));
        assertEquals(Status.WATCH, status("MT-01", 150));
        assertEquals(Status.ACT, status("MT-01", 151));
        assertEquals(
                "1459/QĐ-TCMT", catalogue.find("MT-01").orElseThrow().judgement().legalBasis());
    }

    @Test
    void aRiverAtAnAlarmLevelHasReachedIt() {
        assertEquals(Status.OK, status("TT-03", 0.99));
        assertEquals(Status.WATCH, status("TT-03", 1));
        assertEquals(Status.ACT, status("TT-03", 2));
    }

    private Status status(String code, double onBasis) {
        return catalogue.find(code).orElseThrow().judgement().bands().of(onBasis);
    }

    private static String letter(Direction direction) {
        return direction.name().substring(0, 1);
    }

    private static List<List<String>> reference() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(REFERENCE), "skipped: " + REFERENCE + " is not on this computer");
        return Files.readAllLines(REFERENCE).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(StandardCatalogueTest::cells)
                .toList();
    }

    /** RFC 4180 without line breaks inside cells, which the reference does not use. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
