package vn.toancanh.app.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.chart.Reasons;
import vn.toancanh.base.Period;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.why.Insight.Shift;
import vn.toancanh.board.why.Insight.Where;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;

/**
 * Where a change lies, counted from the day the level shifted when that explains the same way the
 * value went, else from a few weeks ago. Blocks on disk; any thread.
 */
final class Places {
    private static final Duration RECENT = Duration.ofDays(366);

    private final Reasons reasons;

    Places(Reasons reasons) {
        this.reasons = reasons;
    }

    /**
     * What is asked.
     *
     * @param to the moment of the newest value
     * @param published the newest value itself
     */
    record Question(
            Measured measured,
            Compared compared,
            Indicator indicator,
            Instant to,
            double published) {}

    Where of(Question asked, @Nullable Shift shift) {
        var usual = Reasons.usual(asked.indicator(), asked.to());
        if (asked.compared().own() != null || asked.compared().units().isEmpty()) {
            return none(asked, usual, Limit.of("board.why.limit.no-units"));
        }
        var since = shift == null ? null : shift.first().from().minusNanos(1);
        if (shift != null && since != null && since.isAfter(asked.to().minus(RECENT))) {
            var explained = explain(asked, since);
            double change = shift.after() - shift.before();
            if (explained instanceof Explanation.Explained known
                    && !Reasons.isPartial(known)
                    && known.change() * change > 0) {
                return where(asked, since, known);
            }
        }
        return switch (explain(asked, usual)) {
            case null -> none(asked, usual, Limit.of("board.why.limit.no-sum"));
            case Explanation.Unexplained(var why) -> none(asked, usual, why);
            case Explanation.Explained known when Reasons.isPartial(known) ->
                    partial(asked, usual, known);
            case Explanation.Explained known -> where(asked, usual, known);
        };
    }

    private @Nullable Explanation explain(Question asked, Instant since) {
        return reasons.between(asked.measured(), asked.compared(), since, asked.to());
    }

    private static Where none(Question asked, Instant since, Limit why) {
        return new Where(day(since), day(asked.to()), null, false, List.of(), List.of(why));
    }

    private static Where partial(Question asked, Instant since, Explanation.Explained known) {
        var units = asked.compared().units();
        var why = Limit.of("board.why.limit.partial", known.leftOut().size(), units.size());
        return new Where(day(since), day(asked.to()), null, false, units, List.of(why));
    }

    private static Where where(Question asked, Instant since, Explanation.Explained known) {
        var limits = new ArrayList<>(known.limits());
        var measure = asked.indicator().measure();
        double rounding = 0.51 * Math.pow(10, -measure.decimals());
        if (Math.abs(known.after() - asked.published()) > rounding) {
            limits.addFirst(Limit.of("board.why.limit.differs", known.after(), asked.published()));
        }
        boolean ratio = measure.aggregation() == Aggregation.RATIO;
        return new Where(
                day(since), day(asked.to()), known, ratio, asked.compared().units(), limits);
    }

    /** Figures of the same day are the same answer. */
    private static Instant day(Instant at) {
        var day = LocalDate.ofInstant(at, Period.ZONE);
        return day.atStartOfDay(Period.ZONE).toInstant();
    }
}
