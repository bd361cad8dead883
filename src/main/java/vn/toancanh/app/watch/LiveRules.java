package vn.toancanh.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.ruledesk.OwnVersion;
import vn.toancanh.alert.ruledesk.OwnVersion.Standing;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleStore;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleshare.InForce;
import vn.toancanh.alert.ruleshare.SharedRulesStore;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.warehouse.Answer;

/**
 * The rules in force: those the program brings, over them the versions the warehouse has taken from
 * whomever, and over them what people put in force here that it has not answered. Any thread; what
 * is read blocks on disk, what is written completes later.
 */
public final class LiveRules {
    private final RuleStore own;
    private final SharedRulesStore shared;
    private final RuleBook standard = RulesJson.standard();
    private final @Nullable Writer writer;
    private final @Nullable RuleExchange exchange;
    private final Acts acts;
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    private final List<Consumer<RuleRefused>> onRefused = new CopyOnWriteArrayList<>();
    private volatile InForce now;

    /** Other rules came into force while a version was put in force over the ones before. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private LiveRules(WorkFile work, Acts acts) {
        var writes = acts.isWritable() ? work.writes() : work.reads();
        own = new RuleStore(work.reads(), writes);
        shared = new SharedRulesStore(work.reads(), writes);
        writer = acts.isWritable() ? work.writer() : null;
        this.acts = acts;
        now = inForce();
        exchange = writer == null ? null : new RuleExchange(own, shared, writer, acts);
        acts.onAnswer(this::answered);
    }

    static LiveRules on(WorkFile work, Acts acts) {
        return new LiveRules(work, acts);
    }

    /** Of one number the warehouse's counts, except over what it has not answered yet. */
    private InForce inForce() {
        var ours = own.own();
        var all = InForce.of(standard);
        all = with(all, ours, Set.of(Standing.HERE, Standing.TAKEN));
        all = all.with(shared.versions());
        return with(all, ours, Set.of(Standing.WAITING));
    }

    private static InForce with(InForce before, List<OwnVersion> ours, Set<Standing> standings) {
        var all = before;
        for (var each : ours) {
            if (standings.contains(each.standing())) {
                all = all.with(each.key(), each.version());
            }
        }
        return all;
    }

    public RuleBook book() {
        return now.book();
    }

    /** When the version in force began; empty for rules as the program brought them. */
    public Optional<Instant> since(String rule) {
        return now.since(rule);
    }

    /** False beside files that others write. */
    public boolean isWritable() {
        return writer != null;
    }

    /** Of people, by number, without those the warehouse did not take; blocks on disk. */
    public List<RuleVersion> versions() {
        var all = new TreeMap<String, RuleVersion>();
        for (var each : own.own()) {
            if (each.standing() != Standing.REFUSED) {
                all.put(place(each.version()), each.version());
            }
        }
        shared.versions().forEach(each -> all.put(place(each.version()), each.version()));
        return List.copyOf(all.values());
    }

    private static String place(RuleVersion version) {
        return "%s %09d".formatted(version.rule().id(), version.rule().version());
    }

    /** What is being written and what waits; blocks on disk. */
    public List<RuleDraft> drafts() {
        return own.drafts();
    }

    /**
     * Puts a version in force, forgets the draft it was made of and sends it: all of that or
     * nothing.
     *
     * @return completes once it is on the disk and judged by, with false when another version came
     *     into force meanwhile and nothing was done; fails when it could not be written
     */
    public CompletableFuture<Boolean> publish(RuleVersion version) {
        var rule = version.rule();
        var key = UUID.randomUUID();
        var item = RuleExchange.item(key, version, now.key(rule.id()));
        return acts.send(
                        item,
                        () -> {
                            if (!inForce().isFollowedBy(rule)) {
                                throw new OvertakenException();
                            }
                            own.add(version, key.toString());
                            own.drop(rule.id(), version.author().id());
                        })
                .handle((_, failed) -> done(failed));
    }

    private boolean done(@Nullable Throwable failed) {
        if (failed == null) {
            refresh();
            return true;
        }
        var cause = failed instanceof CompletionException ? failed.getCause() : failed;
        if (cause instanceof OvertakenException) {
            return false;
        }
        throw new CompletionException(cause);
    }

    /** Brings the rules of the warehouse here; nothing where it keeps none. Blocks. */
    void read(Merge.Source source) throws WarehouseException {
        if (exchange != null && exchange.read(source)) {
            refresh();
        }
    }

    private void answered(OutboxItem item, Answer answer) {
        if (exchange != null && writer != null && RuleExchange.isOurs(item)) {
            var refused = exchange.answered(item, answer);
            var _ =
                    writer.submit(
                            "answered",
                            () -> {
                                refresh();
                                refused.ifPresent(
                                        each -> onRefused.forEach(told -> told.accept(each)));
                            });
        }
    }

    /** As the disk has it. */
    private void refresh() {
        synchronized (this) {
            now = inForce();
        }
        onChange.forEach(Runnable::run);
    }

    /**
     * Called, on any thread, with what was put in force here and the warehouse does not take.
     *
     * @return ends the listening
     */
    public Runnable onRefused(Consumer<RuleRefused> listener) {
        onRefused.add(listener);
        return () -> onRefused.remove(listener);
    }

    public CompletableFuture<Boolean> save(RuleDraft draft) {
        return write(() -> own.save(draft));
    }

    /**
     * @param author his id
     */
    public CompletableFuture<Boolean> drop(String rule, String author) {
        return write(() -> own.drop(rule, author));
    }

    private CompletableFuture<Boolean> write(Runnable work) {
        return Objects.requireNonNull(writer, "opened for reading only").submit("rules", work);
    }

    /**
     * Called when other rules are in force.
     *
     * @return ends the listening
     */
    public Runnable onChange(Runnable listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }
}
