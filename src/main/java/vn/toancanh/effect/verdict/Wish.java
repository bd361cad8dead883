package vn.toancanh.effect.verdict;

import vn.toancanh.effect.Effect.Interval;

/** Which way the indicator should go. */
public sealed interface Wish {
    record Up() implements Wish {}

    record Down() implements Wish {}

    /** Best from {@code low} to {@code high}. */
    record Within(double low, double high) implements Wish {
        public Within {
            if (!(low <= high)) {
                throw new IllegalArgumentException(low + " to " + high);
            }
        }

        double distance(double value) {
            return Math.max(0, Math.max(low - value, value - high));
        }
    }

    /** Nobody said; what was found is taken for what was wanted. */
    record Unstated() implements Wish {}

    /**
     * How much better it became, above 0 for better.
     *
     * @param effect that is most likely
     * @param range of effects that are likely
     * @param observed mean value under the directive
     */
    default Interval better(double effect, Interval range, double observed) {
        return switch (this) {
            case Up() -> range;
            case Down() -> new Interval(-range.high(), -range.low());
            case Unstated() -> effect < 0 ? new Interval(-range.high(), -range.low()) : range;
            case Within within -> {
                var one = within.distance(observed - range.low());
                var other = within.distance(observed - range.high());
                var passes =
                        observed - range.high() <= within.high()
                                && observed - range.low() >= within.low();
                var now = within.distance(observed);
                yield new Interval(
                        (passes ? 0 : Math.min(one, other)) - now, Math.max(one, other) - now);
            }
        };
    }
}
