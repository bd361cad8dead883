package vn.toancanh.indicator.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.reading.Yardstick.Past;

class JudgeTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    @Test
    void aPlainValueIsJudgedByItself() {
        assertEquals(Status.OK, status("HC-07", 98, Yardstick.NONE));
        assertEquals(Status.WATCH, status("HC-07", 95, Yardstick.NONE));
        assertEquals(Status.ACT, status("HC-07", 94.99, Yardstick.NONE));
    }

    @Test
    void disbursementIsHeldAgainstTheCurveNotTheYearsTarget() {
        assertEquals(Status.OK, status("KT-03", 68.5, plan(68.5)));
        assertEquals(Status.WATCH, status("KT-03", 61.2, plan(68.5)));
        assertEquals(Status.WATCH, status("KT-03", 58.5, plan(68.5)));
        assertEquals(Status.ACT, status("KT-03", 58.4, plan(68.5)));
        assertEquals(Status.UNKNOWN, status("KT-03", 61.2, Yardstick.NONE));
    }

    @Test
    void aShareOfThePlanNeedsAPlanAboveZero() {
        assertEquals(Status.OK, status("KT-08", 600, plan(600)));
        assertEquals(Status.WATCH, status("KT-08", 480, plan(600)));
        assertEquals(Status.ACT, status("KT-08", 479, plan(600)));
        assertEquals(Status.UNKNOWN, status("KT-08", 10, plan(0)));
    }

    @Test
    void accidentsAreHeldAgainstTheSamePeriodLastYear() {
        assertEquals(Status.OK, status("AN-03", 99, yearAgo(100)));
        assertEquals(Status.WATCH, status("AN-03", 100, yearAgo(100)));
        assertEquals(Status.WATCH, status("AN-03", 110, yearAgo(100)));
        assertEquals(Status.ACT, status("AN-03", 111, yearAgo(100)));
    }

    @Test
    void nothingIsDividedByAYearAgoOfZero() {
        assertEquals(Status.UNKNOWN, status("AN-03", 3, yearAgo(0)));
        assertEquals(Status.UNKNOWN, status("AN-03", 3, Yardstick.NONE));
    }

    @Test
    void fallingFromALossIsWorseThanALoss() {
        var change = Judge.onBasis(Basis.YEAR_AGO_CHANGE_PERCENT, -15, yearAgo(-10));

        assertEquals(-50, change, 1e-9);
    }

    @Test
    void denguePassesTheEpidemicThresholdAtTwoDeviations() {
        assertEquals(Status.OK, status("YT-01", 49, past(50, 10)));
        assertEquals(Status.WATCH, status("YT-01", 50, past(50, 10)));
        assertEquals(Status.WATCH, status("YT-01", 70, past(50, 10)));
        assertEquals(Status.ACT, status("YT-01", 70.1, past(50, 10)));
    }

    @Test
    void aHistoryThatNeverVariedOrIsMissingSaysNothing() {
        assertEquals(Status.UNKNOWN, status("YT-01", 5, past(0, 0)));
        assertEquals(Status.UNKNOWN, status("YT-01", 5, past(Double.NaN, Double.NaN)));
        assertEquals(Status.UNKNOWN, status("YT-01", 5, Yardstick.NONE));
    }

    @Test
    void badNewsIsHeldAgainstTheLastNinetyDays() {
        assertEquals(Status.OK, status("PA-05", 4, percentile(74.9)));
        assertEquals(Status.WATCH, status("PA-05", 4, percentile(75)));
        assertEquals(Status.WATCH, status("PA-05", 4, percentile(95)));
        assertEquals(Status.ACT, status("PA-05", 4, percentile(95.1)));
        assertEquals(Status.UNKNOWN, status("PA-05", 4, percentile(Double.NaN)));
    }

    @Test
    void overdueDossiersAreSharedOutAmongTheCommunes() {
        assertEquals(Status.OK, status("HC-08", 0, communes(100)));
        assertEquals(Status.WATCH, status("HC-08", 1, communes(100)));
        assertEquals(Status.WATCH, status("HC-08", 1000, communes(100)));
        assertEquals(Status.ACT, status("HC-08", 1284, communes(100)));
        assertEquals(Status.UNKNOWN, status("HC-08", 1284, communes(0)));
    }

    @Test
    void anIndexIsGoodInTheTopThirdOfTheProvinces() {
        assertEquals(Status.OK, status("HC-19", 66, rank(100.0 * 11 / 34)));
        assertEquals(Status.WATCH, status("HC-19", 66, rank(100.0 * 12 / 34)));
        assertEquals(Status.ACT, status("HC-19", 66, rank(100.0 * 23 / 34)));
        assertEquals(Status.UNKNOWN, status("HC-19", 66, Yardstick.NONE));
    }

    @ParameterizedTest
    @EnumSource(Freshness.class)
    void onlyAFreshOrLateValueHasAStatus(Freshness freshness) {
        var expected =
                switch (freshness) {
                    case FRESH, LATE -> Status.OK;
                    case STALE, ABSENT -> Status.UNKNOWN;
                };

        assertEquals(expected, Judge.status(indicator("HC-07"), 99, freshness, Yardstick.NONE));
    }

    @Test
    void changesAreSaidInTheDirectionOfTheIndicator() {
        assertEquals(Change.BETTER, Change.of(indicator("HC-07"), 90, 95));
        assertEquals(Change.WORSE, Change.of(indicator("HC-08"), 90, 95));
        assertEquals(Change.SAME, Change.of(indicator("HC-08"), 95, 95));
    }

    @Test
    void aBandIsBetterTowardsItsMiddleAndNeutralInsideIt() {
        assertEquals(Change.BETTER, Change.of(indicator("YT-03"), 100, 96));
        assertEquals(Change.WORSE, Change.of(indicator("YT-03"), 69, 60));
        assertEquals(Change.NEUTRAL, Change.of(indicator("YT-03"), 75, 90));
        assertEquals(Change.NEUTRAL, Change.of(indicator("DS-01"), 75, 90));
    }

    private static Status status(String code, double value, Yardstick yardstick) {
        return Judge.status(indicator(code), value, Freshness.FRESH, yardstick);
    }

    private static Indicator indicator(String code) {
        return CATALOGUE.find(code).orElseThrow();
    }

    private static Yardstick plan(double toDate) {
        return new Yardstick(toDate, null, null, null, 0);
    }

    private static Yardstick yearAgo(double value) {
        return new Yardstick(null, value, null, null, 0);
    }

    private static Yardstick past(double mean, double deviation) {
        return new Yardstick(null, null, new Past(mean, deviation, Double.NaN), null, 0);
    }

    private static Yardstick percentile(double percentile) {
        return new Yardstick(null, null, new Past(Double.NaN, Double.NaN, percentile), null, 0);
    }

    private static Yardstick rank(double percent) {
        return new Yardstick(null, null, null, percent, 0);
    }

    private static Yardstick communes(int count) {
        return new Yardstick(null, null, null, null, count);
    }
}
