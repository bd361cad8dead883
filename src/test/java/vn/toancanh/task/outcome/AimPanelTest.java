package vn.toancanh.task.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.effect.verdict.Circumstances;
import vn.toancanh.effect.verdict.Rung;
import vn.toancanh.effect.verdict.Verdicts;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.outcome.AimPanel.Line;

class AimPanelTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 4);
    private static final Goal.Window WINDOW =
            new Goal.Window(ISSUED.plusDays(40), ISSUED.plusDays(110));
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
    private static final int DAYS = 520;
    private static final int UNITS = 30;

    private final RandomGenerator random =
            RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);

    /** Daily values that share a wave; the first gains {@code gain} when it is ordered. */
    private List<Line> lines(double gain) {
        var lines = new ArrayList<Line>();
        for (var unit = 0; unit < UNITS; unit++) {
            var points = new ArrayList<Point>();
            var level = 60 + 10 * random.nextDouble();
            for (var day = ISSUED.minusDays(400); day.isBefore(ISSUED.plusDays(DAYS - 400)); ) {
                var wave = 3 * Math.sin(day.toEpochDay() / 40.0);
                var added = unit == 0 && day.isAfter(ISSUED.plusDays(20)) ? gain : 0;
                var value = level + wave + added + random.nextGaussian();
                points.add(new Point(new Period(Grain.DAY, day.atStartOfDay()), value));
                day = day.plusDays(1);
            }
            lines.add(new Line("Xã " + unit, points, unit == 0));
        }
        return lines;
    }

    private static AimPanel panel(List<Line> lines, Instant now) {
        return AimPanel.of(WINDOW, ISSUED, lines, now).orElseThrow();
    }

    @Test
    void daysAreJudgedByTheWeekWhereThereAreEnoughWeeks() {
        var panel = panel(lines(0), LATER);

        assertEquals(Grain.WEEK, panel.grain());
        assertEquals(Period.parse("2026-W10"), panel.periods().get(panel.trial().before()));
        assertTrue(panel.judged().from().compareTo(Instant.parse("2026-04-12T17:00:00Z")) >= 0);
        assertTrue(
                panel.last().start().toLocalDate().plusDays(6).isBefore(WINDOW.to().plusDays(1)));
    }

    @Test
    void theWeekOfTheIssueIsNotJudgedEvenWithoutAWashOut() {
        var window = new Goal.Window(ISSUED, ISSUED.plusDays(100));
        var panel = AimPanel.of(window, ISSUED, lines(0), LATER).orElseThrow();

        assertTrue(panel.judged().start().toLocalDate().isAfter(ISSUED));
    }

    @Test
    void whatIsNotOverYetIsLeftOut() {
        var now = Period.parse("2026-05-13").from();
        var panel = panel(lines(0), now);

        assertTrue(!panel.last().to().isAfter(now), panel.last().toString());
    }

    @Test
    void aUnitWithoutNumbersHasNoPanel() {
        var lines = List.of(new Line("Xã A", List.of(), true));

        assertEquals(Optional.empty(), AimPanel.of(WINDOW, ISSUED, lines, LATER));
    }

    @Test
    void aUnitThatBeganAfterTheIssueHasNoPanel() {
        var young =
                lines(0).stream()
                        .map(line ->
                                new Line(
                                        line.name(),
                                        line.points().subList(430, DAYS),
                                        line.ordered()))
                        .toList();

        assertEquals(Optional.empty(), AimPanel.of(WINDOW, ISSUED, young, LATER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, 4})
    void whatWasPlantedIsFoundAndNothingIsNot(double gain) {
        var direction = gain < 0 ? Direction.DOWN : Direction.UP;
        var real = panel(lines(gain), LATER).question(direction, Circumstances.NONE);
        var nothing = panel(lines(0), LATER).question(direction, Circumstances.NONE);

        assertEquals(Rung.IMPROVED, Verdicts.judge(real).rung());
        assertNotEquals(Rung.IMPROVED, Verdicts.judge(nothing).rung());
    }

    @Test
    void goalsThatAreAlikeAreJudgedTogether() {
        var one = goal("HC-07", "20308", WINDOW);
        var two = goal("HC-07", "20311", WINDOW);
        var other = goal("PA-01", "20308", WINDOW);
        var aims = Aim.of(new Measure.Measured(List.of(one, other, two)));

        assertEquals(List.of(new Aim(List.of(one, two)), new Aim(List.of(other))), aims);
    }

    private static Goal goal(String indicator, String area, Goal.Window window) {
        var series = new SeriesKey(indicator, new AreaCode(area));
        return new Goal(series, Direction.UP, 80, 90, window, List.of());
    }
}
