package vn.toancanh.alert.baseline;

import java.time.Duration;
import java.time.LocalDate;

/** How a series is read that comes once in this long; found from its first gaps. */
public enum Rate {
    /** Half-hours of working days and of days of rest. */
    SUB_DAILY(96, 48, 24, 100, 12),
    /** Days of the week. */
    DAILY(7, 26, 6, 60, 4),
    /** No season: a year of weeks is too few of each. */
    WEEKLY(1, 52, 12, 26, 3),
    /** Months or longer, by their numbers. */
    MONTHLY(12, 120, 3, 24, 1);

    private static final long DAY = 86_400;
    private static final long FIVE_MINUTES = 300;
    private static final long QUIET = 30 * 3600;
    private static final int HALF_HOUR = 1800;
    private static final int HALF_HOURS = 48;
    private static final int WEEK = 7;
    private static final int FRIDAY = 4;

    private final int phases;
    private final int remembered;
    private final int needed;
    private final int warming;
    private final int smoothing;

    Rate(int phases, int remembered, int needed, int warming, int smoothing) {
        this.phases = phases;
        this.remembered = remembered;
        this.needed = needed;
        this.warming = warming;
        this.smoothing = smoothing;
    }

    /**
     * @param step seconds between observations
     */
    public static Rate of(long step) {
        if (step < DAY * 3 / 4) {
            return SUB_DAILY;
        }
        if (step < 5 * DAY) {
            return DAILY;
        }
        return step < 20 * DAY ? WEEKLY : MONTHLY;
    }

    /**
     * How long nothing is told again: thirty hours of readings every five minutes, with the square
     * root of the step for others within a day; a week of days, a month of weeks.
     */
    public Duration quiet(long step) {
        return switch (this) {
            case SUB_DAILY ->
                    Duration.ofSeconds(Math.round(QUIET * Math.sqrt(step / (double) FIVE_MINUTES)));
            case DAILY -> Duration.ofDays(WEEK);
            case WEEKLY -> Duration.ofDays(28);
            case MONTHLY -> Duration.ofDays(1);
        };
    }

    /** The place of a moment in the season. */
    int phase(long second, RestDays rest) {
        var day = Math.floorDiv(second, DAY);
        return switch (this) {
            case SUB_DAILY -> {
                var half = (int) Math.floorMod(second, DAY) / HALF_HOUR;
                yield rests(day, rest) ? HALF_HOURS + half : half;
            }
            case DAILY -> rest.isHoliday(day) ? WEEK - 1 : weekday(day);
            case WEEKLY -> 0;
            case MONTHLY -> LocalDate.ofEpochDay(day).getMonthValue() - 1;
        };
    }

    /** Where another phase stands in until this one has been seen often enough. */
    int substitute(int phase) {
        return this == SUB_DAILY ? (phase + HALF_HOURS) % phases : phase;
    }

    private static boolean rests(long day, RestDays rest) {
        return weekday(day) > FRIDAY ? !rest.isWorkday(day) : rest.isHoliday(day);
    }

    /** Monday is 0; the first of January 1970 was a Thursday. */
    private static int weekday(long day) {
        return (int) Math.floorMod(day + 3, (long) WEEK);
    }

    /** Of cumulative sums on one side: 930 values between false signals, some 140,000 in a day. */
    public double chartLimit() {
        return this == SUB_DAILY ? 10 : 5;
    }

    /** Of weighted means, in their deviations: 370 values, and many times more within a day. */
    public double chartWidth() {
        return this == SUB_DAILY ? 4.2 : 2.703;
    }

    int phases() {
        return phases;
    }

    int remembered() {
        return remembered;
    }

    int needed() {
        return needed;
    }

    /** Distances to see before anything is told. */
    public int warming() {
        return warming;
    }

    /** Observations a smoothed distance looks back on. */
    public int smoothing() {
        return smoothing;
    }
}
