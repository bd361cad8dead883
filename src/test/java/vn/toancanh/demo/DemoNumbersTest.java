package vn.toancanh.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.area.Area;
import vn.toancanh.base.Grain;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;

/** What the numbers promise, whatever the seed. */
class DemoNumbersTest {
    private static final DemoProvince PROVINCE = Demo.small(8);
    private static final Map<String, Area> AREAS =
            PROVINCE.areas().stream().collect(Collectors.toMap(a -> a.code().value(), a -> a));

    /** Evacuation is only counted while people are being moved. */
    private static final String EVACUATION = "TT-05";

    static Stream<Indicator> indicators() {
        return PROVINCE.indicators().stream();
    }

    static Stream<Indicator> byCommune() {
        return indicators().filter(i -> i.measure().scope() == Scope.COMMUNE);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyUnitOfItsScopeHasNumbersAndNoOther(Indicator indicator) {
        var rows = Demo.of(PROVINCE, indicator.code(), Demo.ALWAYS);

        for (var entry : byPeriod(rows).entrySet()) {
            var areas = areas(entry.getValue());
            assertEquals(
                    expectedAreas(indicator, entry.getValue().getFirst()), areas, entry::getKey);
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void threeYearsAreThereWithoutHoles(Indicator indicator) {
        var starts =
                Demo.of(PROVINCE, indicator.code(), Demo.PROVINCE).stream()
                        .map(Observation::period)
                        .distinct()
                        .sorted()
                        .toList();
        var first = starts.getFirst();
        if (!indicator.code().equals(EVACUATION)) {
            assertTrue(first.from().isBefore(Demo.MORNING.minus(Duration.ofDays(3 * 365 - 380))));
            for (var k = 1; k < starts.size(); k++) {
                var gap = Duration.between(starts.get(k - 1).to(), starts.get(k).from());
                assertTrue(gap.compareTo(Duration.ofMinutes(15)) < 0, starts.get(k)::toString);
            }
        }
        var fine =
                starts.stream().filter(p -> p.grain() == Grain.MINUTE || p.grain() == Grain.HOUR);
        var week = Demo.START.minusDays(7).atStartOfDay();
        assertTrue(fine.allMatch(period -> !period.start().isBefore(week)));
    }

    @ParameterizedTest
    @MethodSource("byCommune")
    void theProvinceIsWhatItsCommunesAddUpTo(Indicator indicator) {
        var rows = Demo.of(PROVINCE, indicator.code(), Demo.ALWAYS);

        for (var group : byPeriod(rows).entrySet()) {
            var parts = new java.util.ArrayList<Observation>();
            Observation whole = null;
            for (var row : group.getValue()) {
                if (row.series().area().equals(Demo.PROVINCE)) {
                    whole = row;
                } else {
                    parts.add(row);
                }
            }
            assertNotNull(whole, group::getKey);
            assertEquals(aggregate(indicator, parts), whole.value(), 1e-4, group::getKey);
        }
    }

    private static double aggregate(Indicator indicator, List<Observation> parts) {
        return switch (indicator.measure().aggregation()) {
            case SUM ->
                    parts.stream()
                            .map(row -> new BigDecimal(Double.toString(row.value())))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .doubleValue();
            case MAX -> parts.stream().mapToDouble(Observation::value).max().orElseThrow();
            case RATIO -> {
                var top =
                        parts.stream()
                                .mapToDouble(row -> row.quantity().fraction().numerator())
                                .sum();
                var bottom =
                        parts.stream()
                                .mapToDouble(row -> row.quantity().fraction().denominator())
                                .sum();
                yield indicator.measure().ratioFactor() * top / bottom;
            }
            case MEAN, NONE -> {
                var mean = parts.stream().mapToDouble(Observation::value).average().orElseThrow();
                yield BigDecimal.valueOf(mean)
                        .setScale(indicator.measure().decimals(), RoundingMode.HALF_UP)
                        .doubleValue();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void ratiosCarryWhatTheyAreMadeOfAndOthersDoNot(Indicator indicator) {
        for (var row : Demo.of(PROVINCE, indicator.code(), Demo.ALWAYS)) {
            var fraction = row.quantity().fraction();
            if (indicator.measure().aggregation() != Aggregation.RATIO) {
                assertNull(fraction, row::toString);
                continue;
            }
            assertNotNull(fraction, row::toString);
            assertTrue(fraction.denominator() > 0, row::toString);
            assertEquals(
                    indicator.measure().ratioFactor()
                            * fraction.numerator()
                            / fraction.denominator(),
                    row.value(),
                    1e-4,
                    row::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void valuesStayWithinTheirNature(Indicator indicator) {
        // Budget, exits, times, beds and growth may pass 100 %; all may not fall below 0 but
        // growth.
        var open = Set.of("KT-02", "KT-10", "HC-11", "YT-03", "TT-04");
        for (var row : Demo.of(PROVINCE, indicator.code(), Demo.ALWAYS)) {
            assertTrue(row.value() >= 0, row::toString);
            if (indicator.measure().unit().startsWith("%") && !open.contains(indicator.code())) {
                assertTrue(row.value() <= 100, row::toString);
            }
            if (indicator.measure().decimals() == 0 && row.quantity().fraction() == null) {
                assertEquals(Math.rint(row.value()), row.value(), row::toString);
            }
            assertEquals(indicator.measure().unit(), row.quantity().unit());
        }
    }

    @Test
    void overdueDossiersAreTheSumOfTheirFields() {
        var sums = new HashMap<String, Double>();
        var wholes = new HashMap<String, Double>();
        var fields = new HashSet<String>();
        for (var row : Demo.of(PROVINCE, "HC-08", Demo.ALWAYS)) {
            var key = row.series().area() + " " + row.period();
            if (row.series().dimensions().equals(Dimensions.NONE)) {
                wholes.put(key, row.value());
            } else {
                fields.add(row.series().dimensions().text());
                sums.merge(key, row.value(), Double::sum);
            }
        }
        assertEquals(wholes, sums);
        assertTrue(fields.containsAll(Set.of("field=land", "field=civil", "field=construction")));
    }

    @Test
    void theIndex766IsTheSumOfItsFiveGroups() {
        var sums = new HashMap<String, Double>();
        for (var code : List.of("HC-02", "HC-03", "HC-04", "HC-05", "HC-06")) {
            Demo.of(PROVINCE, code, Demo.PROVINCE)
                    .forEach(row -> sums.merge(row.period().toString(), row.value(), Double::sum));
        }
        for (var row : Demo.of(PROVINCE, "HC-01", Demo.PROVINCE)) {
            var parts = sums.get(row.period().toString());
            // The five are recorded a few minutes apart: the newest may be missing.
            assertTrue(
                    parts == null || Math.abs(parts - row.value()) < 1e-9 || isNewest(row),
                    row::toString);
        }
    }

    private static boolean isNewest(Observation row) {
        return row.period().start().toLocalDate().equals(Demo.START.minusDays(1));
    }

    @Test
    void firstWordsOfSomeAreProvisionalAndCorrectedLater() {
        var rows = Demo.of(PROVINCE, "YT-01", Demo.PROVINCE);
        var revised = rows.stream().filter(row -> row.provenance().revision() == 2).toList();
        assertTrue(revised.size() > 900);
        for (var row : rows) {
            var first = row.provenance().revision() == 1;
            assertEquals(first ? Quality.PROVISIONAL : Quality.FINAL, row.quantity().quality());
        }
        var newest = rows.getLast().period();
        assertTrue(
                rows.stream()
                        .anyMatch(
                                r -> r.provenance().revision() == 1 && r.period().equals(newest)));
    }

    @Test
    void numbersBeforeTheMergerCarryTheCodesOfThen() {
        var merged = new DemoSettings(20, 8, Demo.START).mergedOn();
        var old = PROVINCE.areaChanges().stream().map(change -> change.from()).toList();
        var rows = Demo.of(PROVINCE, "HC-09", Demo.ALWAYS);

        var last =
                rows.stream()
                        .filter(row -> old.contains(row.series().area()))
                        .map(row -> row.period().start().toLocalDate())
                        .max(LocalDate::compareTo)
                        .orElseThrow();

        assertEquals(merged.minusDays(1), last);
    }

    @Test
    void numbersFinerThanADayAreMadeForTheLastWeekOnly() {
        var rain = Demo.of(PROVINCE, "TT-02", Demo.PROVINCE);
        var fine = rain.stream().filter(row -> row.period().grain() == Grain.MINUTE).count();
        assertEquals(7 * 144 + 46, fine);
    }

    private static Map<String, List<Observation>> byPeriod(List<Observation> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(row ->
                                row.period()
                                        + " r"
                                        + row.provenance().revision()
                                        + " "
                                        + row.series().dimensions().text()));
    }

    private static Set<String> areas(List<Observation> rows) {
        var areas = new HashSet<String>();
        for (var row : rows) {
            assertTrue(areas.add(row.series().area().value()), row::toString);
        }
        return areas;
    }

    private static Set<String> expectedAreas(Indicator indicator, Observation row) {
        var day = row.period().grain().plus(row.period().start(), 1).minusMinutes(1).toLocalDate();
        return AREAS.values().stream()
                .filter(area -> area.existsOn(day))
                .filter(area ->
                        indicator.measure().scope() == Scope.COMMUNE
                                || area.code().equals(Demo.PROVINCE))
                .map(area -> area.code().value())
                .collect(Collectors.toSet());
    }
}
