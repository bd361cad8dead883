package vn.toancanh.base.text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.toancanh.base.Period;

/** The stretch a period names: {@code 20/11/2026}, {@code 10/2026}, {@code quý 3/2026}. */
public record PeriodWords(Phrases phrases) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    public String of(Period period) {
        var start = period.start();
        return switch (period.grain()) {
            case MINUTE -> CLOCK.format(start) + " " + DAY.format(start);
            case HOUR -> phrases.get("base.period.hour", CLOCK.format(start), DAY.format(start));
            case DAY -> DATE.format(start);
            case WEEK -> phrases.get("base.period.week", DATE.format(start));
            case MONTH -> MONTH.format(start);
            case QUARTER -> {
                var quarter = (start.getMonthValue() + 2) / 3;
                yield phrases.get("base.period.quarter", Integer.toString(quarter), year(start));
            }
            case YEAR -> year(start);
        };
    }

    private static String year(LocalDateTime at) {
        return Integer.toString(at.getYear());
    }
}
