package vn.toancanh.app.console;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.RuleBook;

/**
 * The alerts of a session, as the console needs them.
 *
 * @param rules in force now
 * @param findings reads the written form of a finding
 */
public record Watched(
        AlertDesk desk,
        Supplier<RuleBook> rules,
        Function<String, Optional<Explanation>> findings) {}
