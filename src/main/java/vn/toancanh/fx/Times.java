package vn.toancanh.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.PeriodWords;

/** Times as people of the territory write them, in Vietnamese local time. */
public record Times(Texts texts) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** {@code 07:40}. */
    public String clock(Instant at) {
        return CLOCK.format(local(at));
    }

    /** {@code 07:40} today, {@code 20/11} this year, {@code 20/11/2025} before. */
    public String brief(Instant at, Instant now) {
        var then = local(at);
        var today = local(now);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return CLOCK.format(then);
        }
        return then.getYear() == today.getYear() ? DAY.format(then) : DATE.format(then);
    }

    /** {@code 07:40 21/11/2026}. */
    public String exact(Instant at) {
        return CLOCK.format(local(at)) + " " + DATE.format(local(at));
    }

    /** {@code 21/11/2026}. */
    public String date(Instant at) {
        return DATE.format(local(at));
    }

    /** {@code Thứ Bảy 21/11/2026}. */
    public String dayOfWeek(Instant at) {
        var local = local(at);
        return texts.get("fx.day." + local.getDayOfWeek().name()) + " " + DATE.format(local);
    }

    /** A span in its largest unit: {@code 40 phút}, {@code 3 giờ}, {@code 2 ngày}. */
    public String span(Duration span) {
        if (span.toMinutes() < 60) {
            return texts.get("fx.span.minutes", Long.toString(Math.max(1, span.toMinutes())));
        }
        return span.toHours() < 48
                ? texts.get("fx.span.hours", Long.toString(span.toHours()))
                : texts.get("fx.span.days", Long.toString(span.toDays()));
    }

    /** The stretch a period names: {@code 20/11/2026}, {@code 10/2026}, {@code quý 3/2026}. */
    public String period(Period period) {
        return new PeriodWords(texts).of(period);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, Period.ZONE);
    }
}
