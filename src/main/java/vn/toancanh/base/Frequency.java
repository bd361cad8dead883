package vn.toancanh.base;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** How often an indicator is published. */
public enum Frequency {
    /** Whenever something changes; five minutes stands for its period. */
    REALTIME(Grain.MINUTE, 5, ChronoUnit.MINUTES),
    MINUTES_10(Grain.MINUTE, 10, ChronoUnit.MINUTES),
    MINUTES_15(Grain.MINUTE, 15, ChronoUnit.MINUTES),
    HOUR(Grain.HOUR, 1, ChronoUnit.HOURS),
    DAY(Grain.DAY, 1, ChronoUnit.DAYS),
    WEEK(Grain.WEEK, 1, ChronoUnit.WEEKS),
    MONTH(Grain.MONTH, 1, ChronoUnit.MONTHS),
    QUARTER(Grain.QUARTER, 3, ChronoUnit.MONTHS),
    YEAR(Grain.YEAR, 1, ChronoUnit.YEARS);

    private final Grain grain;
    private final int amount;
    private final ChronoUnit unit;

    Frequency(Grain grain, int amount, ChronoUnit unit) {
        this.grain = grain;
        this.amount = amount;
        this.unit = unit;
    }

    /** The grain of the periods it publishes. */
    public Grain grain() {
        return grain;
    }

    /** {@code local} moved by a number of periods; negative moves back. */
    public LocalDateTime plus(LocalDateTime local, long periods) {
        return local.plus(periods * amount, unit);
    }

    /** The period that contains {@code local}. */
    public Period periodAt(LocalDateTime local) {
        if (grain != Grain.MINUTE) {
            return new Period(grain, grain.floor(local));
        }
        var minute = local.getMinute() - local.getMinute() % amount;
        return new Period(grain, local.truncatedTo(ChronoUnit.HOURS).withMinute(minute));
    }
}
