package vn.toancanh.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Status;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;

/** The story can be seen in the numbers, in the places it names and not elsewhere. */
class DemoStoryTest {
    private static final DemoProvince PROVINCE =
            Demo.at(DemoSettings.usual(Demo.START), Demo.MORNING);

    @Test
    void theStormBringsRainFloodsAndLevelThree() {
        assertEquals(0, provinceAt("TT-01", -5));
        assertEquals(3, newest("TT-01", Demo.PROVINCE));
        assertTrue(newest("TT-02", Demo.PROVINCE) > 100);
        assertTrue(provinceAt("TT-02", -5) < 60);
        assertTrue(newest("TT-03", Demo.PROVINCE) >= 2);
        assertTrue(provinceAt("TT-03", -5) < 1);
        assertTrue(newest("TT-04", Demo.PROVINCE) > 95);
        var evacuated = newest("TT-05", Demo.PROVINCE);
        assertTrue(evacuated > 60 && evacuated < 100, () -> "evacuated " + evacuated);
        assertEquals(14, event("flood").areas().size());
    }

    @Test
    void floodedCommunesHaveMorePeopleToMove() {
        var planned = new HashMap<AreaCode, Double>();
        for (var row : Demo.of(PROVINCE, "TT-05", Demo.LATEST)) {
            planned.put(row.series().area(), row.quantity().fraction().denominator());
        }
        var flooded = event("flood").areas();
        var inside = mean(planned, flooded);
        assertTrue(inside > 3 * mean(planned, others(flooded)));
    }

    @Test
    void dengueSpreadsOverSixCommunesThatTouchEachOther() {
        var cluster = event("outbreak").areas();
        assertEquals(6, cluster.size());
        assertTrue(isOnePiece(cluster));

        var now = latest("YT-01");
        var before = on("YT-01", Demo.START.minusDays(40));
        assertTrue(mean(now, cluster) > 8 * mean(before, cluster));
        assertTrue(mean(now, cluster) > 15 * mean(now, others(cluster)));
    }

    @Test
    void landDossiersPileUpInEightCommunesWhereFewerAreOnTime() {
        var land = new HashMap<AreaCode, Double>();
        for (var row : Demo.of(PROVINCE, "HC-08", Demo.LATEST)) {
            if (row.series().dimensions().text().equals("field=land")) {
                land.put(row.series().area(), row.value());
            }
        }
        var piling = today().stream().filter(code -> land.get(code) > 25).toList();
        assertEquals(8, piling.size());
        var onTime = latest("HC-07");
        assertTrue(mean(onTime, piling) < mean(onTime, others(piling)) - 5);
        var earlier = on("HC-07", Demo.START.minusDays(90));
        assertTrue(mean(earlier, piling) > mean(onTime, piling) + 5);
    }

    @Test
    void oneDirectiveWorkedAndTheOtherDidNot() {
        var online = event("directive-online");
        var reports = event("directive-reports");
        assertEquals(12, online.areas().size());

        assertTrue(gain("HC-09", online) > 8, () -> "gain " + gain("HC-09", online));
        assertTrue(Math.abs(gain("PA-01", reports)) < 2, () -> "gain " + gain("PA-01", reports));
    }

    @Test
    void theMorningShowsABelievableMix() {
        var counts = new HashMap<Status, Integer>();
        for (var indicator : PROVINCE.indicators()) {
            var bands = indicator.judgement().bands();
            if (bands.basis() == vn.toancanh.indicator.Bands.Basis.VALUE) {
                var value = newest(indicator.code(), Demo.PROVINCE);
                counts.merge(bands.of(value), 1, Integer::sum);
            }
        }
        assertTrue(counts.get(Status.OK) >= 15, counts::toString);
        assertTrue(counts.get(Status.WATCH) >= 6, counts::toString);
        assertTrue(counts.get(Status.ACT) >= 3 && counts.get(Status.ACT) <= 6, counts::toString);
    }

