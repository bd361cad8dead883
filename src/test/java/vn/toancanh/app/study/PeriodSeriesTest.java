package vn.toancanh.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.IndicatorReading.Point;

class PeriodSeriesTest {
    private static final Instant LATER = Instant.parse("2026-12-31T00:00:00Z");

    @Test
    void aMissingPeriodIsAGapAndNotZero() {
        var series =
                PeriodSeries.of(
                        List.of(point("2026-01", 1), point("2026-03", 3)), Grain.MONTH, LATER);

        assertEquals(List.of(1.0, Double.NaN, 3.0), series.values());
        assertEquals(2, series.known());
        assertEquals(Period.parse("2026-03"), series.last());
    }

    @Test
    void daysOfAWeekAreAveraged() {
        var series =
                PeriodSeries.of(
                        List.of(point("2026-07-06", 1), point("2026-07-12", 4)), Grain.WEEK, LATER);

        assertEquals(List.of(2.5), series.values());
    }

    @Test
    void aWeekThatGoesOnDoesNotCountYet() {
        var series =
                PeriodSeries.of(
                        List.of(point("2026-07-06", 1), point("2026-07-14", 9)),
                        Grain.WEEK,
                        Instant.parse("2026-07-15T00:00:00Z"));

        assertEquals(List.of(1.0), series.values());
    }

    @Test
    void aSeriesIsCutAndFilledToTheSamePeriodsAsAnother() {
        var series =
                PeriodSeries.of(
                        List.of(point("2026-01", 1), point("2026-02", 2), point("2026-03", 3)),
                        Grain.MONTH,
                        LATER);

        var same = series.between(Period.parse("2026-02"), Period.parse("2026-04"));

        assertEquals(List.of(2.0, 3.0, Double.NaN), same.values());
        assertEquals(Period.parse("2026-02"), same.first());
    }

    private static Point point(String period, double value) {
        return new Point(Period.parse(period), value);
    }
}
