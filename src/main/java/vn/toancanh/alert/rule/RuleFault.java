package vn.toancanh.alert.rule;

/**
 * What is wrong with a file of rules, and where.
 *
 * @param place in the file, as {@code rules[3].signal.limit}; line and column when it is not JSON
 * @param about what {1} of the sentence says
 */
public record RuleFault(Reason reason, String place, String about) {
    /** The sentence of each is the text {@code alert.rule.fault.NAME}: {0} place, {1} about. */
    public enum Reason {
        NOT_JSON,
        MISSING,
        UNKNOWN_MEMBER,
        WRONG_TYPE,
        /** {1} what is allowed. */
        NOT_ALLOWED,
        NO_SUCH_DAY,
        /** {1} the id. */
        REPEATED_ID,
        /** {1} the rule nobody knows. */
        UNKNOWN_RULE,
        /** {1} the code. */
        UNKNOWN_INDICATOR,
        /** The signal looks at an indicator, and none is named. */
        NO_INDICATOR,
        /** Rises are counted within a time, and {@code for} is zero. */
        RISES_WITHOUT_TIME,
        /** A rule waits for itself, perhaps through others. */
        CIRCLE
    }

    public String textKey() {
        return "alert.rule.fault." + reason;
    }
}
