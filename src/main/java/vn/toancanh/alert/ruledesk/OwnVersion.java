package vn.toancanh.alert.ruledesk;

/**
 * A version put in force on this computer.
 *
 * @param key it is sent with, "" before it ever was
 */
public record OwnVersion(String key, RuleVersion version, Standing standing) {
    /** What the warehouse makes of it. */
    public enum Standing {
        /** Not sent, or to a warehouse that keeps no rules: it holds here. */
        HERE,
        /** On its way. */
        WAITING,
        TAKEN,
        /** It counts no more. */
        REFUSED
    }
}
