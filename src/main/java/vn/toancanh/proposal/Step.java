package vn.toancanh.proposal;

import java.util.Locale;

/** What can be done with a proposal. */
public enum Step {
    SUBMIT,
    WITHDRAW,
    APPROVE,
    REFUSE,
    /** By the warehouse, once it is approved and its day has come. */
    PUBLISH,
    /** Answers a dispute: the number will be corrected. */
    ACCEPT,
    /** Answers a dispute: the number stands, and why. */
    REJECT;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for the steps that are the word of the second person. */
    public boolean decides() {
        return switch (this) {
            case APPROVE, REFUSE, ACCEPT, REJECT -> true;
            case SUBMIT, WITHDRAW, PUBLISH -> false;
        };
    }
}
