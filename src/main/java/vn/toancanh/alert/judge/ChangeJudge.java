package vn.toancanh.alert.judge;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.toancanh.alert.judge.Verdicts.Found;
import vn.toancanh.alert.judge.Why.Compared;
import vn.toancanh.alert.judge.Why.Past;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/** A change by so many percent and by so much, against an earlier period. */
final class ChangeJudge implements Judge {
    private static final int DAYS_A_WEEK = 7;
    private static final int HOURS_A_WEEK = 168;
    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS_A_YEAR = 12;
    private static final int QUARTERS_A_YEAR = 4;
    private static final double PERCENT = 100;

    private final Signal.Change change;
    private final Verdicts verdicts;
    private final NavigableMap<Period, Double> past = new TreeMap<>();

    ChangeJudge(Signal.Change change, Verdicts verdicts) {
        this.change = change;
        this.verdicts = verdicts;
    }

    @Override
    public Judgement observe(Observation observation) {
        var period = observation.period();
        var then = period.plus(-steps(period));
        var before = past.get(then);
        past.put(period, observation.value());
        past.headMap(then).clear();
        if (before == null || before == 0) {
            Supplier<Explanation> unknown =
                    () ->
                            Why.of(
                                    "change",
                                    observation,
                                    Compared.NOTHING,
                                    Past.NONE,
                                    day(observation));
            return Verdicts.silent(unknown, "no earlier period");
        }
        var moved = observation.value() - before;
        var bad = change.fall() ? -moved : moved;
        var percent = PERCENT * bad / Math.abs(before);
        var beyond = percent >= change.percent() && bad >= change.floor();
        var room = Math.max(change.percent() / PERCENT * Math.abs(before), change.floor());
        Supplier<Explanation> why =
                () ->
                        Why.of(
                                "change",
                                observation,
                                new Compared(
                                        before,
                                        change.fall() ? before - room : Double.NaN,
                                        change.fall() ? Double.NaN : before + room,
                                        percent,
                                        change.percent()),
                                new Past(1, then, null),
                                day(observation));
        var excess = percent - change.percent();
        return verdicts.of(beyond ? Found.BEYOND : Found.WITHIN, excess, observation, why);
    }

    private Explanation.Calendar day(Observation observation) {
        return verdicts.day(observation);
    }

    /** Days and hours are compared with the same weekday. */
    private long steps(Period period) {
        var aYear = change.against() == Signal.Against.YEAR_AGO;
        return switch (period.grain()) {
            case MINUTE -> throw new IllegalArgumentException("no change of minutes");
            case HOUR -> aYear ? WEEKS_A_YEAR * HOURS_A_WEEK : HOURS_A_WEEK;
            case DAY -> aYear ? WEEKS_A_YEAR * DAYS_A_WEEK : DAYS_A_WEEK;
            case WEEK -> aYear ? WEEKS_A_YEAR : 1;
            case MONTH -> aYear ? MONTHS_A_YEAR : 1;
            case QUARTER -> aYear ? QUARTERS_A_YEAR : 1;
            case YEAR -> 1;
        };
    }
}
