package vn.toancanh.app.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleStore;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.cache.Writer;

/**
 * The rules in force on this computer: those the program brings, and over them the versions people
 * put in force here. Any thread; what is read blocks on disk, what is written completes later.
 */
public final class LiveRules {
    private final RuleStore store;
    private final @Nullable Writer writer;
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    private volatile Now now;

    /**
     * @param since when the version in force began, for rules that people changed
     */
    private record Now(RuleBook book, Map<String, Instant> since) {}

    private LiveRules(RuleStore store, @Nullable Writer writer) {
        this.store = store;
        this.writer = writer;
        now = read();
    }

    static LiveRules on(WorkFile work, Acts acts) {
        var writes = acts.isWritable() ? work.writes() : work.reads();
        return new LiveRules(
                new RuleStore(work.reads(), writes), acts.isWritable() ? work.writer() : null);
    }

    private Now read() {
        var since = new HashMap<String, Instant>();
        store.versions().forEach(version -> since.put(version.rule().id(), version.at()));
        return new Now(store.over(RulesJson.standard()), Map.copyOf(since));
    }

    public RuleBook book() {
        return now.book();
    }

    /** Null for rules as the program brought them. */
    @Nullable Instant since(String rule) {
        return now.since().get(rule);
    }

    /** False beside files that others write. */
    public boolean isWritable() {
        return writer != null;
    }

    /** Oldest first; blocks on disk. */
    public List<RuleVersion> versions() {
        return store.versions();
    }

    /** What is being written and what waits; blocks on disk. */
    public List<RuleDraft> drafts() {
        return store.drafts();
    }

    /**
     * Puts a version in force and forgets the draft it was made of.
     *
     * @return completes once it is on the disk and judged by; fails when it is not
     */
    public CompletableFuture<Boolean> publish(RuleVersion version) {
        return write(
                        () -> {
                            store.add(version);
                            store.drop(version.rule().id(), version.author().id());
                        })
                .thenApply(_ -> {
                    now = read();
                    tell();
                    return true;
                });
    }

    public CompletableFuture<Boolean> save(RuleDraft draft) {
        return write(() -> store.save(draft));
    }

    /**
     * @param author his id
     */
    public CompletableFuture<Boolean> drop(String rule, String author) {
        return write(() -> store.drop(rule, author));
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

    private void tell() {
        onChange.forEach(Runnable::run);
    }
}
