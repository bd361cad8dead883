package vn.toancanh.base.text;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/** How long ago something was, in the one unit people would say it in. */
public record Age(long amount, Unit unit) {
    private static final long MINUTES_A_DAY = 24 * 60;
    private static final long DAYS_A_MONTH = 30;
    private static final long DAYS_A_YEAR = 365;

    /** The words are the text {@code base.age.NAME}, with the amount as {@code {0}}. */
    public enum Unit {
        /** Less than a minute, or later than now because a clock is wrong. */
        NOW,
        MINUTE,
        HOUR,
        DAY,
        MONTH,
        YEAR;

        public String textKey() {
            return "base.age." + name();
        }
    }

    public static Age of(Instant then, Instant now) {
        var minutes = Duration.between(then, now).toMinutes();
        var days = minutes / MINUTES_A_DAY;
        if (minutes < 1) {
            return new Age(0, Unit.NOW);
        }
        if (minutes < 60) {
            return new Age(minutes, Unit.MINUTE);
        }
        if (days < 1) {
            return new Age(minutes / 60, Unit.HOUR);
        }
        if (days < 2 * DAYS_A_MONTH) {
            return new Age(days, Unit.DAY);
        }
        return days < 2 * DAYS_A_YEAR
                ? new Age(days / DAYS_A_MONTH, Unit.MONTH)
                : new Age(days / DAYS_A_YEAR, Unit.YEAR);
    }

    /**
     * @param texts the bundle's text of a key
     */
    public String in(Locale locale, Function<String, String> texts) {
        return new MessageFormat(texts.apply(unit.textKey()), locale).format(new Object[] {amount});
    }
}
