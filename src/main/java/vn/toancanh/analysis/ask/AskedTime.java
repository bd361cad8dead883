package vn.toancanh.analysis.ask;

import java.time.Instant;
import java.time.LocalDate;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/**
 * The stretch of time a phrase asks for, in Vietnamese local days.
 *
 * @param to the first day after it
 */
public record AskedTime(Kind kind, LocalDate from, LocalDate to) {
    /** How it was named. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        /** From 1 January to the day of asking. */
        YEAR_TO_DATE,
        /** The first months of a year: {@code "6 tháng đầu năm"}. */
        FIRST_MONTHS
    }

    public AskedTime {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("empty stretch " + from + ".." + to);
        }
    }

    static AskedTime of(Period period) {
        var kind =
                switch (period.grain()) {
                    case MINUTE, HOUR, DAY -> Kind.DAY;
                    case WEEK -> Kind.WEEK;
                    case MONTH -> Kind.MONTH;
                    case QUARTER -> Kind.QUARTER;
                    case YEAR -> Kind.YEAR;
                };
        var end = period.grain().plus(period.start(), 1).toLocalDate();
        return new AskedTime(kind, period.start().toLocalDate(), end);
    }

    static AskedTime around(Grain grain, LocalDate day, long steps) {
        return of(new Period(grain, grain.floor(day.atStartOfDay())).plus(steps));
    }

    /** The first instant after it. */
    public Instant end() {
        return to.atStartOfDay(Period.ZONE).toInstant();
    }

    public Instant start() {
        return from.atStartOfDay(Period.ZONE).toInstant();
    }
}
