package vn.toancanh.indicator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import vn.toancanh.base.Period;

/**
 * The year's target and how much of it is planned by each month's end.
 *
 * @param target the year's target, in the indicator's unit
 * @param monthEnds twelve values in the indicator's unit; all equal to the target for an indicator
 *     that is due in full all year round
 */
public record Plan(double target, List<Double> monthEnds) {
    public Plan {
        monthEnds = List.copyOf(monthEnds);
        if (monthEnds.size() != 12) {
            throw new IllegalArgumentException("a plan has twelve month ends");
        }
    }

    public static Plan constant(double target) {
        return new Plan(target, java.util.Collections.nCopies(12, target));
    }

    /** True when the plan is the same all year round. */
    public boolean isConstant() {
        return monthEnds.stream().allMatch(end -> end == target);
    }

    /** The plan at {@code at}, linear within each month. */
    public double toDate(Instant at) {
        if (isConstant()) {
            return target;
        }
        var local = LocalDateTime.ofInstant(at, Period.ZONE);
        var month = local.getMonthValue() - 1;
        var before = month == 0 ? 0 : monthEnds.get(month - 1);
        var share = local.getDayOfMonth() / (double) local.toLocalDate().lengthOfMonth();
        return before + share * (monthEnds.get(month) - before);
    }
}
