package vn.toancanh.app.surveil;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.surveil.CountSeries;
import vn.toancanh.app.Refusal;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/**
 * Counts of a file with the columns {@code date} and {@code count}, in order of time. The usual
 * distance of the dates is the length of a period; a period without a row or with an empty count
 * was not reported.
 */
final class CountFile {
    static final List<String> COLUMNS = List.of("date", "count");

    private static final int MOST_PERIODS = 100_000;

    private final Rows rows;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Rows.Row row, Period period, double count) {
        LocalDate day() {
            return period.start().toLocalDate();
        }
    }

    /**
     * @param grain of the dates as they are written
     */
    record Counts(CountSeries series, Grain grain, int taken) {
        String at(int period) {
            return new Period(grain, series.start(period).atStartOfDay()).toString();
        }
    }

    private CountFile(Rows rows) {
        this.rows = rows;
    }

    /**
     * @throws Refusal when fewer than two rows are left
     */
    static Counts of(Rows rows) {
        var file = new CountFile(rows);
        rows.rows().forEach(file::add);
        return file.counts();
    }

    private void add(Rows.Row row) {
        var period = period(row.text("date"));
        if (period == null) {
            row.reject("app.counts.date", row.text("date"));
            return;
        }
        if (!entries.isEmpty() && !follows(row, period, entries.getLast())) {
            return;
        }
        if (row.text("count").isEmpty()) {
            entries.add(new Entry(row, period, Double.NaN));
            return;
        }
        row.count("count").ifPresent(count -> entries.add(new Entry(row, period, count)));
    }

    private static boolean follows(Rows.Row row, Period period, Entry last) {
        var before = Long.toString(last.row().number());
        if (period.grain() != last.period().grain()) {
            row.reject("app.counts.form", row.text("date"), before);
            return false;
        }
        var order = period.compareTo(last.period());
        if (order == 0) {
            row.reject("app.counts.twice", row.text("date"), before);
        } else if (order < 0) {
            row.reject("app.counts.order", row.text("date"), before);
        }
        return order > 0;
    }

    private static @Nullable Period period(String text) {
        try {
            var period = Period.parse(text);
            return switch (period.grain()) {
                case DAY, WEEK, MONTH, QUARTER, YEAR -> period;
                case MINUTE, HOUR -> null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Counts counts() {
        if (entries.size() >= 2) {
            keepThoseInStep();
        }
        if (entries.size() < 2) {
            throw new Refusal("app.series.few", rows.file(), entries.size(), rows.bad().size());
        }
        var unit = unit();
        var step = step(unit);
        var first = entries.getFirst().day();
        var length = unit.between(first, entries.getLast().day()) / step + 1;
        if (length > MOST_PERIODS) {
            throw new Refusal("app.counts.long", rows.file(), length);
        }
        var counts = new double[(int) length];
        Arrays.fill(counts, Double.NaN);
        entries.forEach(
                entry -> counts[(int) (unit.between(first, entry.day()) / step)] = entry.count());
        var starts = LongStream.range(0, length).mapToObj(i -> first.plus(i * step, unit)).toList();
        return new Counts(
                new CountSeries(starts, Arrays.stream(counts).boxed().toList()),
                entries.getFirst().period().grain(),
                entries.size());
    }

    /** A date between two periods of all the others is a mistake, not a shorter period. */
    private void keepThoseInStep() {
        var unit = unit();
        var step = step(unit);
        var origin = LocalDate.EPOCH;
        Map<Long, Integer> phases = new HashMap<>();
        entries.forEach(entry ->
                phases.merge(
                        Math.floorMod(unit.between(origin, entry.day()), step), 1, Integer::sum));
        long usual =
                phases.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        entries.removeIf(entry -> {
            var out = Math.floorMod(unit.between(origin, entry.day()), step) != usual;
            if (out) {
                entry.row().reject("app.counts.step", entry.row().text("date"));
            }
            return out;
        });
    }

    /** Months where every date is the first of one. */
    private ChronoUnit unit() {
        return entries.stream().allMatch(entry -> entry.day().getDayOfMonth() == 1)
                ? ChronoUnit.MONTHS
                : ChronoUnit.DAYS;
    }

    /** The median distance. */
    private long step(ChronoUnit unit) {
        var steps = new long[entries.size() - 1];
        Arrays.setAll(steps, i -> unit.between(entries.get(i).day(), entries.get(i + 1).day()));
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
