package vn.toancanh.board.card;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.fx.parts.OkRange;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;

/**
 * What the history chart draws and where: a pure picture description.
 *
 * @param yearAgo the values of a year before, moved a year forward
 * @param low value at the bottom
 * @param high value at the top
 */
record HistoryPlot(
        List<Dot> now,
        List<Dot> yearAgo,
        @Nullable OkRange good,
        @Nullable Double target,
        double low,
        double high) {
    private static final Duration YEAR = Duration.ofDays(364);
    private static final int VALUE_TICKS = 4;
    private static final int MOST_TIME_TICKS = 6;
    private static final double AIR = 0.06;

    record Dot(Period period, Instant at, double value) {}

    record Tick(Instant at, String label) {}

    /** The area of the lines, in pixels. */
    record Box(double left, double top, double width, double height) {
        double bottom() {
            return top + height;
        }
    }

    HistoryPlot {
        now = List.copyOf(now);
        yearAgo = List.copyOf(yearAgo);
    }

    static HistoryPlot of(
            IndicatorReading reading, List<Observation> history, CardViewModel.Range range) {
        if (history.isEmpty()) {
            return new HistoryPlot(List.of(), List.of(), null, null, 0, 1);
        }
        var end = history.getLast().period().from();
        var begin = end.minus(Duration.ofDays(range.days()));
        var now = new ArrayList<Dot>();
        var before = new ArrayList<Dot>();
        for (var observation : history) {
            var at = observation.period().from();
            if (!at.isBefore(begin)) {
                now.add(new Dot(observation.period(), at, observation.value()));
            }
            var moved = at.plus(YEAR);
            if (range != CardViewModel.Range.ALL && !moved.isBefore(begin) && !moved.isAfter(end)) {
                before.add(new Dot(observation.period(), moved, observation.value()));
            }
        }
        var plan = reading.subject().indicator().judgement().plan();
        var target = plan == null ? null : (Double) plan.target();
        return scaled(now, before, OkRange.of(reading), target);
    }

    private static HistoryPlot scaled(
            List<Dot> now, List<Dot> before, @Nullable OkRange good, @Nullable Double target) {
        var values =
                DoubleStream.concat(
                                now.stream().mapToDouble(Dot::value),
                                before.stream().mapToDouble(Dot::value))
                        .summaryStatistics();
        var low = values.getMin();
        var high = values.getMax();
        var span = high > low ? high - low : Math.max(1, Math.abs(high));
        var reach = target != null && target > low - span && target < high + span;
        if (target != null && reach) {
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        var air = Math.max(span, high - low) * AIR;
        return new HistoryPlot(now, before, good, reach ? target : null, low - air, high + air);
    }

    double x(Instant at, Box box) {
        var first = now.getFirst().at().toEpochMilli();
        var span = Math.max(1, now.getLast().at().toEpochMilli() - first);
        return box.left() + box.width() * (at.toEpochMilli() - first) / span;
    }

    double y(double value, Box box) {
        return box.bottom() - box.height() * (value - low) / (high - low);
    }

    Dot nearest(double x, Box box) {
        return now.stream()
                .min(Comparator.comparingDouble(dot -> Math.abs(x(dot.at(), box) - x)))
                .orElseThrow();
    }

    /** The newest value at the end of a period; null when the chart begins later. */
    @Nullable Dot newestAt(Period period) {
        Dot newest = null;
        for (var dot : now) {
            newest = dot.at().isBefore(period.to()) ? dot : newest;
        }
        return newest;
    }

    /** Round values, three to five of them. */
    List<Double> valueTicks() {
        var step = step((high - low) / VALUE_TICKS);
        var ticks = new ArrayList<Double>();
        for (var tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** The next of 1, 2, 5 times a power of ten. */
    private static double step(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (var factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** First days of months or of years, at most six. */
    List<Tick> timeTicks() {
        var first = now.getFirst().at().atZone(Period.ZONE).toLocalDate();
        var last = now.getLast().at().atZone(Period.ZONE).toLocalDate();
        var months = Math.max(1, (int) (first.until(last).toTotalMonths() + 1));
        var step = Math.max(1, (months + MOST_TIME_TICKS - 1) / MOST_TIME_TICKS);
        var ticks = new ArrayList<Tick>();
        for (var day = first.withDayOfMonth(1).plusMonths(1);
                !day.isAfter(last);
                day = day.plusMonths(step)) {
            ticks.add(new Tick(day.atStartOfDay(Period.ZONE).toInstant(), label(day)));
        }
        return ticks;
    }

    private static String label(LocalDate day) {
        return "%02d/%d".formatted(day.getMonthValue(), day.getYear());
    }
}
