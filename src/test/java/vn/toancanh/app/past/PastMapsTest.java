package vn.toancanh.app.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.picture.MapUnit;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.map.shade.Choropleth;

/** The history of a small demo province, from its warehouse through the local copy. */
@Tag("screen")
class PastMapsTest {
    private static final Origin DEMO =
            new Origin.Demo(new DemoSettings(24, 42, LocalDate.of(2026, 11, 21)), 1);
    private static final Texts TEXTS = Texts.of(Texts.VIETNAMESE);

    @TempDir static Path data;

    private static PictureHold hold;
    private static Session session;
    private static Instant now;

    @BeforeAll
    static void open() throws Exception {
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(Duration.ofSeconds(60)));
        hold.awaitEverything(Duration.ofSeconds(120));
        session = hold.session();
        now = session.clock().instant();
    }

    @AfterAll
    static void close() throws Exception {
        hold.close();
    }

    private static SeriesKey key(String indicator) {
        var home = session.profile().known().home();
        return new SeriesKey(indicator, home, Dimensions.NONE);
    }

    private static PastMaps maps(String first, @Nullable String second, boolean apart) {
        var ground = new MapGrounds(session).ground(now);
        var asked =
                new PastMaps.Asked(
                        key(first), second == null ? null : key(second), apart, null, ground);
        return PastMaps.read(session, asked, now, TEXTS);
    }

    @Test
    void theLastStepIsExactlyWhatTheMapShowsNow() {
        for (var code : new String[] {"HC-09", "YT-01", "DS-01"}) {
            var maps = maps(code, null, false);
            var last = maps.at(maps.steps().size() - 1);
            assertEquals(
                    session.readings().latest(key(code), now),
                    last.numbers().getFirst().latest(),
                    code);
            assertTrue(last.page().about().startsWith("KỲ MỚI NHẤT"), last.page().about());
        }
    }

    @Test
    void coloursSayTheSameInEveryStep() {
        var maps = maps("HC-09", null, false);
        int count = maps.steps().size();
        var first = (Choropleth) maps.at(0).page().values();
        var seen = new HashSet<Object>();
        for (int step = 0; step < count; step += Math.max(1, count / 30)) {
            var map = maps.at(step);
            var values = (Choropleth) map.page().values();
            assertEquals(first.breaks(), values.breaks());
            assertEquals(first.ramp(), values.ramp());
            assertEquals(first.ranges(), values.ranges(), "the legend says the same at every step");
            assertTrue(values.common().contains("mọi kỳ"), values.common());
            seen.add(values.values());
        }
        assertTrue(seen.size() > 10, seen.size() + " different pictures");
    }

    /** In the demo some communes became one on 1 May 2025. */
    @Test
    void theGroundHasTheUnitsValidThatDayAndIsMadeOnceForAllDaysThatShareIt() {
        var maps = maps("HC-09", null, false);
        int may = maps.stepAt(Instant.parse("2025-05-02T00:00:00Z"));
        int last = maps.steps().size() - 1;
        var old = maps.at(0).page().ground();
        var young = maps.at(last).page().ground();

        assertSame(maps.asked().live(), young);
        assertSame(young, maps.at(may).page().ground());
        assertSame(old, maps.at(may - 2).page().ground());
        assertNotSame(old, young);
        var then = LocalDate.of(2025, 4, 1);
        var units =
                session.territory().tree().all().stream()
                        .filter(area -> area.existsOn(then))
                        .map(Area::code)
                        .collect(Collectors.toSet());
        assertEquals(units, old.units().stream().map(MapUnit::code).collect(Collectors.toSet()));
        assertTrue(units.stream().anyMatch(code -> isGone(code)), "some units are gone today");
        var shown = maps.at(may - 2).numbers().getFirst().latest().keySet();
        assertTrue(units.containsAll(shown), () -> shown + " of " + units);
        assertTrue(shown.stream().anyMatch(code -> isGone(code)), () -> shown + " of " + units);
    }

    private static boolean isGone(AreaCode code) {
        var today = LocalDate.ofInstant(now, Period.ZONE);
        return !session.territory().tree().find(code).orElseThrow().existsOn(today);
    }

    @Test
    void aStepShowsWhatIsKnownNowAboutItsPeriod() {
        var maps = maps("HC-09", null, false);
        for (int step = 10; step < maps.steps().size(); step += 97) {
            var map = maps.at(step);
            map.numbers()
                    .getFirst()
                    .latest()
                    .forEach((area, row) -> {
                        var line =
                                session.copy()
                                        .observations()
                                        .series(new SeriesKey("HC-09", area), Instant.EPOCH, now);
                        var newest =
                                line.stream()
                                        .filter(o -> !o.period().from().isAfter(map.at()))
                                        .toList();
                        assertEquals(newest.getLast(), row);
                    });
            assertEquals(map.step(), maps.steps().get(maps.stepAt(map.step().from())));
        }
    }

    @Test
    void twoIndicatorsAreInOneMapOrInTwoAtTheSameStep() {
        var together = maps("HC-09", "DS-01", false);
        var map = together.at(together.steps().size() / 2);
        assertTrue(map.page().values() instanceof Bivariate);
        assertEquals(null, map.beside());

        var apart = maps("HC-09", "DS-01", true).at(together.steps().size() / 2);
        assertTrue(apart.beside() != null && apart.beside().values() instanceof Choropleth);
        assertEquals(map.numbers(), apart.numbers());
        assertSame(apart.page().ground(), apart.beside().ground());
    }

    @Test
    void aUnitNobodyKnowsHasAnEmptyTrackOfOneStep() {
        var maps =
                PastMaps.read(
                        session,
                        new PastMaps.Asked(
                                new SeriesKey("X-99", new AreaCode("00000")),
                                null,
                                false,
                                null,
                                new MapGrounds(session).ground(now)),
                        now,
                        TEXTS);
        assertEquals(1, maps.steps().size());
        assertEquals(0, maps.at(0).numbers().getFirst().latest().size());
    }
}
