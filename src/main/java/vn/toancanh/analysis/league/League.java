package vn.toancanh.analysis.league;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.base.AreaCode;

/**
 * Units in order, best first.
 *
 * @param unranked units without a value
 */
public record League(List<Row> rows, List<AreaCode> unranked, List<Limit> limits) {
    public League {
        rows = List.copyOf(rows);
        unranked = List.copyOf(unranked);
        limits = List.copyOf(limits);
    }

    /**
     * One unit in its place.
     *
     * @param place equals share one
     * @param moved places gained since the period before, negative for lost; null without it
     * @param interval of the share, null without cases to count
     * @param group units of one group do not differ from its first; null without cases
     * @param bestPlace the place it would have if all it does not differ from stood behind it
     * @param worstPlace the place it would have if all of them stood before it
     */
    public record Row(
            AreaCode area,
            double value,
            int place,
            @Nullable Integer moved,
            @Nullable Interval interval,
            @Nullable Integer group,
            int bestPlace,
            int worstPlace) {}

    /** 95 % interval of a share, 0 to 1. */
    public record Interval(double lower, double upper) {}
}
