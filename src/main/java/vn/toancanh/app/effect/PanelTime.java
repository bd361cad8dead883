package vn.toancanh.app.effect;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/**
 * A time of a panel: a period in one of the forms of {@link Period}, or a plain whole number.
 *
 * @param form times of different forms cannot be put in one order
 * @param step number of the time, neighbours differ by 1
 * @param period null for a plain number
 */
record PanelTime(String form, long step, @Nullable Period period) implements Comparable<PanelTime> {
    private static final String NUMBER = "number";
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Null for what is no time. */
    static @Nullable PanelTime of(String text) {
        try {
            return of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            return number(text);
        }
    }

    private static @Nullable PanelTime number(String text) {
        try {
            return new PanelTime(NUMBER, Integer.parseInt(text), null);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static PanelTime of(Period period) {
        var unit =
                switch (period.grain()) {
                    case MINUTE -> ChronoUnit.MINUTES;
                    case HOUR -> ChronoUnit.HOURS;
                    case DAY -> ChronoUnit.DAYS;
                    case WEEK -> ChronoUnit.WEEKS;
                    case MONTH, QUARTER -> ChronoUnit.MONTHS;
                    case YEAR -> ChronoUnit.YEARS;
                };
        // A Monday, and the first day of a year.
        var origin = LocalDateTime.of(1900, 1, 1, 0, 0);
        var steps = unit.between(origin, period.start());
        var quarter = period.grain() == Grain.QUARTER;
        return new PanelTime(
                period.grain().name(), quarter ? steps / MONTHS_OF_A_QUARTER : steps, period);
    }

    PanelTime plus(long steps) {
        var later = period == null ? null : period.plus(steps);
        return new PanelTime(form, step + steps, later);
    }

    @Override
    public int compareTo(PanelTime other) {
        return Long.compare(step, other.step);
    }

    @Override
    public String toString() {
        return period == null ? Long.toString(step) : period.toString();
    }
}
