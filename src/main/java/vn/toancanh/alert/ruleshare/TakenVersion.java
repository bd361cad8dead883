package vn.toancanh.alert.ruleshare;

import vn.toancanh.alert.ruledesk.RuleVersion;

/**
 * A version of a rule that a warehouse has taken.
 *
 * @param seq its place in the order of the warehouse
 * @param key it was sent with
 */
public record TakenVersion(long seq, String key, RuleVersion version) {}
