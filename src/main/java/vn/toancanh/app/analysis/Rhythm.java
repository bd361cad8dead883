package vn.toancanh.app.analysis;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/**
 * How far apart the moments of a series are and how they are written. Forms that name a period move
 * by that period; days and instants by the longest step that meets all of them, in months where
 * every one is the first day of its month at the same time.
 *
 * @param form the period named by the text, null for an instant
 * @param unit of {@code amount}: months, days or seconds
 */
record Rhythm(@Nullable Grain form, ChronoUnit unit, long amount) {
    /** One moment as a file writes it, in Vietnamese local time. */
    record Moment(@Nullable Grain form, LocalDateTime local) {}

    /**
     * @throws IllegalArgumentException when the text is neither a period nor an instant
     */
    static Moment parse(String text) {
        try {
            return text.length() > 16 ? instant(text) : period(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Moment period(String text) {
        var period = Period.parse(text);
        return new Moment(period.grain(), period.start());
    }

    private static Moment instant(String text) {
        var at = text.replace(' ', 'T');
        var hasZone = at.endsWith("Z") || at.lastIndexOf('+') > 0 || at.lastIndexOf('-') > 10;
        var local =
                hasZone
                        ? OffsetDateTime.parse(at).atZoneSameInstant(Period.ZONE).toLocalDateTime()
                        : LocalDateTime.parse(at);
        return new Moment(null, local);
    }

    /**
     * @param moments of one form, at least two different ones
     */
    static Rhythm of(Collection<Moment> moments) {
        var form = moments.iterator().next().form();
        var times = moments.stream().map(Moment::local).sorted().toList();
        if (form == null && times.stream().allMatch(time -> isMonthOn(times.getFirst(), time))) {
            return new Rhythm(null, ChronoUnit.MONTHS, common(times, ChronoUnit.MONTHS));
        }
        if (form == null || form == Grain.MINUTE) {
            return new Rhythm(form, ChronoUnit.SECONDS, common(times, ChronoUnit.SECONDS));
        }
        return switch (form) {
            case MINUTE, HOUR -> new Rhythm(form, ChronoUnit.SECONDS, 3600);
            case DAY -> ofDays(times);
            case WEEK -> new Rhythm(form, ChronoUnit.DAYS, 7);
            case MONTH -> new Rhythm(form, ChronoUnit.MONTHS, 1);
            case QUARTER -> new Rhythm(form, ChronoUnit.MONTHS, 3);
            case YEAR -> new Rhythm(form, ChronoUnit.MONTHS, 12);
        };
    }

    /** Whether it is the same moment of the first day of some month. */
    private static boolean isMonthOn(LocalDateTime first, LocalDateTime time) {
        return time.getDayOfMonth() == 1 && time.toLocalTime().equals(first.toLocalTime());
    }

    private static Rhythm ofDays(List<LocalDateTime> times) {
        if (times.stream().allMatch(time -> time.getDayOfMonth() == 1)) {
            return new Rhythm(Grain.DAY, ChronoUnit.MONTHS, common(times, ChronoUnit.MONTHS));
        }
        return new Rhythm(Grain.DAY, ChronoUnit.DAYS, common(times, ChronoUnit.DAYS));
    }

    private static long common(List<LocalDateTime> times, ChronoUnit unit) {
        var common = 0L;
        for (var time : times) {
            common = divisor(common, unit.between(times.getFirst(), time));
        }
        return common;
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    /** Steps from one moment to a later one. */
    long steps(LocalDateTime from, LocalDateTime to) {
        return unit.between(from, to) / amount;
    }

    LocalDateTime plus(LocalDateTime from, long steps) {
        return from.plus(steps * amount, unit);
    }

    /** As the file writes its moments. */
    String write(LocalDateTime local) {
        return form == null
                ? local.atZone(Period.ZONE).toOffsetDateTime().toString()
                : new Period(Objects.requireNonNull(form), local).toString();
    }
}
