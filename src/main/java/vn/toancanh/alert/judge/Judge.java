package vn.toancanh.alert.judge;

import java.util.function.Supplier;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.indicator.Observation;

/**
 * Judges one rule in one unit. The same observations in the same order always give the same
 * judgements, so that whoever has them can compute an alert again. For one thread.
 */
public interface Judge {
    /**
     * @param observation later than those before
     */
    Judgement observe(Observation observation);

    /** How many earlier observations a judgement leans on, at most. */
    default int memory() {
        return Integer.MAX_VALUE;
    }

    /**
     * What a rule says of one observation.
     *
     * @param why written out only when somebody asks, which of a thousand calm days nobody does
     */
    record Judgement(Outcome outcome, Supplier<Explanation> why) {
        public Explanation explanation() {
            return why.get();
        }
    }

    /**
     * @throws IllegalArgumentException for a signal that is not judged observation by observation
     */
    static Judge of(AlertRule rule, RestCalendar calendar) {
        var gated = new Verdicts(rule, calendar);
        return switch (rule.signal()) {
            case Signal.Threshold threshold -> new ThresholdJudge(threshold, gated);
            case Signal.Change change -> new ChangeJudge(change, gated);
            case Signal.Usual usual -> new UsualJudge(usual, gated);
            case Signal.Counts counts -> new CountsJudge(counts, gated);
            case Signal.Outlook outlook -> new OutlookJudge(outlook, gated);
            case Signal.HotSpot _, Signal.Twin _, Signal.Silence _, Signal.Together _ ->
                    throw new IllegalArgumentException(rule.id() + " looks at more than one unit");
        };
    }
}
