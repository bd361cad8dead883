package vn.toancanh.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.DataSource.State;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.Person;

class DemoProvinceTest {
    private static final DemoProvince PROVINCE =
            Demo.at(DemoSettings.usual(Demo.START), Demo.MORNING);

    @Test
    void sameSettingsMakeTheSameProvinceWhateverLocaleAndTimeZone() {
        var expected = print(Demo.small(5));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertEquals(expected, print(Demo.small(5)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedMakesAnotherProvince() {
        assertNotEquals(print(Demo.small(5)), print(Demo.small(6)));
        assertNotEquals(Demo.small(5).identity().id(), Demo.small(6).identity().id());
    }

    @Test
    void itSaysThatItIsSimulated() {
        var identity = PROVINCE.identity();

        assertTrue(identity.simulated());
        assertEquals("Tỉnh Sao Mai", identity.title().vi());
        assertEquals(Demo.PROVINCE, identity.home());
        assertEquals(Demo.MORNING, identity.now());
    }

    @Test
    void eachPersonaOfTheContractButTheGuestIsThereOnce() {
        var personas = PROVINCE.personas().stream().map(Person::persona).toList();

        assertEquals(
                List.of(
                        "secretary",
                        "chairman",
                        "vice-chairman",
                        "director",
                        "commune",
                        "analyst",
                        "duty-officer",
                        "ministry"),
                personas);
        var known = new HashSet<>(PROVINCE.areas().stream().map(area -> area.code()).toList());
        known.add(AreaCode.NATION);
        PROVINCE.personas().forEach(person -> assertTrue(known.containsAll(person.areas())));
    }

    @Test
    void everyObservationNamesASourceOfTheListWithAnOfficer() {
        var ids = PROVINCE.sources().stream().map(DataSource::id).collect(Collectors.toSet());
        for (var row : Demo.all(PROVINCE, latest())) {
            assertTrue(ids.contains(row.provenance().source()), row::toString);
        }
        for (var source : PROVINCE.sources()) {
            assertFalse(source.officer().isBlank(), source::id);
            assertNotEquals(source.id(), source.officer());
            assertFalse(source.name().en().isBlank(), source::id);
        }
    }

    @Test
    void theHospitalsSentNothingSinceTenPastTwoAndTheirNumberIsLate() {
        var hospitals = source("HIS các BV");
        assertEquals(State.DOWN, hospitals.health().state());
        assertEquals(
                Demo.START.atTime(2, 10).toInstant(ZoneOffset.ofHours(7)),
                hospitals.health().lastReceived());

        assertEquals(Freshness.LATE, freshness("YT-03"));
        assertEquals(Freshness.STALE, freshness("MT-02"));
    }

    @Test
    void allOtherNumbersOfTheProvinceAreFreshInTheMorning() {
        for (var indicator : PROVINCE.indicators()) {
            if (!Set.of("YT-03", "MT-02").contains(indicator.code())) {
                assertEquals(Freshness.FRESH, freshness(indicator.code()), indicator::code);
            }
        }
        var up = PROVINCE.sources().stream().filter(s -> s.health().state() == State.UP).count();
        assertEquals(PROVINCE.sources().size() - 2, up);
    }

    @Test
    void afterTheOutageTheMissingNumbersArrive() {
        var later =
                Demo.at(DemoSettings.usual(Demo.START), Demo.MORNING.plus(Duration.ofHours(27)));

        var newest = Demo.of(later, "YT-03", Demo.LATEST).getFirst();

        assertEquals(Demo.START.toString(), newest.period().toString());
        assertEquals(
                State.UP,
                later.sources().stream()
                        .filter(s -> s.id().equals("HIS các BV"))
                        .findFirst()
                        .orElseThrow()
                        .health()
                        .state());
    }

    @Test
    void noEventBeginsOrEndsAfterNow() {
        for (var event : PROVINCE.events()) {
            assertFalse(event.span().start().isAfter(Demo.MORNING), event::id);
            var end = event.span().end();
            assertTrue(end == null || !end.isAfter(Demo.MORNING), event::id);
        }
        var kinds =
                PROVINCE.events().stream().map(TerritoryEvent::kind).collect(Collectors.toSet());
        assertEquals(Set.of("storm", "flood", "outbreak", "directive", "outage", "holiday"), kinds);
    }

    @Test
    void versionsChangeWithTheNumbersOnly() {
        var settings = new DemoSettings(20, 1, Demo.START);
        var now = Demo.at(settings, Demo.MORNING);
        var later = Demo.at(settings, Demo.MORNING.plusSeconds(600));

        for (var resource : Resource.values()) {
            var moves = resource == Resource.OBSERVATIONS || resource == Resource.SOURCES;
            assertEquals(
                    moves, !now.version(resource).equals(later.version(resource)), resource::name);
        }
        assertEquals(
                now.version(Resource.OBSERVATIONS),
                Demo.at(settings, Demo.MORNING.plusSeconds(299)).version(Resource.OBSERVATIONS));
    }

    @Test
    void theClockStartsInTheMorningAndRunsFaster() {
        var real = new Clock[] {Clock.fixed(Demo.MORNING, ZoneOffset.UTC)};
        var turning =
                new Clock() {
                    @Override
                    public java.time.ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public java.time.Instant instant() {
                        return real[0].instant();
                    }
                };
        var clock = new DemoClock(Demo.START, 60, turning);
        assertEquals("2026-07-20T00:40:00Z", clock.instant().toString());

        real[0] = Clock.offset(real[0], Duration.ofSeconds(10));

        assertEquals("2026-07-20T00:50:00Z", clock.instant().toString());
        assertThrows(IllegalArgumentException.class, () -> new DemoClock(Demo.START, 0, turning));
    }

    @Test
    void tooFewOrTooManyCommunesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DemoSettings(3, 1, Demo.START));
        assertThrows(IllegalArgumentException.class, () -> new DemoSettings(9999, 1, Demo.START));
    }

    private static ObservationQuery latest() {
        return new ObservationQuery(Set.of(), null, Demo.LATEST);
    }

    private static DataSource source(String id) {
        return PROVINCE.sources().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static Freshness freshness(String code) {
        var rows = Demo.of(PROVINCE, code, Demo.LATEST);
        var calendar =
                PROVINCE.indicators().stream()
                        .filter(indicator -> indicator.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .publication()
                        .calendar();
        var last =
                rows.stream()
                        .filter(row -> row.series().area().equals(Demo.PROVINCE))
                        .findFirst()
                        .orElseThrow();
        return Freshness.of(Demo.MORNING, last.observedAt(), calendar);
    }

    private static String print(DemoProvince province) {
        return province.identity()
                + ""
                + province.areas()
                + province.areaChanges()
                + province.boundaries()
                + province.baseMap()
                + province.places()
                + province.events()
                + province.sources()
                + province.personas()
                + Demo.all(province, latest())
                + Demo.of(province, "HC-08", Demo.PROVINCE)
                + Demo.of(province, "TT-02", Demo.PROVINCE);
    }
}
