package vn.toancanh.app.watch;

/**
 * A version put in force here that the warehouse does not take; it is a draft of its author again.
 *
 * @param rule its id
 * @param word of the contract
 */
public record RuleRefused(String rule, int version, String word) {}
