package vn.toancanh.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a design says.
 *
 * @param effect mean change over the times that are judged
 * @param terms of the designs that are regressions, else empty
 * @param path one point for each time of the panel
 * @param weights of the comparison units, heaviest first, those above 0
 * @param times weights of the times before the directive, those above 0
 * @param placebos null where there is nobody to pretend with
 * @param leaveOneOut of a synthetic control
 * @param rest of the designs that are regressions
 */
public record Estimate(
        Design design,
        Effect effect,
        List<Term> terms,
        List<Point> path,
        Fit fit,
        List<Weight> weights,
        List<Weight> times,
        @Nullable Placebos placebos,
        @Nullable Range leaveOneOut,
        @Nullable Rest rest,
        List<Caution> cautions) {

    /**
     * One coefficient.
     *
     * @param name stable: {@code constant}, {@code trend}, {@code level}, {@code slope}, …
     * @param classic error that takes one time for independent of the next
     */
    public record Term(String name, Effect effect, double classic) {}

    /**
     * What was, what would have been, and the ends of its 95 % band; averages of the directed
     * units. NaN where the time stands outside the comparison.
     */
    public record Point(double observed, double expected, double low, double high) {}

    /**
     * How near the comparison came before the directive.
     *
     * @param rmspe root mean squared gap before the directive
     * @param usual median of the same for the comparison units, NaN without them
     * @param spread standard deviation of the directed units' own values before the directive
     */
    public record Fit(double rmspe, double usual, double spread) {
        /** A comparison that misses the past twice as far as is usual does not know the future. */
        public static final double TWICE = 2;

        /** Nor does one that does much worse than the unit's own mean. */
        public static final double OWN_MEAN = 1.5;

        public boolean isGood() {
            return rmspe <= OWN_MEAN * spread && !(rmspe > TWICE * usual);
        }
    }

    public record Weight(String name, double weight) {}

    /**
     * Every comparison unit in turn taken for the directed one.
     *
     * @param ratio of the root mean squared gap after to that before, of the directed units
     * @param rank of that ratio, 1 for the greatest
     * @param among units that are ranked, the directed ones counted once
     */
    public record Placebos(double ratio, int rank, int among) {
        public double p() {
            return rank / (double) among;
        }
    }

    /** Least and greatest effect when one comparison unit with weight is left out. */
    public record Range(double low, double high) {}

    /**
     * What a regression leaves over.
     *
     * @param durbinWatson near 2 where errors are independent, near 0 where they remember
     * @param dispersion variance over mean of counts, NaN for other values
     */
    public record Rest(double durbinWatson, double dispersion) {}

    /**
     * What the design is known for: the change of level for a line that breaks (of counts, of their
     * logarithm), else the mean change.
     */
    public Effect headline() {
        var level = term("level");
        return level == null ? effect : level.effect();
    }

    public Estimate {
        terms = List.copyOf(terms);
        path = List.copyOf(path);
        weights = List.copyOf(weights);
        times = List.copyOf(times);
        cautions = List.copyOf(cautions);
    }

    /** A coefficient by its name, null when the design has none such. */
    public @Nullable Term term(String name) {
        return terms.stream().filter(term -> term.name().equals(name)).findAny().orElse(null);
    }
}
