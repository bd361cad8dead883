package vn.toancanh.alert.space;

/**
 * How unusual the values around a place are.
 *
 * @param neighbours places whose values were added up, the place itself included for Gi*
 * @param z standard deviations above what values strewn at random would add up to; NaN where
 *     nothing can be said: no neighbours, all places neighbours, all values equal
 * @param p the probability of a z as far from 0 or farther (normal, both sides)
 * @param q p adjusted for the number of places (Benjamini and Hochberg)
 */
public record HotSpot(int neighbours, double z, double p, double q) {
    /** What it is called. */
    public enum Kind {
        HOT,
        COLD,
        USUAL,
        /** There is no z. */
        UNKNOWN
    }

    /**
     * @param share of what is called hot or cold that may be chance, such as 0.05
     */
    public Kind kind(double share) {
        if (Double.isNaN(z)) {
            return Kind.UNKNOWN;
        }
        if (q > share) {
            return Kind.USUAL;
        }
        return z > 0 ? Kind.HOT : Kind.COLD;
    }
}
