package vn.toancanh.board.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.toancanh.base.text.Numbers;

/**
 * Round values of an axis: whole multiples of 1, 2 or 5 times a power of ten.
 *
 * @param span from the first to the last of them, or what was asked for
 */
public record ValueTicks(Span span, double step, List<Double> values) {
    /** From here on an axis counts in millions or billions. */
    private static final double LARGE = 1e7;

    public ValueTicks {
        values = List.copyOf(values);
    }

    /** The ticks inside {@code span}. */
    public static ValueTicks in(Span span, int most) {
        double step = step(span.length() / Math.max(1, most));
        return new ValueTicks(span, step, multiples(span, step));
    }

    /**
     * An axis a little longer than {@code span}, to the next quarter of a step, so that it does not
     * tremble while the values in view change.
     */
    public static ValueTicks around(Span span, int most) {
        double quarter = step(span.length() / Math.max(1, most)) / 4;
        var wide = new Span(floor(span.from(), quarter), ceil(span.to(), quarter));
        double step = step(wide.length() / Math.max(1, most));
        // One number alone does not say how long an axis is.
        while (multiples(wide, step).size() < 2) {
            step = step(step / 2.5);
        }
        return new ValueTicks(wide, step, multiples(wide, step));
    }

    /** An axis around {@code span} that begins and ends at a tick. */
    public static ValueTicks whole(Span span, int most) {
        double step = step(span.length() / Math.max(1, most));
        var wide = new Span(floor(span.from(), step), ceil(span.to(), step));
        return new ValueTicks(wide, step, multiples(wide, step));
    }

    private static double floor(double value, double step) {
        return Math.floor(value / step + 1e-9) * step;
    }

    private static double ceil(double value, double step) {
        return Math.ceil(value / step - 1e-9) * step;
    }

    private static List<Double> multiples(Span span, double step) {
        var values = new ArrayList<Double>();
        long first = (long) Math.ceil(span.from() / step - 1e-9);
        long last = (long) Math.floor(span.to() / step + 1e-9);
        for (long i = first; i <= last; i++) {
            values.add(i * step);
        }
        return values;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** In what the labels count; its word belongs beside the unit. */
    public Numbers.Scale scale() {
        double largest = Math.max(Math.abs(span.from()), Math.abs(span.to()));
        return largest < LARGE
                ? Numbers.Scale.ONE
                : Numbers.compact(largest, 0, Locale.ROOT).scale();
    }

    public String label(double value, Locale locale) {
        double factor = scale().factor();
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step / factor) - 1e-9));
        return Numbers.format(value / factor, decimals, locale);
    }
}
