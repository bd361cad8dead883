package vn.toancanh.board.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/** The moments a person can go back to. Vietnamese local time. Pure. */
public enum PastChoice {
    YESTERDAY,
    LAST_WEEK,
    /** The last minute of the quarter before. */
    LAST_QUARTER;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    public Instant from(Instant now) {
        var local = LocalDateTime.ofInstant(now, Period.ZONE);
        var then =
                switch (this) {
                    case YESTERDAY -> local.minusDays(1);
                    case LAST_WEEK -> local.minusWeeks(1);
                    case LAST_QUARTER -> Grain.QUARTER.floor(local).minusMinutes(1);
                };
        return then.atZone(Period.ZONE).toInstant();
    }

    /** A day and a time as typed; null when the time is none or the moment is yet to come. */
    static @Nullable Instant of(@Nullable LocalDate day, String time, Instant now) {
        if (day == null) {
            return null;
        }
        try {
            var clock =
                    time.isBlank() ? LocalTime.of(23, 59) : LocalTime.parse(time.strip(), CLOCK);
            var then = day.atTime(clock).atZone(Period.ZONE).toInstant();
            return then.isBefore(now) ? then : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
