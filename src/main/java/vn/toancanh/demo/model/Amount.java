package vn.toancanh.demo.model;

/**
 * A number in whole steps of its last decimal, so that sums are exact.
 *
 * @param over what it is a share of, 0 for a number that is no ratio
 */
public record Amount(long number, long over) {
    public static final Amount NONE = new Amount(0, 0);

    public Amount plus(Amount other) {
        return new Amount(number + other.number, over + other.over);
    }

    public Amount max(Amount other) {
        return number >= other.number ? this : other;
    }
}
