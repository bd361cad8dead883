package vn.toancanh.app.watch;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruledesk.OwnVersion;
import vn.toancanh.alert.ruledesk.OwnVersion.Standing;
import vn.toancanh.alert.ruledesk.RuleStore;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleshare.SharedRulesStore;
import vn.toancanh.alert.ruleshare.VersionsJson;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/** Brings the rules of the warehouse here, and those put in force here to it. Any thread. */
final class RuleExchange {
    private static final System.Logger LOG = System.getLogger(RuleExchange.class.getName());

    /** What is put in force, in the outbox. */
    private static final String KIND = "alert.rule";

    private static final String PATH = "v1/alert-rules";

    /** Versions go in their order, of whichever rule: one may speak of another. */
    private static final String SUBJECT = "alert-rules";

    private static final String NO_RULES_THERE = "404";

    private final RuleStore own;
    private final SharedRulesStore shared;
    private final Writer writer;
    private final Acts acts;

    /** What was sent once in this life of the program is not sent again before the next. */
    private final Set<String> tried = new HashSet<>();

    RuleExchange(RuleStore own, SharedRulesStore shared, Writer writer, Acts acts) {
        this.own = own;
        this.shared = shared;
        this.writer = writer;
        this.acts = acts;
    }

    /**
     * Sent by the second person, whose token vouches for it.
     *
     * @param over the key of the version it was written over
     */
    static OutboxItem item(UUID key, RuleVersion version, String over) {
        var second = version.second();
        return new OutboxItem(
                KIND,
                SUBJECT,
                new OutboxItem.Author(second.id(), second.name()),
                version.at(),
                new Posting(PATH, key, null, VersionsJson.sent(version, over).text()));
    }

    /**
     * Everything the warehouse has taken since the last time; nothing where it keeps no rules.
     *
     * @return whether there was anything
     */
    boolean read(Merge.Source source) throws WarehouseException {
        var found = false;
        try {
            var after = shared.last();
            var page = page(source, after);
            while (page.next() != after) {
                var next = page;
                var anew = page.next() < after;
                save(() -> {
                    if (anew) {
                        shared.forget();
                    }
                    shared.add(next.versions());
                });
                found = true;
                after = anew ? 0 : next.next();
                page = page(source, after);
            }
            sendWhatIsOnlyHere();
        } catch (WarehouseException e) {
            if (e.code() == ErrorCode.BAD_ANSWER) {
                // Alerts are read all the same.
                LOG.log(System.Logger.Level.WARNING, "the rules of the warehouse stay unread", e);
            } else if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        return found;
    }

    private static VersionsJson.Page page(Merge.Source source, long after)
            throws WarehouseException {
        try {
            return VersionsJson.readPage(source.after(after));
        } catch (IOException e) {
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "not versions of rules", e);
        }
    }

    private void save(Runnable work) {
        writer.submit("rules of the warehouse", work).join();
    }

    /** Put in force while the warehouse kept no rules. */
    private void sendWhatIsOnlyHere() {
        var keys = new HashMap<String, String>();
        for (var each : shared.versions()) {
            var rule = each.version().rule();
            keys.put(place(rule, rule.version()), each.key());
        }
        for (var each : own.own()) {
            var rule = each.version().rule();
            var place = place(rule, rule.version());
            if (each.standing() == Standing.HERE && tried.add(place)) {
                var over = keys.getOrDefault(place(rule, rule.version() - 1), "");
                keys.put(place, send(each, over));
            } else if (each.standing() != Standing.REFUSED) {
                keys.put(place, each.key());
            }
        }
    }

    private static String place(AlertRule rule, int version) {
        return rule.id() + "/" + version;
    }

    private String send(OwnVersion each, String over) {
        var key = UUID.randomUUID();
        var item = item(key, each.version(), over);
        acts.send(item, () -> own.sendAs(each, key.toString())).join();
        return key.toString();
    }

    /**
     * Within the transaction that notes an answer.
     *
     * @return what is to be told of it once that is done; empty for what is not about rules
     */
    Optional<RuleRefused> answered(OutboxItem item, Answer answer) {
        if (!isOurs(item)
                || !(answer instanceof Answer.Refused(_, var word))
                || word.equals(NO_RULES_THERE)) {
            return Optional.empty();
        }
        own.giveBack(item.id().toString(), word);
        LOG.log(System.Logger.Level.INFO, "a version of a rule was not taken: {0}", word);
        return VersionsJson.read(item.posting().body())
                .sent()
                .map(sent -> new RuleRefused(sent.rule().id(), sent.rule().version(), word));
    }

    static boolean isOurs(OutboxItem item) {
        return item.kind().equals(KIND);
    }
}
