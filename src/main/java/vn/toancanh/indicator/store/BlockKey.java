package vn.toancanh.indicator.store;

import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/**
 * The key of a block in one number: measure (20 bits), unit (20 bits), stretch of time (18 bits),
 * so that a series lies together in the file. A stretch is a year of days and coarser, a month of
 * hours, or a day of minutes: a block stays small enough to be rewritten for one new value.
 */
final class BlockKey {
    private static final int ID_BITS = 20;
    private static final int STRETCH_BITS = 18;
    private static final int INDEX_BITS = 16;
    private static final long MOST_IDS = 1L << ID_BITS;

    private BlockKey() {}

    static long of(int measure, int unit, Period period) {
        return first(measure, unit) | stretch(period);
    }

    /** The smallest key of a series. */
    static long first(int measure, int unit) {
        if (measure >= MOST_IDS || unit >= MOST_IDS) {
            throw new IllegalStateException("more than " + MOST_IDS + " measures or units");
        }
        return (((long) measure << ID_BITS) | unit) << STRETCH_BITS;
    }

    /** The largest key of a series. */
    static long last(int measure, int unit) {
        return first(measure, unit) | ((1L << STRETCH_BITS) - 1);
    }

    /** The largest key of a measure. */
    static long lastOf(int measure) {
        return last(measure, (int) MOST_IDS - 1);
    }

    private static long stretch(Period period) {
        var day = period.start().toLocalDate();
        return switch (period.grain()) {
            case MINUTE -> index(2, day.toEpochDay());
            case HOUR -> index(1, (day.getYear() - 1900L) * 12 + day.getMonthValue());
            case DAY, WEEK, MONTH, QUARTER, YEAR -> index(0, day.getYear());
        };
    }

    /** Times before the scale share its first stretch: nothing is lost, only less well spread. */
    private static long index(int scale, long number) {
        return ((long) scale << INDEX_BITS) | Math.clamp(number, 0, (1 << INDEX_BITS) - 1);
    }

    /** True when everything in the block ended before {@code from} began. */
    static boolean before(long key, Period from) {
        var stretch = key & ((1L << STRETCH_BITS) - 1);
        var scale = stretch >> INDEX_BITS;
        var same = scale == 0 ? Grain.DAY : scale == 1 ? Grain.HOUR : Grain.MINUTE;
        return stretch < stretch(new Period(same, same.floor(from.start())));
    }
}
