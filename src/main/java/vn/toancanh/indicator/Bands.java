package vn.toancanh.indicator;

import java.util.List;

/**
 * How a value becomes a {@link Status}: the value is first expressed on a {@link Basis}, then the
 * first band that contains it decides; outside every band the status is unknown.
 */
public record Bands(Basis basis, List<Band> bands) {
    /** Nothing is said about good or bad: status is unknown. */
    public static final Bands NONE = new Bands(Basis.VALUE, List.of());

    /** What the band limits are measured in. */
    public enum Basis {
        /** The value itself, in its unit. */
        VALUE,
        /** The value minus the plan to date, in the value's unit. */
        PLAN_DIFFERENCE,
        /** 100 × value / plan to date, percent. */
        PLAN_PERCENT,
        /** 100 × (value / same period last year − 1), percent. */
        YEAR_AGO_CHANGE_PERCENT,
        /** (value − mean) / standard deviation of the same periods of earlier years. */
        HISTORY_SIGMA,
        /** Share of the last 90 days that lie below the value, percent. */
        HISTORY_PERCENTILE,
        /** The value divided by the number of communes it covers. */
        PER_COMMUNE,
        /** 100 × place / number of sibling units that have a value (best place is 1), percent. */
        RANK_PERCENT
    }

    /**
     * Values from {@code from} to {@code to}, both included; infinities stand for an open end.
     * Where two bands touch, the one written first owns the limit, so "≤ 4 good, 4 to 4.5 watch"
     * needs no gap.
     */
    public record Band(Status status, double from, double to) {
        public Band {
            if (!(from <= to)) {
                throw new IllegalArgumentException("empty band " + from + ".." + to);
            }
        }

        public boolean contains(double x) {
            return x >= from && x <= to;
        }
    }

    public Bands {
        bands = List.copyOf(bands);
    }

    /** Status of a number already on this basis; NaN is unknown. */
    public Status of(double x) {
        return bands.stream()
                .filter(band -> band.contains(x))
                .map(Band::status)
                .findFirst()
                .orElse(Status.UNKNOWN);
    }
}
