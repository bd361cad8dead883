package vn.toancanh.board.why;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.area.Area;
import vn.toancanh.base.Period;

/** What analysis says of one indicator in one unit at one moment, each with its limits. */
public record Insight(Since since, Outlook outlook, Where where, Who who) {

    /**
     * Since when the values are on another level.
     *
     * @param shift null where the level stayed or cannot be told
     */
    public record Since(@Nullable Shift shift, List<Limit> limits) {
        public Since {
            limits = List.copyOf(limits);
        }
    }

    /**
     * @param first period on the new level
     * @param before the level that ended; as {@code after}, what is missing to the plan where that
     *     grows over the year
     * @param probability of so large a change in a series without any
     */
    public record Shift(
            Period first,
            double before,
            double after,
            boolean againstPlan,
            double probability,
            Turn turn) {}

    public enum Turn {
        BETTER,
        WORSE,
        /** Neither: the indicator is to stay within a band. */
        OTHER
    }

    /**
     * Where the year ends when things go on as before.
     *
     * @param steps empty where no honest forecast is possible
     * @param level share of futures the intervals should hold, such as 0.95
     * @param chance null without a plan, or where a band is no plan to be reached
     */
    public record Outlook(
            List<Expected> steps, double level, @Nullable Chance chance, List<Limit> limits) {
        public Outlook {
            steps = List.copyOf(steps);
            limits = List.copyOf(limits);
        }
    }

    public record Expected(Period period, double point, double lower, double upper) {}

    /**
     * @param probability 0 to 1, that the year's plan is reached
     */
    public record Chance(
            int year,
            double target,
            double probability,
            double expected,
            double lower,
            double upper) {}

    /**
     * Which units moved the whole.
     *
     * @param split null where the change cannot be taken apart, which the limits explain
     * @param ratio whether the parts are of mix and of rate
     * @param units all that were asked
     */
    public record Where(
            Instant from,
            Instant to,
            Explanation.@Nullable Explained split,
            boolean ratio,
            List<Area> units,
            List<Limit> limits) {
        public Where {
            units = List.copyOf(units);
            limits = List.copyOf(limits);
        }
    }

    /**
     * Who answers for it.
     *
     * @param owner the department, as is {@code officer} of its data; "" where nobody is named
     */
    public record Who(String owner, String officer) {}
}
