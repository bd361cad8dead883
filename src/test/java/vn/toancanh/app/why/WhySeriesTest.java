package vn.toancanh.app.why;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Period;
import vn.toancanh.board.why.Insight;
import vn.toancanh.board.why.Insight.Turn;
import vn.toancanh.fx.parts.SampleReadings;
import vn.toancanh.fx.parts.SampleReadings.Sample;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Quality;

class WhySeriesTest {
    private static final Sample SAMPLE = Sample.of("HC-07", "Đúng hạn", "%", Direction.UP, 96.8);

    @Test
    void whatComesSeveralTimesADayIsTakenTogetherAndAMissingDayStaysMissing() {
        var history =
                List.of(
                        one("2026-11-18", 1),
                        one("2026-11-20T06", 2),
                        one("2026-11-20T18", 4),
                        one("2026-11-21T06:15", 5));
        var series = EvenSeries.of(history);
        assertEquals(Period.parse("2026-11-18"), series.first());
        assertEquals(Period.parse("2026-11-21"), series.last());
        assertArrayEquals(new double[] {1, Double.NaN, 3, 5}, series.values());
    }

    @Test
    void worseSinceNamesTheDayAndTheLevels() {
        var noise = new Random(7);
        var history = days("2026-11-21", 200, i -> (i < 150 ? 98 : 94) + noise.nextGaussian());
        var series = EvenSeries.of(history);
        var shift =
                Objects.requireNonNull(
                        Turning.of(series, indicator(Direction.UP, Plan.constant(98))).shift());
        assertEquals(Turn.WORSE, shift.turn());
        assertEquals(Period.parse("2026-11-21").plus(-49), shift.first());
        assertEquals(98, shift.before(), 0.5);
        assertEquals(94, shift.after(), 0.5);
        assertTrue(shift.probability() <= 0.05);
        assertEquals(
                Turn.BETTER,
                Objects.requireNonNull(
                                Turning.of(series, indicator(Direction.DOWN, Plan.constant(98)))
                                        .shift())
                        .turn());
        assertEquals(
                Turn.OTHER,
                Objects.requireNonNull(
                                Turning.of(series, indicator(Direction.BAND, Plan.constant(98)))
                                        .shift())
                        .turn());
    }

    @Test
    void whatGrowsWithItsPlanIsWorseSinceItFellBehind() {
        var months = List.of(8., 16., 24., 32., 40., 48., 56., 64., 72., 80., 88., 96.);
        var growing = new Plan(96, months);
        var noise = new Random(7);
        var history = new ArrayList<Observation>();
        var first = Period.parse("2026-01-01");
        for (int i = 0; i < 300; i++) {
            var period = first.plus(i);
            double behind = i < 200 ? 0 : 6;
            double planned = growing.toDate(period.to().minusNanos(1));
            history.add(one(period.toString(), planned - behind + noise.nextGaussian() / 2));
        }
        var measured = indicator(Direction.UP, growing);
        var shift = Objects.requireNonNull(Turning.of(EvenSeries.of(history), measured).shift());
        assertEquals(Turn.WORSE, shift.turn());
        assertTrue(shift.againstPlan());
        assertEquals(first.plus(200), shift.first());
        assertEquals(-6, shift.after(), 0.5);
    }

    @Test
    void tooFewValuesNameNoDayAndSayWhy() {
        var since =
                Turning.of(
                        EvenSeries.of(days("2026-11-21", 5, i -> i)),
                        indicator(Direction.UP, Plan.constant(98)));
        assertNull(since.shift());
        assertEquals("analysis.change.refused.few", since.limits().getFirst().key());
    }

    @Test
    void theForecastGoesToTheLastPeriodOfTheYear() {
        var noise = new Random(7);
        var history = days("2026-11-21", 200, i -> 95 + noise.nextGaussian());
        var outlook = outlook(history, Plan.constant(98));
        assertEquals(Period.parse("2026-12-31"), outlook.steps().getLast().period());
        assertEquals(40, outlook.steps().size());
        var chance = Objects.requireNonNull(outlook.chance());
        assertEquals(2026, chance.year());
        assertTrue(chance.probability() < 0.05, chance.toString());
        assertTrue(outlook.limits().stream().noneMatch(limit -> limit.key().endsWith("few")));
    }

    @Test
    void aPlanThatGrowsIsForecastFromThisYearAlone() {
        var growing =
                new Plan(96, List.of(8., 16., 24., 32., 40., 48., 56., 64., 72., 80., 88., 96.));
        var noise = new Random(7);
        var history = new ArrayList<Observation>();
        for (int i = 0; i < 22; i++) {
            // Each year begins at nothing.
            double value = 8 * (i % 12 + 1) + noise.nextDouble();
            history.add(one(Period.parse("2025-01").plus(i).toString(), value));
        }
        var outlook = outlook(history, growing);
        assertEquals(2, outlook.steps().size());
        assertEquals(96.5, outlook.steps().getLast().point(), 2);
    }

    @Test
    void aBandIsNoPlanToBeReached() {
        var noise = new Random(7);
        var history = days("2026-11-21", 100, i -> 80 + noise.nextGaussian());
        var measured = indicator(Direction.BAND, Plan.constant(80));
        assertNull(YearsEnd.of(EvenSeries.of(history), measured).chance());
    }

    @Test
    void aYearThatIsOverIsNotForecast() {
        var outlook = outlook(days("2026-12-31", 100, i -> i), Plan.constant(90));
        assertEquals(List.of(), outlook.steps());
        assertEquals("board.why.limit.year-over", outlook.limits().getFirst().key());
    }

    private static Insight.Outlook outlook(List<Observation> history, Plan plan) {
        return YearsEnd.of(EvenSeries.of(history), indicator(Direction.UP, plan));
    }

    private static Indicator indicator(Direction direction, Plan plan) {
        var known = Sample.of("HC-07", "Đúng hạn", "%", direction, 96.8).indicator();
        return new Indicator(
                known.code(),
                known.name(),
                known.measure(),
                known.publication(),
                new Indicator.Judgement(known.judgement().bands(), plan));
    }

    private static List<Observation> days(String last, int count, IntToDoubleFunction value) {
        var history = new ArrayList<Observation>();
        for (int i = count - 1; i >= 0; i--) {
            history.add(
                    one(
                            Period.parse(last).plus(-i).toString(),
                            value.applyAsDouble(count - 1 - i)));
        }
        return Collections.unmodifiableList(history);
    }

    private static Observation one(String period, double value) {
        var one = SAMPLE.observation(value, SampleReadings.NOW, Quality.FINAL);
        return new Observation(
                one.series(), Period.parse(period), one.quantity(), one.provenance());
    }
}
