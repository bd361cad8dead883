package vn.toancanh.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The stretch of time an observation speaks of, in Vietnamese local time (+07:00, no daylight
 * saving): {@code 2026}, {@code 2026-Q3}, {@code 2026-07}, {@code 2026-W30}, {@code 2026-07-25},
 * {@code 2026-07-25T10} or {@code 2026-07-25T10:15}. Parsing and printing round-trip.
 */
public record Period(Grain grain, LocalDateTime start) implements Comparable<Period> {
    /** The only civil time zone of the product's territory. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::start).thenComparing(Period::grain);

    public Period {
        if (!grain.floor(start).equals(start)) {
            throw new IllegalArgumentException(start + " does not start a " + grain);
        }
    }

    /**
     * @throws IllegalArgumentException naming the text when it is none of the seven forms
     */
    public static Period parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new Period(Grain.YEAR, day(Integer.parseInt(text), 1, 1));
                case 7 -> quarterOrMonth(text);
                case 8 -> week(text);
                case 10 -> new Period(Grain.DAY, LocalDate.parse(text).atStartOfDay());
                case 13 -> new Period(Grain.HOUR, LocalDateTime.parse(text + ":00"));
                case 16 -> new Period(Grain.MINUTE, LocalDateTime.parse(text));
                default -> throw new DateTimeException("unknown form");
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not a period: '" + text + "'", e);
        }
    }

    private static Period quarterOrMonth(String text) {
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            var month = 3 * Integer.parseInt(quarter.group(2)) - 2;
            return new Period(Grain.QUARTER, day(Integer.parseInt(quarter.group(1)), month, 1));
        }
        return new Period(Grain.MONTH, LocalDate.parse(text + "-01").atStartOfDay());
    }

    private static Period week(String text) {
        var parts = WEEK.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("unknown form");
        }
        var year = Integer.parseInt(parts.group(1));
        var number = Integer.parseInt(parts.group(2));
        var monday = LocalDate.of(year, 1, 4).with(java.time.DayOfWeek.MONDAY);
        var start = monday.plusWeeks(number - 1L);
        if (number < 1 || start.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("no such week");
        }
        return new Period(Grain.WEEK, start.atStartOfDay());
    }

    private static LocalDateTime day(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(LocalTime.MIDNIGHT);
    }

    /** First instant of the period. */
    public Instant from() {
        return start.toInstant(OFFSET);
    }

    /** First instant after the period; a period of {@link Grain#MINUTE} lasts one minute. */
    public Instant to() {
        return grain.plus(start, 1).toInstant(OFFSET);
    }

    /** The period a number of steps later; negative steps go back. */
    public Period plus(long steps) {
        return new Period(grain, grain.plus(start, steps));
    }

    /** Grain and start in one number that sorts by start first; {@link #unpack} reverses it. */
    public long packed() {
        return (start.toEpochSecond(ZoneOffset.UTC) / 60) * 8 + grain.ordinal();
    }

    public static Period unpack(long packed) {
        var minutes = Math.floorDiv(packed, 8L);
        var grain = Grain.values()[(int) Math.floorMod(packed, 8L)];
        return new Period(grain, LocalDateTime.ofEpochSecond(minutes * 60, 0, ZoneOffset.UTC));
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        var date = start.toLocalDate().toString();
        return switch (grain) {
            case YEAR -> date.substring(0, 4);
            case QUARTER -> date.substring(0, 4) + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> date.substring(0, 7);
            case WEEK ->
                    String.format(
                            Locale.ROOT,
                            "%04d-W%02d",
                            start.get(IsoFields.WEEK_BASED_YEAR),
                            start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> date;
            case HOUR -> start.toString().substring(0, 13);
            case MINUTE -> start.toString().substring(0, 16);
        };
    }
}
