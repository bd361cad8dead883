package vn.toancanh.app.why;

import java.util.Arrays;
import java.util.List;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;

/**
 * The newest values of a series, one for each period without a break. What comes more often than
 * daily is taken together by the day.
 */
final class EvenSeries {
    /** More tell nothing new of today, and take long. */
    private static final int MOST = 800;

    private final Period first;
    private final double[] values;

    private EvenSeries(Period first, double[] values) {
        this.first = first;
        this.values = values;
    }

    /**
     * @param history oldest first, not empty
     */
    static EvenSeries of(List<Observation> history) {
        var last = even(history.getLast().period());
        var oldest = even(history.getFirst().period());
        int count = 1;
        while (count < MOST && last.plus(-count).compareTo(oldest) >= 0) {
            count++;
        }
        var first = last.plus(1L - count);
        var sums = new double[count];
        var counts = new int[count];
        int place = count - 1;
        var here = last;
        for (int i = history.size() - 1; i >= 0; i--) {
            var each = history.get(i);
            var period = even(each.period());
            while (place > 0 && here.compareTo(period) > 0) {
                place--;
                here = here.plus(-1);
            }
            if (here.equals(period)) {
                sums[place] += each.value();
                counts[place]++;
            }
        }
        Arrays.setAll(sums, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
        return new EvenSeries(first, sums);
    }

    private static Period even(Period period) {
        return switch (period.grain()) {
            case MINUTE, HOUR, DAY -> new Period(Grain.DAY, Grain.DAY.floor(period.start()));
            case WEEK, MONTH, QUARTER, YEAR -> period;
        };
    }

    Period first() {
        return first;
    }

    /** NaN where none was observed. */
    double[] values() {
        return values.clone();
    }

    Period at(int i) {
        return first.plus(i);
    }

    Period last() {
        return at(values.length - 1);
    }

    /** From this year's first period on. */
    EvenSeries ofItsYear() {
        int year = last().start().getYear();
        int from = 0;
        while (at(from).start().getYear() < year) {
            from++;
        }
        return new EvenSeries(at(from), Arrays.copyOfRange(values, from, values.length));
    }

    /** Each value less what was planned by then. */
    EvenSeries against(Plan plan) {
        var differences = values.clone();
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= plan.toDate(at(i).to().minusNanos(1));
        }
        return new EvenSeries(first, differences);
    }

    /** Periods in the cycle such values usually follow, 1 for none. */
    int season() {
        return switch (first.grain()) {
            case MINUTE, HOUR, DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
