package vn.toancanh.map.classes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A way to draw the limits between classes. */
public sealed interface ClassMethod {
    /** What nobody has chosen otherwise. */
    ClassMethod USUAL = new Quantile(ClassBreaks.CLASSES);

    int MOST_CLASSES = 11;

    /** Standard deviations from the mean at which the classes meet. */
    List<Double> DEVIATIONS = List.of(-2.0, -1.0, 1.0, 2.0);

    /** The classes for these values; values that are not finite do not count. */
    ClassBreaks breaks(Collection<Double> values);

    /** About as many values in each class. */
    record Quantile(int classes) implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            return ClassBreaks.quantile(values, classes);
        }
    }

    /** Classes of the same width. */
    record EqualInterval(int classes) implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            return ClassBreaks.equalInterval(values, classes);
        }
    }

    /** Classes that are as uniform as can be: Fisher's, which cartographers call Jenks'. */
    record Natural(int classes) implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            double[] sorted = sorted(values);
            return ClassBreaks.between(sorted, new NaturalBreaks(sorted).firsts(classes));
        }
    }

    /** One and two standard deviations (of a sample) below and above the mean. */
    record Deviation() implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            double[] sorted = sorted(values);
            double[] within =
                    limits(sorted).filter(l -> l > sorted[0] && l <= last(sorted)).toArray();
            return ClassBreaks.manual(within);
        }

        /** All four limits, whether or not a value lies beyond them. */
        static DoubleStream limits(double[] sorted) {
            double mean = Arrays.stream(sorted).average().orElse(0);
            double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
            double deviation = sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
            return deviation == 0
                    ? DoubleStream.empty()
                    : DEVIATIONS.stream().mapToDouble(d -> mean + d * deviation);
        }
    }

    /** Limits that somebody chose. */
    record Manual(List<Double> limits) implements ClassMethod {
        public Manual {
            limits = List.copyOf(limits);
        }

        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            return new ClassBreaks(limits);
        }
    }

    /** The levels of the law. */
    record Legal(LegalScale scale) implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            return new ClassBreaks(scale.limits());
        }
    }

    /**
     * As many classes of the same width below a target as above it; the farther value decides the
     * width, so that the same colour is equally far from the target on both sides. Where no value
     * lies there is no class.
     */
    record Around(double target, int eachSide) implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            double[] sorted = sorted(values);
            double farthest = Arrays.stream(sorted).map(v -> Math.abs(v - target)).max().orElse(0);
            double width = ClassBreaks.plain(farthest / eachSide);
            if (width == 0) {
                return ClassBreaks.manual(target);
            }
            return ClassBreaks.manual(
                    IntStream.range(1 - eachSide, eachSide)
                            .mapToDouble(i -> target + i * width)
                            .filter(l -> l == target || (l > sorted[0] && l <= last(sorted)))
                            .toArray());
        }
    }

    /** Around the indicator's own target; whoever knows the indicator puts the number in. */
    record AroundTarget() implements ClassMethod {
        @Override
        public ClassBreaks breaks(Collection<Double> values) {
            return USUAL.breaks(values);
        }
    }

    /**
     * {@code quantile:5}, {@code equal:5}, {@code natural:5} (the number may be left out), {@code
     * deviation}, {@code manual:10;20;50} or {@code manual:10,20,50}, {@code around:95}, {@code
     * target}.
     *
     * @throws IllegalArgumentException with the sentence why it is none of these
     */
    static ClassMethod parse(String text) {
        var colon = text.indexOf(':');
        var name = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        var rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (name) {
            case "quantile" -> new Quantile(classes(rest));
            case "equal" -> new EqualInterval(classes(rest));
            case "natural" -> new Natural(classes(rest));
            case "deviation" -> new Deviation();
            case "manual" -> manual(rest);
            case "around" -> new Around(number(rest), 3);
            case "target" -> new AroundTarget();
            default ->
                    throw new IllegalArgumentException(
                            "'"
                                    + text
                                    + "' is not quantile, equal, natural (each with :N), deviation,"
                                    + " manual:A;B;C, around:VALUE or target");
        };
    }

    private static Manual manual(String text) {
        var limits = Arrays.stream(text.split("[;,]")).map(ClassMethod::number).toList();
        for (int i = 1; i < limits.size(); i++) {
            if (limits.get(i) <= limits.get(i - 1)) {
                throw new IllegalArgumentException(
                        "'" + text + "' does not rise at " + limits.get(i));
            }
        }
        if (limits.size() >= MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "'" + text + "' has more than " + (MOST_CLASSES - 1) + " limits");
        }
        return new Manual(limits);
    }

    private static int classes(String text) {
        double number = text.isEmpty() ? ClassBreaks.CLASSES : number(text);
        if (number < 2 || number > MOST_CLASSES || number != Math.rint(number)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a number of classes from 2 to " + MOST_CLASSES);
        }
        return (int) number;
    }

    private static double number(String text) {
        var plain = text.strip();
        if (!plain.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        return Double.parseDouble(plain);
    }

    private static double[] sorted(Collection<Double> values) {
        return values.stream().mapToDouble(v -> v).filter(Double::isFinite).sorted().toArray();
    }

    private static double last(double[] sorted) {
        return sorted[sorted.length - 1];
    }
}
