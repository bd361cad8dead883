package vn.toancanh.task.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Verdict;

/**
 * The engine's answer on one aim as it is kept with the act that closes a directive: with it and
 * the stored numbers anybody can reckon the same again.
 *
 * @param indicator with its dimensions, as a series key writes them
 * @param areas codes of the ordered units
 * @param verdict that was proposed
 * @param asOf when the numbers were read
 */
public record Finding(
        String indicator,
        List<String> areas,
        Verdict verdict,
        Span span,
        @Nullable Estimated estimated,
        String asOf) {
    /** From the best that can be said to the least; a directive is what its weakest aim is. */
    private static final Comparator<Verdict> WEAKEST =
            Comparator.comparingInt(verdict ->
                    switch (verdict) {
                        case WORSE -> 0;
                        case NOT_ENOUGH_GROUNDS, NOT_MEASURED -> 1;
                        case UNCHANGED -> 2;
                        case SIGNS -> 3;
                        case IMPROVED -> 4;
                    });

    public Finding {
        areas = List.copyOf(areas);
        // What is read from a text may lack them.
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(span, "span");
    }

    /**
     * Periods: of the issue, the first and the last that was judged.
     *
     * @param donors units it was compared with
     */
    public record Span(String issued, String judged, String to, int donors) {}

    /**
     * @param method as the command {@code effect} names it
     * @param value mean change, in the unit of the indicator
     * @param low of the 95 % interval
     * @param rank of the placebos, 0 where there are none
     * @param fit root mean squared gap before the directive
     */
    public record Estimated(
            String method,
            double value,
            double low,
            double high,
            int rank,
            int among,
            double fit) {}

    public static Finding of(Outcome.Judged judged) {
        var aim = judged.aim();
        var series = aim.first().series();
        var dimensions = series.dimensions().text();
        var trial = judged.panel().trial();
        var estimate = judged.verdict().estimate();
        return new Finding(
                dimensions.isEmpty() ? series.indicator() : series.indicator() + "?" + dimensions,
                aim.goals().stream().map(goal -> goal.series().area().value()).toList(),
                judged.rung(),
                new Span(
                        trial.panel().times().get(trial.before()),
                        judged.panel().judged().toString(),
                        judged.panel().last().toString(),
                        trial.donors().length),
                estimate == null ? null : estimated(estimate),
                judged.asOf().toString());
    }

    private static Estimated estimated(vn.toancanh.effect.Estimate estimate) {
        var placebos = estimate.placebos();
        var wide = estimate.effect().wide();
        return new Estimated(
                estimate.design().code(),
                estimate.effect().value(),
                wide.low(),
                wide.high(),
                placebos == null ? 0 : placebos.rank(),
                placebos == null ? 0 : placebos.among(),
                estimate.fit().rmspe());
    }

    /** What is proposed for a directive with these aims; empty where none was judged. */
    public static Optional<Verdict> proposed(List<Finding> findings) {
        return findings.stream().map(Finding::verdict).min(WEAKEST);
    }
}
