package vn.toancanh.effect;

/** Ways to tell what would have been without the directive. */
public enum Design {
    DIFFERENCE_IN_DIFFERENCES("did"),
    SYNTHETIC_CONTROL("sc"),
    SYNTHETIC_DIFFERENCE("sdid"),
    INTERRUPTED_SERIES("its"),
    QUASI_POISSON("poisson");

    private final String code;

    Design(String code) {
        this.code = code;
    }

    /** As commands and stored verdicts write it. */
    public String code() {
        return code;
    }

    /** Whether other units are what it compares with. */
    public boolean compares() {
        return switch (this) {
            case DIFFERENCE_IN_DIFFERENCES, SYNTHETIC_CONTROL, SYNTHETIC_DIFFERENCE -> true;
            case INTERRUPTED_SERIES, QUASI_POISSON -> false;
        };
    }
}
