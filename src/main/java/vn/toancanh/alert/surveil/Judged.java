package vn.toancanh.alert.surveil;

/** What a method says of one period from what was known when the period ended. */
public sealed interface Judged {
    int period();

    /**
     * The count was compared.
     *
     * @param above the count is above the upper bound
     * @param enough there are enough cases for a warning, see {@link Gate}
     */
    record Compared(
            int period,
            double count,
            Bounds bounds,
            Baseline baseline,
            boolean above,
            boolean enough)
            implements Judged {
        public boolean flagged() {
            return above && enough;
        }
    }

    /** Nothing can honestly be said. */
    record Unjudged(int period, Why why) implements Judged {}

    /** Why not. */
    enum Why {
        /** Nobody reported this period. */
        NOT_REPORTED,
        /** The series does not reach far enough into the past. */
        SHORT_PAST,
        /** Half of the past or more was not reported. */
        GAPS_IN_PAST,
        /** The model has no solution for this past. */
        NO_FIT
    }
}
