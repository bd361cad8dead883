package vn.toancanh.board.figure;

import java.util.Arrays;
import java.util.List;
import vn.toancanh.board.plot.Span;

/**
 * How numbers spread: quartiles by linear interpolation (type 7 of Hyndman and Fan, 1996), whiskers
 * to the outermost numbers within one and a half quartile ranges of the box (Tukey, 1977).
 *
 * @param sorted all numbers, least first
 */
record Spread(
        List<Double> sorted,
        double lower,
        double median,
        double upper,
        double lowWhisker,
        double highWhisker) {
    private static final double REACH = 1.5;
    private static final int MOST_BINS = 24;

    Spread {
        sorted = List.copyOf(sorted);
    }

    /** What is not a finite number is left out; at least one must be. */
    static Spread of(List<Double> numbers) {
        var all =
                numbers.stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        double lower = quantile(all, 0.25);
        double upper = quantile(all, 0.75);
        double reach = REACH * (upper - lower);
        return new Spread(
                Arrays.stream(all).boxed().toList(),
                lower,
                quantile(all, 0.5),
                upper,
                Arrays.stream(all).filter(each -> each >= lower - reach).min().orElse(lower),
                Arrays.stream(all).filter(each -> each <= upper + reach).max().orElse(upper));
    }

    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    Span span() {
        return Span.around(sorted.getFirst(), sorted.getLast());
    }

    boolean isOutlier(double number) {
        return number < lowWhisker || number > highWhisker;
    }

    /** How many columns show the numbers best (Freedman and Diaconis, 1981), within reason. */
    int bins() {
        double width = 2 * (upper - lower) / Math.cbrt(sorted.size());
        double wanted = width > 0 ? span().length() / width : Math.sqrt(sorted.size());
        return (int) Math.clamp(Math.ceil(wanted), Math.min(4, sorted.size()), MOST_BINS);
    }
}
