package vn.toancanh.alert.judge;

import java.util.function.Supplier;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.judge.Judge.Judgement;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.Grain;
import vn.toancanh.indicator.Observation;

/** What all judges of a rule share: too few cases, days off, how bad. */
final class Verdicts {
    private static final Outcome CALM = new Outcome.False();
    private static final Outcome NEAR = new Outcome.Near();

    private final AlertRule rule;
    private final RestCalendar calendar;

    Verdicts(AlertRule rule, RestCalendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    RestCalendar calendar() {
        return calendar;
    }

    /** What was found, before it is asked whether it may count. */
    enum Found {
        BEYOND,
        NEAR,
        WITHIN
    }

    /**
     * @param excess how far beyond the limit, in the unit of the signal
     */
    Judgement of(Found found, double excess, Observation observation, Supplier<Explanation> why) {
        return switch (found) {
            case WITHIN -> new Judgement(CALM, why);
            case NEAR -> new Judgement(NEAR, why);
            case BEYOND ->
                    counts(observation)
                            ? new Judgement(new Outcome.True(rule.levels().of(excess)), why)
                            : new Judgement(CALM, why);
        };
    }

    /** Whether a finding on this observation may be an alarm at all. */
    private boolean counts(Observation observation) {
        var subject = rule.subject();
        if (subject.leastCount() > 0 && observed(observation) < subject.leastCount()) {
            return false;
        }
        return subject.restDays()
                || observation.period().grain().compareTo(Grain.DAY) > 0
                || !calendar.isRest(observation.period().start().toLocalDate());
    }

    /** A share is as good as what it is a share of. */
    private static double observed(Observation observation) {
        var fraction = observation.quantity().fraction();
        return fraction == null ? observation.value() : fraction.denominator();
    }

    /** Nothing can be said yet, and so nothing is over. */
    static Judgement silent(Supplier<Explanation> why, String reason) {
        return new Judgement(new Outcome.Unknown(Evidence.NO_DATA, reason), why);
    }

    Explanation.Calendar day(Observation observation) {
        return observation.period().grain().compareTo(Grain.DAY) > 0
                ? Explanation.Calendar.ORDINARY
                : calendar.of(observation.period().start().toLocalDate());
    }
}
