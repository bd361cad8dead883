package vn.toancanh.alert.surveil;

/** How a count is compared with its past. */
public enum Method {
    /** Mean and deviation of the periods just before. */
    EARS_C1,
    /** The same, two periods earlier, so that a slow rise does not hide itself. */
    EARS_C2,
    /** {@link #EARS_C2} with what the two periods before were too high. */
    EARS_C3,
    /** The same weeks of earlier years, with trend: Farrington et al. 1996. */
    FARRINGTON,
    /** All weeks of earlier years, with trend and season: Noufaily et al. 2013. */
    NOUFAILY;

    /** Whether it looks at earlier years rather than at the weeks just before. */
    public boolean comparesYears() {
        return this == FARRINGTON || this == NOUFAILY;
    }

    /** What the authors ask for. */
    public Gate usualGate() {
        return comparesYears() ? Gate.FIVE_IN_FOUR : Gate.OPEN;
    }
}
