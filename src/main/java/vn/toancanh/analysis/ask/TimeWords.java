package vn.toancanh.analysis.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/**
 * Reads "quý 3", "tháng 10/2026", "tuần trước", "20/11", "6 tháng đầu năm". Without a year the
 * newest such stretch that has begun is meant.
 */
final class TimeWords {
    /** A stretch and how many words named it. */
    record Found(int length, AskedTime time) {}

    private static final int LONGEST = 5;
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern FULL_DATE =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern SHORT =
            Pattern.compile("(q|quy|t|thang)(\\d{1,2})(?:[/.-](\\d{4}))?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private final Phrases phrases;
    private final LocalDate today;

    TimeWords(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    /** The longest stretch that begins at a word, or null. */
    @Nullable Found at(Words words, int from) {
        var named = named(words, from);
        if (named != null) {
            return named;
        }
        try {
            var numbered = numbered(words, from);
            return numbered == null ? written(words.at(from)) : numbered;
        } catch (DateTimeException e) {
            // "tháng 13", "31/02": no such stretch, and whoever typed it is told so.
            return null;
        }
    }

    private @Nullable Found named(Words words, int from) {
        for (var length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
            var time = named(words.phrase(from, length));
            if (time != null) {
                return new Found(length, time);
            }
        }
        return null;
    }

    private @Nullable AskedTime named(String phrase) {
        if (phrases.is("time.today", phrase)) {
            return AskedTime.around(Grain.DAY, today, 0);
        }
        if (phrases.is("time.yesterday", phrase)) {
            return AskedTime.around(Grain.DAY, today, -1);
        }
        if (phrases.is("time.year.todate", phrase)) {
            return new AskedTime(
                    AskedTime.Kind.YEAR_TO_DATE, today.withDayOfYear(1), today.plusDays(1));
        }
        for (var grain : List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
            var key = "time." + grain.name().toLowerCase(java.util.Locale.ROOT);
            if (phrases.is(key + ".this", phrase)) {
                return AskedTime.around(grain, today, 0);
            }
            if (phrases.is(key + ".last", phrase)) {
                return AskedTime.around(grain, today, -1);
            }
        }
        return null;
    }

    private @Nullable Found numbered(Words words, int from) {
        var word = words.at(from);
        var next = words.at(from + 1);
        if (phrases.is("time.quarter", word) && quarterNumber(next) > 0) {
            return quarter(words, from, quarterNumber(next));
        }
        if (phrases.is("time.month", word) && isNumber(next)) {
            return withYear(words, from + 2, 2, Grain.MONTH, Integer.parseInt(next));
        }
        if (phrases.is("time.month", word) && MONTH_OF_YEAR.matcher(next).matches()) {
            return longer(written(next));
        }
        if (phrases.is("time.week", word) && isNumber(next)) {
            return withYear(words, from + 2, 2, Grain.WEEK, Integer.parseInt(next));
        }
        if (phrases.is("time.year", word) && YEAR.matcher(next).matches()) {
            return longer(written(next));
        }
        if (phrases.is("time.day", word)) {
            return longer(written(next));
        }
        return isNumber(word) ? firstMonths(words, from) : null;
    }

    private static @Nullable Found longer(@Nullable Found found) {
        return found == null ? null : new Found(found.length() + 1, found.time());
    }

    private @Nullable Found firstMonths(Words words, int from) {
        var months = Integer.parseInt(words.at(from));
        if (words.size() < from + 4
                || !phrases.is("time.firstmonths", words.phrase(from + 1, 3))
                || months < 1
                || months > 11) {
            return null;
        }
        var year = year(words, from + 4);
        var start = LocalDate.of(year.value() == 0 ? today.getYear() : year.value(), 1, 1);
        return new Found(
                4 + year.length(),
                new AskedTime(AskedTime.Kind.FIRST_MONTHS, start, start.plusMonths(months)));
    }

    /** {@code 3}, {@code iii} or {@code 3/2026}; 0 for anything else. */
    private static int quarterNumber(String word) {
        var number = word.replaceAll("[/.-]\\d{4}$", "");
        if (ROMAN.containsKey(number)) {
            return ROMAN.getOrDefault(number, 0);
        }
        return number.matches("[1-4]") ? Integer.parseInt(number) : 0;
    }

    private @Nullable Found quarter(Words words, int from, int number) {
        var next = words.at(from + 1);
        var slash = Math.max(next.indexOf('/'), Math.max(next.indexOf('.'), next.indexOf('-')));
        if (slash > 0) {
            return new Found(
                    2, of(Grain.QUARTER, number, Integer.parseInt(next.substring(slash + 1))));
        }
        return withYear(words, from + 2, 2, Grain.QUARTER, number);
    }

    /** A year of 0 is none. */
    private record Year(int length, int value) {}

    private Found withYear(Words words, int at, int length, Grain grain, int number) {
        var year = year(words, at);
        var time = year.value() == 0 ? newest(grain, number) : of(grain, number, year.value());
        return new Found(length + year.length(), time);
    }

    /** {@code 2025}, {@code năm 2025}, {@code năm nay}, {@code năm ngoái}. */
    private Year year(Words words, int at) {
        if (YEAR.matcher(words.at(at)).matches()) {
            return new Year(1, Integer.parseInt(words.at(at)));
        }
        if (phrases.is("time.year", words.at(at)) && YEAR.matcher(words.at(at + 1)).matches()) {
            return new Year(2, Integer.parseInt(words.at(at + 1)));
        }
        if (at + 2 <= words.size()) {
            var two = words.phrase(at, 2);
            if (phrases.is("time.year.this", two)) {
                return new Year(2, today.getYear());
            }
            if (phrases.is("time.year.last", two)) {
                return new Year(2, today.getYear() - 1);
            }
        }
        return new Year(0, 0);
    }

    private AskedTime newest(Grain grain, int number) {
        var thisYear = of(grain, number, today.getYear());
        return thisYear.from().isAfter(today) ? of(grain, number, today.getYear() - 1) : thisYear;
    }

    private static AskedTime of(Grain grain, int number, int year) {
        return switch (grain) {
            case WEEK -> week(number, year);
            case MONTH -> AskedTime.around(Grain.MONTH, LocalDate.of(year, number, 1), 0);
            case QUARTER -> AskedTime.around(Grain.QUARTER, LocalDate.of(year, 3 * number, 1), 0);
            case MINUTE, HOUR, DAY, YEAR ->
                    throw new IllegalArgumentException("no number for a " + grain);
        };
    }

    private static AskedTime week(int number, int year) {
        try {
            return AskedTime.of(Period.parse("%04d-W%02d".formatted(year, number)));
        } catch (IllegalArgumentException e) {
            throw new DateTimeException("no week " + number, e);
        }
    }

    /** A word that is a date by itself. */
    private @Nullable Found written(String word) {
        var full = FULL_DATE.matcher(word);
        if (full.matches()) {
            return day(number(full.group(3)), number(full.group(2)), number(full.group(1)));
        }
        var iso = ISO_DATE.matcher(word);
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        var month = MONTH_OF_YEAR.matcher(word);
        if (month.matches()) {
            return new Found(1, of(Grain.MONTH, number(month.group(1)), number(month.group(2))));
        }
        var date = DATE.matcher(word);
        if (date.matches()) {
            return newestDay(number(date.group(2)), number(date.group(1)));
        }
        var brief = SHORT.matcher(word);
        if (brief.matches()) {
            var grain = brief.group(1).startsWith("q") ? Grain.QUARTER : Grain.MONTH;
            var number = number(brief.group(2));
            var year = brief.group(3);
            return new Found(
                    1, year == null ? newest(grain, number) : of(grain, number, number(year)));
        }
        return YEAR.matcher(word).matches()
                ? new Found(1, AskedTime.around(Grain.YEAR, LocalDate.of(number(word), 1, 1), 0))
                : null;
    }

    private static Found day(int year, int month, int day) {
        return new Found(1, AskedTime.around(Grain.DAY, LocalDate.of(year, month, day), 0));
    }

    private Found newestDay(int month, int day) {
        var thisYear = LocalDate.of(today.getYear(), month, day);
        var years = thisYear.isAfter(today) ? -1 : 0;
        return new Found(1, AskedTime.around(Grain.DAY, thisYear.plus(years, ChronoUnit.YEARS), 0));
    }

    private static boolean isNumber(String word) {
        return word.matches("\\d{1,2}");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
