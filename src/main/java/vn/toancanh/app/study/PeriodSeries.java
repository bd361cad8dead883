package vn.toancanh.app.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.IndicatorReading.Point;

/**
 * One value for each period without a break, NaN where none was observed; finer values of a period
 * are averaged. Pure.
 */
record PeriodSeries(Period first, List<Double> values) {
    PeriodSeries {
        values = List.copyOf(values);
    }

    /**
     * @param points at least one
     * @param at a period that goes on then is left out when it is made of finer ones
     */
    static PeriodSeries of(List<Point> points, Grain grain, Instant at) {
        var sums = new TreeMap<Period, List<Double>>();
        for (var point : points) {
            var period = new Period(grain, grain.floor(point.period().start()));
            boolean whole = point.period().grain() == grain || !period.to().isAfter(at);
            if (whole) {
                sums.computeIfAbsent(period, _ -> new ArrayList<>()).add(point.value());
            }
        }
        if (sums.isEmpty()) {
            var now = points.getFirst().period();
            return new PeriodSeries(new Period(grain, grain.floor(now.start())), List.of());
        }
        var values = new ArrayList<Double>();
        var last = sums.lastKey();
        for (var period = sums.firstKey(); !last.start().isBefore(period.start()); ) {
            var known = sums.getOrDefault(period, List.of());
            values.add(
                    known.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
            period = period.plus(1);
        }
        return new PeriodSeries(sums.firstKey(), values);
    }

    Period at(int index) {
        return first.plus(index);
    }

    Period last() {
        return at(values.size() - 1);
    }

    double[] numbers() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    long known() {
        return values.stream().filter(value -> !value.isNaN()).count();
    }

    /** The same between two periods, with NaN before and after what there is. */
    PeriodSeries between(Period from, Period to) {
        int before = steps(from, first);
        int after = steps(last(), to);
        var spread =
                DoubleStream.concat(
                        DoubleStream.concat(gap(before), DoubleStream.of(numbers())), gap(after));
        var all = new ArrayList<>(spread.boxed().toList());
        return new PeriodSeries(
                from, all.subList(Math.max(0, -before), all.size() - Math.max(0, -after)));
    }

    private static DoubleStream gap(int count) {
        return Collections.nCopies(Math.max(0, count), Double.NaN).stream()
                .mapToDouble(Double::doubleValue);
    }

    /** From one period to another; negative when the other lies before. */
    private static int steps(Period from, Period to) {
        int count = 0;
        var at = from;
        while (at.start().isBefore(to.start())) {
            at = at.plus(1);
            count++;
        }
        while (to.start().isBefore(at.start())) {
            at = at.plus(-1);
            count--;
        }
        return count;
    }
}
