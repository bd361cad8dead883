package vn.toancanh.map.classes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where one class ends and the next begins: class i holds values from {@code limits[i - 1]} up to
 * and without {@code limits[i]}. Limits made from data are as short as leaves nearly every value in
 * its class, and the map is drawn by them: the legend says exactly what it shows.
 *
 * @param limits strictly rising; none means one class
 */
public record ClassBreaks(List<Double> limits) {
    /** As many as the sequential palettes have steps. */
    public static final int CLASSES = 7;

    private static final int MOST_DIGITS = 15;

    /** The share of the values that may change their class for the sake of a limit that is read. */
    private static final double MOVED = 0.01;

    /** The share of a class by which equal intervals may differ for the same sake. */
    private static final double NEARLY = 0.05;

    public ClassBreaks {
        limits = List.copyOf(limits);
        if (!rises(limits)) {
            throw new IllegalArgumentException("class limits do not rise: " + limits);
        }
    }

    /** Limits that somebody chose: a law, a target, a convention. */
    public static ClassBreaks manual(double... limits) {
        return new ClassBreaks(Arrays.stream(limits).boxed().toList());
    }

    /**
     * Classes of about as many values each; fewer where values repeat. Limits are sample quantiles
     * of the usual kind (Hyndman and Fan 1996, type 7).
     */
    public static ClassBreaks quantile(Collection<Double> values, int classes) {
        double[] sorted = sorted(values);
        return ofData(
                sorted,
                classes,
                Double.POSITIVE_INFINITY,
                i -> quantile(sorted, (double) i / classes));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Classes that begin at these values of the data; each limit lies in the gap before them. */
    static ClassBreaks between(double[] sorted, double[] firsts) {
        var limits = new ArrayList<Double>();
        for (double first : firsts) {
            double before = sorted[firstAtLeast(sorted, first) - 1];
            limits.add(before + (first - before) / 2);
        }
        return new ClassBreaks(rounded(limits, sorted, Double.POSITIVE_INFINITY));
    }

    /** Classes of the same width between the least and the greatest value. */
    public static ClassBreaks equalInterval(Collection<Double> values, int classes) {
        double[] sorted = sorted(values);
        double width = sorted.length == 0 ? 0 : (sorted[sorted.length - 1] - sorted[0]) / classes;
        return ofData(sorted, classes, width * NEARLY, i -> sorted[0] + width * i);
    }

    private static ClassBreaks ofData(
            double[] sorted, int classes, double tolerance, IntToDoubleFunction limit) {
        var limits = new ArrayList<Double>();
        for (int i = 1; i < classes && sorted.length > 1; i++) {
            double next = limit.applyAsDouble(i);
            double last = limits.isEmpty() ? sorted[0] : limits.getLast();
            if (next > last) {
                limits.add(next);
            }
        }
        return new ClassBreaks(rounded(limits, sorted, tolerance));
    }

    /**
     * Each limit as the shortest number at which the same values begin, or nearly the same where
     * there are hundreds.
     *
     * @param tolerance how far a limit may move at most
     */
    private static List<Double> rounded(List<Double> limits, double[] sorted, double tolerance) {
        var rounded = new ArrayList<Double>();
        int slack = (int) (sorted.length * MOVED / 2);
        for (double limit : limits) {
            int first = firstAtLeast(sorted, limit);
            double low = Math.max(sorted[Math.max(0, first - 1 - slack)], limit - tolerance);
            double high = sorted[Math.min(sorted.length - 1, first + slack)];
            double least = rounded.isEmpty() ? low : Math.max(low, rounded.getLast());
            rounded.add(shortest(least, Math.min(high, limit + tolerance), limit));
        }
        return rises(rounded) ? rounded : limits;
    }

    /** Of the numbers above {@code low} and up to {@code high} one with fewest digits. */
    private static double shortest(double low, double high, double near) {
        int power = (int) Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1;
        for (int digits = 0; digits < MOST_DIGITS; digits++) {
            var step = BigDecimal.ONE.scaleByPowerOfTen(power - digits);
            var nearest = new BigDecimal(near).divide(step, 0, RoundingMode.HALF_EVEN);
            for (var aside : List.of(0, 1, -1)) {
                double number = nearest.add(BigDecimal.valueOf(aside)).multiply(step).doubleValue();
                if (number > low && number <= high) {
                    return number;
                }
            }
        }
        return near;
    }

    private static boolean rises(List<Double> limits) {
        for (int i = 1; i < limits.size(); i++) {
            if (!(limits.get(i - 1) < limits.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int firstAtLeast(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The next number not below this one that is 1, 2, 2.5 or 5 times a power of ten. */
    static double plain(double least) {
        if (least <= 0) {
            return 0;
        }
        var power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        for (var factor : List.of("1", "2", "2.5", "5")) {
            double plain = power.multiply(new BigDecimal(factor)).doubleValue();
            if (plain >= least) {
                return plain;
            }
        }
        return power.scaleByPowerOfTen(1).doubleValue();
    }

    private static double[] sorted(Collection<Double> values) {
        return values.stream().mapToDouble(v -> v).filter(Double::isFinite).sorted().toArray();
    }

    public int classes() {
        return limits.size() + 1;
    }

    /**
     * As few decimals as write every limit exactly; never more than {@code most}, unless limits
     * would read alike.
     */
    public int decimals(int most) {
        int exact =
                limits.stream()
                        .mapToInt(l -> BigDecimal.valueOf(l).stripTrailingZeros().scale())
                        .reduce(0, Math::max);
        int decimals = Math.min(exact, most);
        while (decimals < exact && !distinct(decimals)) {
            decimals++;
        }
        return decimals;
    }

    private boolean distinct(int decimals) {
        var written =
                limits.stream()
                        .map(l -> BigDecimal.valueOf(l).setScale(decimals, RoundingMode.HALF_UP))
                        .distinct();
        return written.count() == limits.size();
    }

    public int classOf(double value) {
        int above = 0;
        while (above < limits.size() && value >= limits.get(above)) {
            above++;
        }
        return above;
    }
}
