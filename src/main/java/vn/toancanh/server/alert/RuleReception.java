package vn.toancanh.server.alert;

import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RuleCheck;
import vn.toancanh.alert.rule.RuleFault;
import vn.toancanh.alert.rule.RuleJson;
import vn.toancanh.alert.ruleshare.InForce;
import vn.toancanh.alert.ruleshare.TakenVersion;
import vn.toancanh.alert.ruleshare.VersionBook;
import vn.toancanh.alert.ruleshare.VersionsJson;
import vn.toancanh.alert.ruleshare.VersionsJson.Page;
import vn.toancanh.alert.ruleshare.VersionsJson.Sent;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings;

/**
 * The rules of a warehouse, and the door for versions of them: each is taken exactly once, by whom
 * the editor of rules would let, or refused with a word. Any thread; blocks on disk.
 */
public final class RuleReception {
    private final VersionBook store;
    private final RuleBook standard;
    private final Holdings holdings;
    private final Clock clock;
    private volatile Rules newest;
    private volatile InForce judgedBy;

    /**
     * All rules as far as a version.
     *
     * @param seq the place of that version, 0 for none
     * @param subjects the indicators each rule is or was about
     */
    record Rules(InForce inForce, long seq, Map<String, Set<String>> subjects) {
        Rules with(TakenVersion taken) {
            var rule = taken.version().rule();
            var all = new HashMap<>(subjects);
            all.merge(rule.id(), RuleReception.subjects(rule), RuleReception::joined);
            return new Rules(inForce.with(List.of(taken)), taken.seq(), Map.copyOf(all));
        }
    }

    RuleReception(VersionBook store, RuleBook standard, Holdings holdings) {
        this.store = store;
        this.standard = standard;
        this.holdings = holdings;
        clock = new HoldingsClock(holdings);
        newest = upTo(Long.MAX_VALUE);
        judgedBy = judged();
    }

    private Rules upTo(long seq) {
        var subjects = new HashMap<String, Set<String>>();
        standard.rules().forEach(rule -> subjects.put(rule.id(), subjects(rule)));
        var rules = new Rules(InForce.of(standard), 0, Map.copyOf(subjects));
        for (var version : store.versions()) {
            if (version.seq() <= seq) {
                rules = rules.with(version);
            }
        }
        return rules;
    }

    private static Set<String> subjects(AlertRule rule) {
        var code = rule.subject().indicator();
        return code.isEmpty() ? Set.of() : Set.of(code);
    }

    private static Set<String> joined(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** With every version that was taken. */
    Rules newest() {
        return newest;
    }

    /** As far as it is written down what they mean for alerts. */
    InForce judged() {
        return upTo(store.judged()).inForce();
    }

    /** Alerts move by these rules from now on; it is not yet written down what that means. */
    void judgeBy(Rules rules) {
        judgedBy = rules.inForce();
    }

    /** What they mean for the alerts there were is written down. */
    void settled(Rules rules) {
        store.setJudged(rules.seq());
    }

    /** The rule alerts move by. */
    Optional<AlertRule> find(String id) {
        return judgedBy.book().find(id);
    }

    /** What a rule is or was about; empty where it is about no indicator or is not known. */
    public Set<String> subjects(String rule) {
        return newest.subjects().getOrDefault(rule, Set.of());
    }

    /** Changes with every version. */
    public long last() {
        return newest.seq();
    }

    /**
     * Versions after a place, as they are sent.
     *
     * @param limit of those looked at
     * @param visible indicators; versions about others are left out
     */
    public String page(long after, int limit, Predicate<String> visible) {
        var last = last();
        var rows = store.after(after, limit);
        var seen =
                rows.stream()
                        .filter(row ->
                                VersionsJson.taken(row).stream()
                                        .flatMap(each -> subjects(each.version().rule()).stream())
                                        .allMatch(visible))
                        .toList();
        var next = rows.isEmpty() ? Math.min(after, last) : rows.getLast().seq();
        return VersionsJson.text(new Page(seen, next));
    }

    /**
     * Sent again with the same key it changes nothing and gives the same answer.
     *
     * @param caller the second person
     * @param authors who may write rules, by id
     * @return the version in its place, in its written form
     * @throws Problem when it is not taken
     */
    public synchronized String take(
            String body, Caller caller, Function<String, Optional<By>> authors) {
        var read = VersionsJson.read(body);
        var sent = read.sent().orElseThrow(() -> unfit(read.faults()));
        var asked = caller.by().id() + "\n" + sent.text();
        var before = store.find(caller.key());
        if (before.isPresent()) {
            if (!before.get().asked().equals(asked)) {
                throw new Problem(
                        HttpStatus.CONFLICT, "the key was used for something else", "key-used");
            }
            return VersionsJson.text(
                    new Page(List.of(before.get().row()), before.get().row().seq()));
        }
        allowed(sent, caller);
        var author = authors.apply(sent.author().id());
        if (author.isEmpty()) {
            throw refused(HttpStatus.FORBIDDEN, "author-no-right");
        }
        fits(sent);
        var version = sent.by(author.get(), caller.by(), clock.instant());
        return keep(store.add(caller.key(), asked, version, sent.over()), sent.over());
    }

    private String keep(TakenVersion taken, String over) {
        newest = newest.with(taken);
        return VersionsJson.text(new Page(List.of(VersionsJson.row(taken, over)), taken.seq()));
    }

    private void allowed(Sent sent, Caller caller) {
        if (!caller.mayApprove()) {
            throw refused(HttpStatus.FORBIDDEN, "no-right");
        }
        if (!caller.covers().test(holdings.identity().home())) {
            throw refused(HttpStatus.FORBIDDEN, "other-area");
        }
        var second = sent.second().id();
        if (!second.equals(caller.by().id()) || second.equals(sent.author().id())) {
            throw refused(HttpStatus.FORBIDDEN, "second-person");
        }
    }

    private static Problem refused(HttpStatus status, String word) {
        return new Problem(status, "not taken: " + word, word);
    }

    private void fits(Sent sent) {
        var known = newest.inForce();
        var rule = sent.rule();
        if (!known.isFollowedBy(rule) || !known.key(rule.id()).equals(sent.over())) {
            throw refused(HttpStatus.CONFLICT, "newer-version");
        }
        var faults = new ArrayList<>(RuleJson.faults(rule, known.book()));
        var codes =
                holdings.indicators().stream().map(each -> each.code()).collect(Collectors.toSet());
        var alone = new RuleBook(List.of(rule), Set.of(), Set.of());
        faults.addAll(RuleCheck.against(alone, codes));
        if (!faults.isEmpty()) {
            throw unfit(faults);
        }
    }

    /** Each fault by its place and its name. */
    private static Problem unfit(List<RuleFault> faults) {
        var named = faults.stream().map(RuleReception::named).collect(Collectors.joining("; "));
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, named, "invalid-rule");
    }

    private static String named(RuleFault fault) {
        var word = fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var place = fault.place().isEmpty() ? word : fault.place() + " " + word;
        return fault.about().isEmpty() ? place : place + " (" + fault.about() + ")";
    }
}
