package vn.toancanh.map.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where one class ends and the next begins: class i holds values from {@code limits[i - 1]} up to
 * and without {@code limits[i]}. Limits made from data are rounded to as few digits as keep them
 * apart, so that the legend says exactly what was drawn.
 *
 * @param limits strictly rising; none means one class
 */
public record ClassBreaks(List<Double> limits) {
    /** As many as the sequential palettes have steps. */
    public static final int CLASSES = 7;

    private static final int MOST_DIGITS = 15;

    public ClassBreaks {
        limits = List.copyOf(limits);
        for (int i = 1; i < limits.size(); i++) {
            if (!(limits.get(i - 1) < limits.get(i))) {
                throw new IllegalArgumentException("class limits do not rise: " + limits);
            }
        }
    }

    /** Limits that somebody chose: a law, a target, a convention. */
    public static ClassBreaks manual(double... limits) {
        return new ClassBreaks(Arrays.stream(limits).boxed().toList());
    }

    /** Classes of about as many values each; fewer where values repeat. */
    public static ClassBreaks quantile(Collection<Double> values, int classes) {
        double[] sorted = sorted(values);
        return ofData(sorted, classes, i -> sorted[rank(i, sorted.length, classes)]);
    }

    /** Where class {@code i} begins among the sorted values; of few values the last may repeat. */
    private static int rank(int i, int values, int classes) {
        return Math.min(values - 1, (int) Math.ceil((double) i * values / classes));
    }

    /** Classes of the same width between the least and the greatest value. */
    public static ClassBreaks equalInterval(Collection<Double> values, int classes) {
        double[] sorted = sorted(values);
        return ofData(
                sorted,
                classes,
                i -> sorted[0] + (sorted[sorted.length - 1] - sorted[0]) * i / classes);
    }

    private static ClassBreaks ofData(double[] sorted, int classes, IntToDoubleFunction limit) {
        var limits = new ArrayList<Double>();
        for (int i = 1; i < classes && sorted.length > 1; i++) {
            double next = limit.applyAsDouble(i);
            double last = limits.isEmpty() ? sorted[0] : limits.getLast();
            if (next > last) {
                limits.add(next);
            }
        }
        return new ClassBreaks(rounded(limits, sorted));
    }

    private static List<Double> rounded(List<Double> limits, double[] sorted) {
        for (int digits = 2; digits < MOST_DIGITS; digits++) {
            var context = new MathContext(digits, RoundingMode.HALF_EVEN);
            var fewer =
                    limits.stream()
                            .map(limit -> new BigDecimal(limit).round(context).doubleValue())
                            .toList();
            if (risesWithin(fewer, sorted)) {
                return fewer;
            }
        }
        return limits;
    }

    private static boolean risesWithin(List<Double> limits, double[] sorted) {
        double last = sorted.length == 0 ? 0 : sorted[0];
        for (double limit : limits) {
            if (!(limit > last)) {
                return false;
            }
            last = limit;
        }
        return limits.isEmpty() || last <= sorted[sorted.length - 1];
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
    int decimals(int most) {
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

    /** Which of {@code steps} colours a class gets: the ends of the palette are always used. */
    public int colourStep(int ofClass, int steps) {
        if (classes() == 1) {
            return steps / 2;
        }
        return (int) Math.round((double) ofClass * (steps - 1) / (classes() - 1));
    }
}
