package vn.toancanh.alert.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.judge.Judge;
import vn.toancanh.alert.judge.RestCalendar;
import vn.toancanh.alert.life.LifeCycle;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/** One rule over one series, and how far it was judged. For the engine's thread. */
final class Seat {
    /** Periods before the rewritten one in which the alert of now may have begun. */
    private static final int EPISODE = 60;

    private final AlertRule rule;
    private final SeriesKey series;
    private final AlertKey key;
    private final RestCalendar calendar;
    private Judge judge;
    private @Nullable Period last;

    Seat(AlertRule rule, SeriesKey series, RestCalendar calendar) {
        this.rule = rule;
        this.series = series;
        this.calendar = calendar;
        key = new AlertKey(rule.id(), series.area(), series.dimensions().text());
        judge = Judge.of(rule, calendar);
    }

    AlertRule rule() {
        return rule;
    }

    SeriesKey series() {
        return series;
    }

    AlertKey key() {
        return key;
    }

    /** When the numbers speak: never after they were written down, whatever a clock said. */
    static Instant moment(Observation observation) {
        var seen = observation.observedAt();
        var recorded = observation.provenance().recordedAt();
        return seen.isAfter(recorded) ? recorded : seen;
    }

    /** Whether the period was judged already, so that this is another word on the past. */
    boolean isPast(Observation observation) {
        return last != null && observation.period().compareTo(last) <= 0;
    }

    /** Learns without judging. */
    void learn(Iterable<Observation> past) {
        for (var observation : past) {
            last = observation.period();
            judge.observe(observation);
        }
    }

    /**
     * What follows for the alert.
     *
     * @return null where nothing can follow
     */
    @Nullable Stimulus judge(Observation observation, @Nullable AlertState state) {
        last = observation.period();
        var judged = judge.observe(observation);
        if (isIdle(state) && !(judged.outcome() instanceof Outcome.True)) {
            return null;
        }
        return new Stimulus.Judged(
                moment(observation), judged.outcome(), ExplanationJson.text(judged.explanation()));
    }

    private static boolean isIdle(@Nullable AlertState state) {
        return state == null
                || (state.condition() == Condition.INACTIVE && state.evidence() == Evidence.OK);
    }

    /**
     * Judges again what leans on the rewritten past, as it is known now.
     *
     * @param from the first period that was rewritten
     * @param at when
     */
    Stimulus revise(List<Observation> series, Period from, Instant at) {
        judge = Judge.of(rule, calendar);
        var first = 0;
        while (first < series.size() && series.get(first).period().compareTo(from) < 0) {
            first++;
        }
        var back = Math.min(first, (long) judge.memory() + EPISODE);
        var shadow = AlertState.quiet(key);
        var why = "";
        for (var observation : series.subList(first - (int) back, series.size())) {
            last = observation.period();
            var judged = judge.observe(observation);
            if (isIdle(shadow) && !(judged.outcome() instanceof Outcome.True)) {
                continue;
            }
            why = ExplanationJson.text(judged.explanation());
            var stimulus = new Stimulus.Judged(moment(observation), judged.outcome(), why);
            shadow = LifeCycle.react(shadow, stimulus, rule.policy(), at).state();
        }
        return new Stimulus.Revise(at, shadow.condition(), shadow.severities().current(), why);
    }
}
