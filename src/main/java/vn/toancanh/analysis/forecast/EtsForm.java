package vn.toancanh.analysis.forecast;

/** The forms of exponential smoothing we try: additive errors, trend and season. */
public enum EtsForm {
    ANN("ETS(A,N,N)", false, false, false),
    AAN("ETS(A,A,N)", true, false, false),
    AADN("ETS(A,Ad,N)", true, true, false),
    ANA("ETS(A,N,A)", false, false, true),
    AAA("ETS(A,A,A)", true, false, true),
    AADA("ETS(A,Ad,A)", true, true, true);

    private final String code;
    private final boolean trend;
    private final boolean damped;
    private final boolean seasonal;

    EtsForm(String code, boolean trend, boolean damped, boolean seasonal) {
        this.code = code;
        this.trend = trend;
        this.damped = damped;
        this.seasonal = seasonal;
    }

    /** As the literature writes it. */
    public String code() {
        return code;
    }

    public boolean trend() {
        return trend;
    }

    public boolean damped() {
        return damped;
    }

    public boolean seasonal() {
        return seasonal;
    }

    /** How many smoothing parameters it has. */
    int smoothings() {
        return 1 + (trend ? 1 : 0) + (seasonal ? 1 : 0) + (damped ? 1 : 0);
    }

    /** How many initial states are free: seasonal ones sum to zero. */
    int states(int season) {
        return 1 + (trend ? 1 : 0) + (seasonal ? season - 1 : 0);
    }
}
