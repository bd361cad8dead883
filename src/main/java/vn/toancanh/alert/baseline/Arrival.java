package vn.toancanh.alert.baseline;

/** Whether an observation can be judged where it stands in the stream. */
public final class Arrival {
    private long last = Long.MIN_VALUE;

    /** What is wrong with an observation, if anything. */
    public enum Order {
        NEXT,
        NO_VALUE,
        TWICE,
        LATE
    }

    /** Values that are no numbers do not move the stream on. */
    public Order of(long second, double value) {
        if (!Double.isFinite(value)) {
            return Order.NO_VALUE;
        }
        if (second <= last) {
            return second == last ? Order.TWICE : Order.LATE;
        }
        last = second;
        return Order.NEXT;
    }
}
