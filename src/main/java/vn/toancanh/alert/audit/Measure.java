package vn.toancanh.alert.audit;

import org.jspecify.annotations.Nullable;

/**
 * The figures of ISA-18.2, IEC 62682 and EEMUA 191 for one operating position, in the order in
 * which they are read. Those of precision are ours. The names are written into files and never
 * change.
 */
public enum Measure {
    PER_DAY(Unit.COUNT, 150.0, 300.0),
    PER_HOUR(Unit.COUNT, 6.0, 12.0),
    PER_TEN_MINUTES(Unit.COUNT, 1.0, 2.0),
    MOST_IN_TEN_MINUTES(Unit.WHOLE, 10.0, 10.0),
    FLOOD_PERIODS(Unit.PERCENT, 1.0, null),
    TIME_IN_FLOOD(Unit.PERCENT, 1.0, null),
    BUSY_HOURS(Unit.PERCENT, 1.0, null),
    TOP_TEN_SHARE(Unit.PERCENT, 5.0, null),
    CHATTERING(Unit.WHOLE, 0.0, 0.0),
    FLEETING(Unit.WHOLE, 0.0, 0.0),
    STALE(Unit.WHOLE, 4.0, null),
    HIGH_SHARE(Unit.PERCENT, 5.0, null),
    UNAUTHORISED(Unit.WHOLE, 0.0, 0.0),
    PRECISION(Unit.PERCENT, 70.0, 50.0),
    MINUTES_TO_ACKNOWLEDGE(Unit.COUNT, null, null),
    SHELVED(Unit.WHOLE, null, null),
    OUT_OF_SERVICE(Unit.WHOLE, null, null),
    SUPPRESSED(Unit.WHOLE, null, null),
    RAW_PER_DAY(Unit.COUNT, null, null),
    RAW_TIME_IN_FLOOD(Unit.PERCENT, null, null);

    private final Unit unit;
    private final @Nullable Double target;
    private final @Nullable Double limit;

    /** What a figure is counted in. */
    public enum Unit {
        /** Whole things, one by one. */
        WHOLE,
        /** An average of them. */
        COUNT,
        /** 0 to 100. */
        PERCENT
    }

    Measure(Unit unit, @Nullable Double target, @Nullable Double limit) {
        this.unit = unit;
        this.target = target;
        this.limit = limit;
    }

    public Unit unit() {
        return unit;
    }

    /** What is aimed at; null where nobody says. */
    public @Nullable Double target() {
        return target;
    }

    /** Beyond it something must be done; null where nobody says. */
    public @Nullable Double limit() {
        return limit;
    }

    /** Whether more of it is better. */
    public boolean isBetterHigh() {
        return this == PRECISION;
    }

    /** What a value says; null is a value that is not known. */
    public Verdict judge(@Nullable Double value) {
        if (value == null || target == null) {
            return Verdict.UNKNOWN;
        }
        var sign = isBetterHigh() ? -1 : 1;
        if (sign * value <= sign * target) {
            return Verdict.GOOD;
        }
        return limit != null && sign * value > sign * limit ? Verdict.ACT : Verdict.WATCH;
    }
}
