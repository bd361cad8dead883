package vn.toancanh.alert.surveil;

/**
 * So few cases are never a warning, however unusual: at least {@code cases} in the last {@code
 * periods}, the present one included.
 */
public record Gate(int cases, int periods) {
    /** Any count may warn. */
    public static final Gate OPEN = new Gate(0, 1);

    /** What Farrington et al. 1996 ask for: five reports in four weeks. */
    public static final Gate FIVE_IN_FOUR = new Gate(5, 4);

    public Gate {
        if (cases < 0 || periods < 1) {
            throw new IllegalArgumentException(cases + " cases in " + periods + " periods");
        }
    }

    boolean opens(CountSeries series, int period) {
        return series.sum(period - periods + 1, period + 1) >= cases;
    }
}
