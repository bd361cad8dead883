package vn.toancanh.effect.verdict;

/** The ladder of verdicts. Texts are {@code effect.rung.…}. */
public enum Rung {
    /** The 95 % interval lies on the good side, and nothing speaks against believing it. */
    IMPROVED("improved"),
    /** The 80 % interval lies on the good side. */
    SIGNS("signs"),
    /** Neither side. */
    UNCHANGED("unchanged"),
    /** The 95 % interval lies on the bad side. */
    WORSE("worse"),
    /** A guard rail forbids to say anything. */
    INSUFFICIENT("insufficient");

    private final String code;

    Rung(String code) {
        this.code = code;
    }

    /** As commands and stored verdicts write it. */
    public String code() {
        return code;
    }

    public String textKey() {
        return "effect.rung." + code;
    }
}
