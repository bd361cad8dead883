package vn.toancanh.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
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
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;

class DemoCountryTest {
    private static final AreaCode NATION = new AreaCode("MP");
    private static final DemoSettings SETTINGS = DemoSettings.usual(Demo.START).country();
    private static final DemoTerritory COUNTRY = country(SETTINGS);
    private static final Map<String, Map<AreaCode, Observation>> LATEST = latest();

    static Stream<Indicator> indicators() {
        return CatalogueJson.standard().stream();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyIndicatorHasAValueForEveryProvinceAndTheNation(Indicator indicator) {
        var expected = COUNTRY.areas().stream().map(Area::code).collect(Collectors.toSet());

        assertEquals(35, expected.size());
        assertEquals(expected, LATEST.get(indicator.code()).keySet());
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void whatIsCountedInTheProvincesAddsUpToTheNation(Indicator indicator) {
        var values = new HashMap<>(LATEST.get(indicator.code()));
        var nation = values.remove(NATION);
        var aggregation = indicator.measure().aggregation();
        if (aggregation == Aggregation.SUM) {
            var sum = values.values().stream().mapToDouble(Observation::value).sum();
            assertEquals(sum, nation.value(), 1e-6 * Math.max(1, sum));
        } else if (aggregation == Aggregation.RATIO) {
            var part = values.values().stream().mapToDouble(o -> part(o)[0]).sum();
            var whole = values.values().stream().mapToDouble(o -> part(o)[1]).sum();
            assertEquals(part, part(nation)[0], 1e-6 * Math.max(1, part));
            assertEquals(whole, part(nation)[1], 1e-6 * whole);
        } else {
            var numbers = values.values().stream().mapToDouble(Observation::value);
            var range = numbers.summaryStatistics();
            assertTrue(range.getMin() <= nation.value() && nation.value() <= range.getMax());
        }
    }

    private static double[] part(Observation observation) {
        var fraction = observation.quantity().fraction();
        assertTrue(fraction != null, observation::toString);
        return new double[] {fraction.numerator(), fraction.denominator()};
    }

    @Test
    void provincesDifferInWhatAMinistryCompares() {
        for (var code : List.of("KT-01", "KT-02", "KT-03", "HC-01", "HC-07", "HC-16", "XH-01")) {
            var values = new HashSet<Double>();
            LATEST.get(code).values().forEach(observation -> values.add(observation.value()));
            assertTrue(values.size() > 12, code);
        }
    }

    @Test
    void someProvincesLagFarBehindInSpendingPublicInvestment() {
        var values = LATEST.get("KT-03");
        var nation = values.get(NATION).value();

        var lagging = values.values().stream().filter(o -> o.value() < 0.8 * nation).count();

        assertTrue(lagging >= 3 && lagging <= 8, () -> lagging + " lag");
    }

    @Test
    void aSourceStoppedAndSaysSo() {
        var down =
                COUNTRY.sources().stream()
                        .filter(source -> source.health().state() == DataSource.State.DOWN)
                        .toList();

        assertFalse(down.isEmpty());
        assertTrue(
                COUNTRY.events().stream()
                        .filter(event ->
                                event.kind().equals("outage") && event.span().end() == null)
                        .allMatch(event -> event.areas().equals(List.of(NATION))));
    }

    @Test
    void threeYearsLieBeforeTheStart() {
        var query =
                new ObservationQuery(
                        Set.of("KT-03"),
                        new ObservationQuery.Within(NATION, false),
                        new Span(null, null, false));

        var first =
                Demo.all(COUNTRY, query).stream()
                        .map(observation -> observation.period().from())
                        .min(java.util.Comparator.naturalOrder());

        assertTrue(first.orElseThrow().isBefore(Demo.MORNING.minusSeconds(3 * 364L * 86_400)));
    }

    @Test
    void sameSettingsMakeTheSameCountryAndItIsNotTheProvince() {
        var again = country(SETTINGS);

        assertEquals(COUNTRY.identity(), again.identity());
        assertEquals(COUNTRY.areas(), again.areas());
        assertEquals(print(COUNTRY), print(again));
        assertEquals(LATEST.get("KT-03"), all(again).get("KT-03"));
        var province = Demo.at(DemoSettings.usual(Demo.START), Demo.MORNING);
        assertNotEquals(province.identity().id(), COUNTRY.identity().id());
        assertEquals(NATION, COUNTRY.identity().home());
        assertTrue(COUNTRY.identity().simulated());
    }

    @Test
    void itIsNotVietNamAndNoneOfItsProvincesIsReal() {
        assertNotEquals(AreaCode.NATION, COUNTRY.identity().home());
        assertEquals(AreaLevel.NATION, COUNTRY.areas().getFirst().level());
        for (var boundary : COUNTRY.boundaries()) {
            var box = boundary.shape().getEnvelopeInternal();
            // The open ocean between the Marianas, Wake and the Carolines.
            assertTrue(box.getMinX() > 149 && box.getMaxX() < 161, boundary.area()::value);
            assertTrue(box.getMinY() > 11 && box.getMaxY() < 21, boundary.area()::value);
        }
    }

    @Test
    void theMinistryAloneLooksAtTheCountryAndMayReadAllOfIt() {
        assertTrue(DemoCountry.isSeenBy("ministry"));
        assertFalse(DemoCountry.isSeenBy("chairman"));
        var person = COUNTRY.personas().getFirst();
        assertEquals("ministry", person.persona());
        assertEquals(List.of(NATION), person.areas());
    }

    private static DemoTerritory country(DemoSettings settings) {
        return DemoTerritory.of(settings, Clock.fixed(Demo.MORNING, ZoneOffset.UTC));
    }

    private static String print(DemoTerritory country) {
        return country.boundaries().stream()
                        .map(boundary -> boundary.shape().toText())
                        .collect(Collectors.joining())
                + country.places()
                + country.baseMap();
    }

    private static Map<String, Map<AreaCode, Observation>> latest() {
        return all(COUNTRY);
    }

    /** The newest number of the whole indicator, by code and unit. */
    private static Map<String, Map<AreaCode, Observation>> all(DemoTerritory country) {
        var query = new ObservationQuery(Set.of(), null, new Span(null, null, true));
        var latest = new HashMap<String, Map<AreaCode, Observation>>();
        for (var observation : Demo.all(country, query)) {
            var key = observation.series();
            if (key.dimensions().equals(Dimensions.NONE)) {
                latest.computeIfAbsent(key.indicator(), _ -> new HashMap<>())
                        .put(key.area(), observation);
            }
        }
        return latest;
    }
}
