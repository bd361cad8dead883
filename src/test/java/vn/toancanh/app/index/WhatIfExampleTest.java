package vn.toancanh.app.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.IndexJson;
import vn.toancanh.indicator.index.IndexService;
import vn.toancanh.indicator.index.WhatIf;
import vn.toancanh.indicator.reading.ReadingService;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;

/** The example of docs/indices.md: the figures worked out by hand there are the program's. */
class WhatIfExampleTest {
    private static final Path DOCUMENT = Path.of("docs/indices.md");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    private static final Instant MORNING = DemoClock.morning(DAY);

    @Test
    void theFiguresWorkedByHandAreTheProgramsOnTheDemoProvince() throws Exception {
        var reading =
                service()
                        .read(
                                IndexService.named(IndexJson.standard(), "766"),
                                new AreaCode("99"),
                                MORNING);
        var change = new WhatIf.Change(new AreaCode("99042"), "HC-07", Rational.of(95));
        var what = WhatIf.of(reading, List.of(change));

        var json =
                JsonMapper.builder()
                        .build()
                        .readTree(WhatIfJson.write(new WhatIfAnswer(reading, what, null)));

        assertEquals(Rational.of(911).by(Rational.of(46155)), what.delta());
        assertEquals(20 * 45.55 / 46155, json.get("delta").doubleValue(), 5e-7);
        assertEquals(88.4, json.get("before").doubleValue());
        assertEquals(88.419738, json.get("after").doubleValue());
        var document = Files.readString(DOCUMENT);
        for (var field : List.of("delta", "after")) {
            assertTrue(document.contains(json.get(field).asText()), field);
        }
        var commune = json.get("changes").get(0);
        assertTrue(
                document.contains(
                        "100 × %d / %d"
                                .formatted(
                                        commune.get("numerator").asInt(),
                                        commune.get("denominator").asInt())));
        assertEquals(46, commune.get("cases").asInt());
        var province = json.get("indicators").get(0);
        assertTrue(
                document.contains(
                        "20 × %d / %d"
                                .formatted(
                                        province.get("numerator").asInt(),
                                        province.get("denominator").asInt())));
    }

    private static IndexService service() {
        var province =
                new DemoProvince(DemoSettings.usual(DAY), Clock.fixed(MORNING, ZoneOffset.UTC));
        var codes =
                Set.of(
                        "HC-01", "HC-02", "HC-03", "HC-04", "HC-05", "HC-06", "HC-07", "HC-09",
                        "HC-10");
        var newest = new TreeMap<String, Map<AreaCode, Observation>>();
        var query = new ObservationQuery(codes, null, new Span(null, null, true));
        var page = province.observations(query, null, 50_000);
        for (var row : page.rows()) {
            newest.computeIfAbsent(row.series().indicator(), _ -> new TreeMap<>())
                    .put(row.series().area(), row);
        }
        var tree = new AreaTree(province.areas());
        var archive = new Newest(newest);
        var changes = province.areaChanges();
        var catalogue = Catalogue.standard();
        return new IndexService(
                new ReadingService(archive, () -> catalogue, () -> tree, () -> changes), catalogue);
    }

    /** The newest numbers alone. */
    private record Newest(Map<String, Map<AreaCode, Observation>> rows)
            implements ObservationArchive {
        @Override
        public List<Observation> series(SeriesKey key, Instant from, Instant knownAt) {
            var row = rows.getOrDefault(key.indicator(), Map.of()).get(key.area());
            return row == null ? List.of() : List.of(row);
        }

        @Override
        public Map<AreaCode, Observation> latest(
                String indicator, Dimensions dimensions, Instant knownAt) {
            return rows.getOrDefault(indicator, Map.of());
        }
    }
}