    @Test
    void neighboursAreMoreAlikeThanCommunesFarApart() {
        var values = latest("HC-10");
        var shapes = shapes();
        var near = new ArrayList<Double>();
        var far = new ArrayList<Double>();
        for (var a : today()) {
            for (var b : today()) {
                var distance = shapes.get(a).distance(shapes.get(b));
                if (!a.equals(b) && (distance < 1e-9 || distance > 0.35)) {
                    (distance < 1e-9 ? near : far).add(Math.abs(values.get(a) - values.get(b)));
                }
            }
        }
        assertTrue(mean(near) < 0.85 * mean(far), () -> mean(near) + " " + mean(far));
    }

    @Test
    void fewerEnterprisesAreFoundedAtTet() {
        var weeks = Demo.of(PROVINCE, "KT-09", Demo.PROVINCE);
        var tet = weeks.stream().filter(row -> row.period().toString().equals("2026-W08"));
        var usual = weeks.stream().mapToDouble(Observation::value).average().orElseThrow();
        assertTrue(tet.findFirst().orElseThrow().value() < 0.6 * usual);
    }

    /** Change of the treated communes beyond that of the others, before and half a year after. */
    private static double gain(String indicator, TerritoryEvent directive) {
        var before = on(indicator, Demo.START.minusDays(380));
        var after = on(indicator, Demo.START.minusDays(180));
        var treated = directive.areas();
        var others = others(treated);
        return mean(after, treated)
                - mean(before, treated)
                - mean(after, others)
                + mean(before, others);
    }

    private static TerritoryEvent event(String start) {
        return PROVINCE.events().stream()
                .filter(event -> event.id().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<AreaCode> today() {
        return PROVINCE.areas().stream()
                .filter(area -> area.existsOn(Demo.START) && area.parent() != null)
                .map(area -> area.code())
                .toList();
    }

    private static List<AreaCode> others(List<AreaCode> some) {
        return today().stream().filter(code -> !some.contains(code)).toList();
    }

    private static Map<AreaCode, Double> latest(String indicator) {
        return values(indicator, Demo.LATEST);
    }

    private static Map<AreaCode, Double> on(String indicator, LocalDate day) {
        var from = day.atStartOfDay(Period.ZONE).toInstant();
        return values(indicator, new Span(from, from.plus(Duration.ofDays(1)), false));
    }

    private static Map<AreaCode, Double> values(String indicator, Span span) {
        var values = new HashMap<AreaCode, Double>();
        var query = new ObservationQuery(Set.of(indicator), null, span);
        for (var row : Demo.all(PROVINCE, query)) {
            if (row.series().dimensions().equals(Dimensions.NONE)) {
                values.put(row.series().area(), row.value());
            }
        }
        return values;
    }

    private static double newest(String indicator, AreaCode area) {
        return latest(indicator).get(area);
    }

    private static double provinceAt(String indicator, int days) {
        return on(indicator, Demo.START.plusDays(days)).get(Demo.PROVINCE);
    }

    private static double mean(Map<AreaCode, Double> values, List<AreaCode> areas) {
        return areas.stream().mapToDouble(values::get).average().orElseThrow();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private static Map<AreaCode, Geometry> shapes() {
        var shapes = new HashMap<AreaCode, Geometry>();
        for (var boundary : PROVINCE.boundaries()) {
            if (boundary.valid().covers(Demo.START)) {
                shapes.put(boundary.area(), boundary.shape());
            }
        }
        return shapes;
    }

    private static boolean isOnePiece(List<AreaCode> areas) {
        var shapes = shapes();
        var reached = new ArrayList<>(areas.subList(0, 1));
        for (var grown = true; grown; ) {
            grown = false;
            for (var area : areas) {
                var shape = shapes.get(area);
                if (!reached.contains(area)
                        && reached.stream()
                                .anyMatch(one -> shapes.get(one).distance(shape) < 1e-9)) {
                    reached.add(area);
                    grown = true;
                }
            }
        }
        assertFalse(reached.isEmpty());
        return reached.size() == areas.size();
    }
}
