package vn.toancanh.board.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.Period;

/**
 * Round moments of an axis of time, in Vietnamese local time: full hours, days, Mondays, first days
 * of months, of quarters, of years.
 */
public final class TimeTicks {
    private static final LocalDate MONDAY = LocalDate.of(2001, 1, 1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private static final List<Step> STEPS =
            List.of(
                    new Step(ChronoUnit.MINUTES, 5),
                    new Step(ChronoUnit.MINUTES, 15),
                    new Step(ChronoUnit.MINUTES, 30),
                    new Step(ChronoUnit.HOURS, 1),
                    new Step(ChronoUnit.HOURS, 3),
                    new Step(ChronoUnit.HOURS, 6),
                    new Step(ChronoUnit.HOURS, 12),
                    new Step(ChronoUnit.DAYS, 1),
                    new Step(ChronoUnit.DAYS, 2),
                    new Step(ChronoUnit.WEEKS, 1),
                    new Step(ChronoUnit.WEEKS, 2),
                    new Step(ChronoUnit.MONTHS, 1),
                    new Step(ChronoUnit.MONTHS, 2),
                    new Step(ChronoUnit.MONTHS, 3),
                    new Step(ChronoUnit.MONTHS, 6),
                    new Step(ChronoUnit.YEARS, 1),
                    new Step(ChronoUnit.YEARS, 2),
                    new Step(ChronoUnit.YEARS, 5),
                    new Step(ChronoUnit.YEARS, 10),
                    new Step(ChronoUnit.YEARS, 50));

    private TimeTicks() {}

    /**
     * @param at milliseconds since 1970
     */
    public record Tick(double at, String label) {}

    private record Step(ChronoUnit unit, int count) {
        Duration length() {
            return unit.getDuration().multipliedBy(count);
        }

        LocalDateTime first(LocalDateTime from) {
            var day = from.toLocalDate().atTime(LocalTime.MIDNIGHT);
            var start =
                    switch (unit) {
                        case MINUTES, HOURS -> day;
                        case DAYS ->
                                LocalDate.ofEpochDay(floor(day.toLocalDate().toEpochDay()))
                                        .atTime(LocalTime.MIDNIGHT);
                        case WEEKS ->
                                MONDAY.plusWeeks(floor(weeks(day.toLocalDate())))
                                        .atTime(LocalTime.MIDNIGHT);
                        case MONTHS -> day.withDayOfYear(1);
                        default -> day.withDayOfYear(1).withYear((int) floor(day.getYear()));
                    };
            while (start.isBefore(from)) {
                start = start.plus(count, unit);
            }
            return start;
        }

        /** Counted from a fixed day, so that ticks stay where they are while an axis moves. */
        private long floor(long units) {
            return Math.floorDiv(units, (long) count) * count;
        }

        private static long weeks(LocalDate day) {
            return Math.floorDiv(day.toEpochDay() - MONDAY.toEpochDay(), 7L);
        }

        String label(LocalDateTime at) {
            return switch (unit) {
                case MINUTES, HOURS ->
                        at.toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? DAY.format(at)
                                : CLOCK.format(at);
                case DAYS, WEEKS -> DAY.format(at);
                case MONTHS -> MONTH.format(at);
                default -> Integer.toString(at.getYear());
            };
        }
    }

    /** At most {@code most} of them, of the finest step that allows it. */
    public static List<Tick> in(Span span, int most) {
        for (var step : STEPS) {
            if (span.length() / step.length().toMillis() <= most) {
                var ticks = ticks(span, step);
                if (ticks.size() <= most) {
                    return ticks;
                }
            }
        }
        return List.of();
    }

    private static List<Tick> ticks(Span span, Step step) {
        var ticks = new ArrayList<Tick>();
        var at = step.first(local(span.from()));
        for (var ms = millis(at); ms <= span.to(); ms = millis(at)) {
            ticks.add(new Tick(ms, step.label(at)));
            at = at.plus(step.count(), step.unit());
        }
        return ticks;
    }

    private static LocalDateTime local(double millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli((long) Math.ceil(millis)), Period.ZONE);
    }

    private static double millis(LocalDateTime at) {
        return at.atZone(Period.ZONE).toInstant().toEpochMilli();
    }
}
