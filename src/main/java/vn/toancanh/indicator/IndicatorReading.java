package vn.toancanh.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;

/**
 * Everything a tile or card says about one indicator in one unit at one moment; computed, never
 * stored.
 *
 * @param latest null when there never was a value: freshness is then ABSENT and status UNKNOWN
 * @param verdict its status is UNKNOWN whenever the value is stale or absent
 * @param trend oldest first, at most 90 points, empty when absent
 * @param disputed "đang xác minh": somebody says the number is wrong and nobody has answered
 */
public record IndicatorReading(
        Subject subject,
        @Nullable Observation latest,
        Verdict verdict,
        Comparison comparison,
        List<Point> trend,
        boolean disputed) {
    /** Of a number nobody disputes. */
    public IndicatorReading(
            Subject subject,
            @Nullable Observation latest,
            Verdict verdict,
            Comparison comparison,
            List<Point> trend) {
        this(subject, latest, verdict, comparison, trend, false);
    }

    public record Subject(Indicator indicator, Area area) {}

    public record Verdict(Status status, Freshness freshness) {}

    /**
     * What the value is held against; each null when it cannot be told.
     *
     * @param planToDate in the indicator's unit
     * @param yearAgo value minus the value of the same period last year, in the unit
     * @param previous value minus the value one period before (one week before for daily and finer
     *     indicators), in the unit
     * @param rank place among the sibling units, best first
     */
    public record Comparison(
            @Nullable Double planToDate,
            @Nullable Double yearAgo,
            @Nullable Double previous,
            @Nullable Rank rank) {}

    /**
     * @param place 1 is best
     * @param moved places gained since the period before; negative is a fall
     */
    public record Rank(int place, int of, int moved) {}

    public record Point(Period period, double value) {}

    public IndicatorReading {
        trend = List.copyOf(trend);
    }

    /** "Nhập tay": the number was typed by a person, and will always say so. */
    public boolean isManual() {
        return latest != null && latest.isManual();
    }

    /** "Tạm tính": the number may still change; its status is that of the number as it is. */
    public boolean isProvisional() {
        return latest != null
                && switch (latest.quantity().quality()) {
                    case PROVISIONAL, ESTIMATED -> true;
                    case FINAL, SUSPECT -> false;
                };
    }
}
