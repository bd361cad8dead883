package vn.toancanh.demo.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.toancanh.base.Period;

/** Time as the models count it: days since 1970 in Vietnamese time, with fractions. */
public final class Days {
    /** First days of the lunar years 2022 to 2030. */
    public static final List<LocalDate> TET =
            List.of(
                    LocalDate.of(2022, 2, 1),
                    LocalDate.of(2023, 1, 22),
                    LocalDate.of(2024, 2, 10),
                    LocalDate.of(2025, 1, 29),
                    LocalDate.of(2026, 2, 17),
                    LocalDate.of(2027, 2, 6),
                    LocalDate.of(2028, 1, 26),
                    LocalDate.of(2029, 2, 13),
                    LocalDate.of(2030, 2, 3));

    private static final double YEAR = 365.2425;

    private Days() {}

    static double of(LocalDateTime local) {
        var day = local.toLocalDate();
        var minute = ChronoUnit.MINUTES.between(day.atStartOfDay(), local);
        return day.toEpochDay() + minute / 1440.0;
    }

    /** The last minute of a period. */
    public static double endOf(Period period) {
        return of(period.grain().plus(period.start(), 1).minusMinutes(1));
    }

    /** 1 in the middle of {@code month} (1..12, fractions allowed), −1 half a year away. */
    static double season(double day, double month) {
        var date = LocalDate.ofEpochDay((long) Math.floor(day));
        var turn = (date.getDayOfYear() - (month - 0.5) / 12 * YEAR) / YEAR;
        return StrictMath.cos(2 * Math.PI * turn);
    }

    /** 1 on the days of Tết, rising and falling within three days around. */
    static double tet(double day) {
        for (var tet : TET) {
            var since = day - tet.toEpochDay();
            if (since > -6 && since < 10) {
                return Math.clamp(Math.min((since + 6) / 3, (10 - since) / 3), 0.0, 1.0);
            }
        }
        return 0;
    }

    /** 1 on Saturday and Sunday, else 0. */
    static double weekend(double day) {
        return Math.floorMod((long) Math.floor(day) + 3, 7L) >= 5 ? 1 : 0;
    }

    static double years(double days) {
        return days / YEAR;
    }

    /** 0 before {@code from}, 1 after {@code to}, smooth between. */
    static double ramp(double from, double to, double day) {
        var t = Math.clamp((day - from) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /** The moment of a day of the calendar with its part, such as 20000.5 for a noon. */
    public static Instant moment(double day) {
        var midnight = LocalDate.ofEpochDay((long) day).atStartOfDay(Period.ZONE);
        return midnight.plusMinutes(Math.round((day - Math.floor(day)) * 1440)).toInstant();
    }
}
