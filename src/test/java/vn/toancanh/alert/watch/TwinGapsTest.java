package vn.toancanh.alert.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/** Nine units that share what befalls their province, held against their twins. */
class TwinGapsTest {
    private static final int UNITS = 9;
    private static final int DAYS = 200;
    private static final int TOLD = 150;
    private static final Period FIRST = Period.parse("2026-01-01");
    private static final String RULE =
            """
            {"format": 1, "rules": [{"id": "apart", "version": 1, "name": {"vi": "Lệch"},
             "indicator": "HC-07", "scope": "units",
             "signal": {"kind": "twin", "way": "down", "limit": 5},
             "severity": {"base": "low", "mediumFrom": 1}, "persona": "chairman",
             "guidance": {"vi": "Xem"}}]}\
            """;

    private static AlertRule rule() {
        var read = RulesJson.read(RULE.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.faults());
        return Objects.requireNonNull(read.book()).rules().getFirst();
    }

    /** What is added to the numbers of a unit on a day. */
    private interface Story {
        double of(int unit, int day);
    }

    private static TestField field(long seed, Grain grain, Story story) {
        var random = new Random(seed);
        var field = new TestField();
        var common = new double[DAYS];
        for (var t = 1; t < DAYS; t++) {
            common[t] = 0.9 * common[t - 1] + random.nextGaussian();
        }
        for (var unit = 0; unit < UNITS; unit++) {
            var follows = 0.8 + 0.4 * random.nextDouble();
            for (var t = 0; t < DAYS; t++) {
                var value =
                        80
                                + 2 * unit
                                + follows * common[t]
                                + 0.5 * random.nextGaussian()
                                + story.of(unit, t);
                put(field, unit, FIRST.plus(t), grain, value);
            }
        }
        return field;
    }

    private static void put(TestField field, int unit, Period day, Grain grain, double value) {
        var area = TestField.commune(unit);
        if (grain == Grain.DAY) {
            field.put("HC-07", area, day, value, TestField.Word.FIRST);
            return;
        }
        for (var hour = 0; hour < 24; hour += 6) {
            var period = new Period(Grain.HOUR, day.start().plusHours(hour));
            field.put("HC-07", area, period, value + (hour - 9) / 10.0, TestField.Word.FIRST);
        }
    }

    /** Units that were told of, as days come in after {@link #TOLD} of them are known. */
    private static Set<AreaCode> told(TestField field) {
        var told = new TreeSet<AreaCode>();
        for (var happening : happenings(field)) {
            if (happening.stimulus() instanceof Stimulus.Judged(_, Outcome.True _, _)) {
                told.add(happening.key().area());
            }
        }
        return told;
    }

    private static List<Happening> happenings(TestField field) {
        var rule = rule();
        var gaps = new TwinGaps(rule, (Signal.Twin) rule.signal(), field);
        var mark = FIRST.plus(TOLD).from();
        var all = new ArrayList<Happening>();
        for (var unit : gaps.units()) {
            gaps.learn(field.series(Arrivals.Stream.of(rule, unit).series(), mark));
        }
        var coming = new ArrayList<vn.toancanh.indicator.Observation>();
        for (var unit : gaps.units()) {
            var series = Arrivals.Stream.of(rule, unit).series();
            coming.addAll(field.recorded(series, mark, Instant.MAX));
        }
        coming.sort((one, other) -> one.period().compareTo(other.period()));
        coming.forEach(each -> all.addAll(gaps.hear(each)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAY", "HOUR"})
    void aUnitThatTurnsAwayAloneIsTold(String grain) {
        var field = field(1, Grain.valueOf(grain), (unit, day) -> unit == 4 && day > 170 ? -8 : 0);

        assertEquals(Set.of(TestField.commune(4)), told(field));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatBefallsAllUnitsIsNoAlarm(long seed) {
        var field = field(seed, Grain.DAY, (_, day) -> day > 170 ? -20 : 0);

        assertEquals(Set.of(), told(field));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 11, 12, 13, 14, 15})
    void whereNothingHappensNothingIsTold(long seed) {
        assertEquals(Set.of(), told(field(seed, Grain.DAY, (_, _) -> 0)));
    }

    @Test
    void theGoodWayIsNotToldOf() {
        var field = field(1, Grain.DAY, (unit, day) -> unit == 4 && day > 170 ? 8 : 0);

        assertEquals(Set.of(), told(field));
    }

    @Test
    void everyStepIsJudgedOnceForEachUnit() {
        var happenings = happenings(field(3, Grain.DAY, (_, _) -> 0));

        // The numbers of the last day before the mark are recorded after it.
        assertEquals(UNITS * (DAYS - TOLD + 1), happenings.size());
        assertEquals(happenings.size(), Set.copyOf(happenings).size());
    }

    @Test
    void tooFewUnitsOrTooYoungAPastSayNothing() {
        var rule = rule();
        var field = new TestField();
        for (var unit = 0; unit < UNITS; unit++) {
            for (var t = 0; t < 20; t++) {
                field.put("HC-07", TestField.commune(unit), FIRST.plus(t).toString(), 80 + t % 3);
            }
        }
        var gaps = new TwinGaps(rule, (Signal.Twin) rule.signal(), field);
        var heard = new ArrayList<Happening>();
        for (var unit : gaps.units()) {
            field.series(Arrivals.Stream.of(rule, unit).series(), Instant.MAX)
                    .forEach(each -> heard.addAll(gaps.hear(each)));
        }

        assertEquals(List.of(), heard);
    }

    @Test
    void whyIsSaidInNumbers() {
        var field = field(1, Grain.DAY, (unit, day) -> unit == 4 && day > 170 ? -8 : 0);
        var why =
                happenings(field).stream()
                        .map(Happening::stimulus)
                        .filter(each -> each instanceof Stimulus.Judged(_, Outcome.True _, _))
                        .map(each -> ((Stimulus.Judged) each).explanation())
                        .findFirst()
                        .orElseThrow();

        assertNotNull(why);
        assertTrue(why.contains("\"twin\""), why);
    }
}
