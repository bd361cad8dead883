package vn.toancanh.app.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.app.watch.Alerts;

/**
 * The alerts of a session, as the console needs them.
 *
 * @param rules in force now
 * @param findings reads the written form of a finding
 * @param since the journal from a moment of event time on; blocks on disk
 * @param settled completes once everything was judged that was there in the beginning
 */
public record Watched(
        AlertDesk desk,
        Supplier<RuleBook> rules,
        Function<String, Optional<Explanation>> findings,
        Function<Instant, List<AlertEvent>> since,
        CompletableFuture<Boolean> settled) {

    /** Null for one that is gone. */
    @Nullable AlertRule rule(String id) {
        return rules.get().find(id).orElse(null);
    }

    static Watched of(Alerts alerts) {
        return new Watched(
                alerts.desk(),
                alerts::rules,
                ExplanationJson::read,
                alerts::since,
                alerts.settled());
    }
}
