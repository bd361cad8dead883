package vn.toancanh.alert.grouping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.flood.AlertGroup;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.flood.FloodControl;
import vn.toancanh.alert.flood.FloodLimits;

/**
 * Follows the journal through flood control and gives what changed in batches: which alert belongs
 * to which group, and what people are to be told. Nobody is told of what was there when the program
 * began, nor of what was found when it caught up. Prepared by one thread at a time, which reads the
 * journal of the last seven days first and so blocks on disk.
 */
public final class FloodFeed implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** Read again so often, so that a program that runs for months holds a week. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final FloodSource source;
    private final Clock clock;
    private final Instant begun;
    private final Queue<AlertEvent> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, AlertGroup> known = new HashMap<>();
    private final Map<AlertKey, AlertGroup> newest = new HashMap<>();
    private final List<Instant> calls = new ArrayList<>();
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private FloodControl control;
    private Instant loaded = Instant.MIN;
    private boolean live;
    private Runnable unlisten = () -> {};
    private Batch ready = Batch.EMPTY;

    /**
     * What changed since the last batch.
     *
     * @param anew whether it is all there is, in the place of what was known
     * @param placed the group of each alert that has another one now
     * @param heads of the groups that changed, by their ids
     * @param told what people are to be told
     */
    public record Batch(
            boolean anew,
            Map<AlertKey, String> placed,
            Map<String, GroupHead> heads,
            List<Annunciation> told,
            Flow flow) {
        static final Batch EMPTY = new Batch(false, Map.of(), Map.of(), List.of(), Flow.NONE);

        Batch and(Batch next) {
            var allPlaced = new HashMap<>(next.anew ? Map.of() : placed);
            allPlaced.putAll(next.placed);
            var allHeads = new HashMap<>(next.anew ? Map.of() : heads);
            allHeads.putAll(next.heads);
            var allTold = new ArrayList<>(told);
            allTold.addAll(next.told);
            return new Batch(anew || next.anew, allPlaced, allHeads, allTold, next.flow);
        }
    }

    /**
     * @param clock the time alerts speak of
     */
    public FloodFeed(FloodSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        begun = clock.instant();
        control = new FloodControl(source.traits(), source.land(), FloodLimits.USUAL);
    }

    /** Begins to follow; once. */
    public void follow() {
        unlisten = source.onLines(waiting::addAll);
    }

    /** Other rules or another land: everything is put together anew. */
    public void renew() {
        stale.set(true);
    }

    /** Reads what came in; one thread at a time. */
    public void prepare() {
        // Asked first: what was found until then is among the lines that wait.
        var settled = source.isSettled();
        var now = clock.instant();
        var anew = stale.getAndSet(false) || loaded.plus(KEPT).isBefore(now);
        if (anew) {
            load(now);
        }
        var heard = new ArrayList<Annunciation>();
        for (var line = waiting.poll(); line != null; line = waiting.poll()) {
            heard.addAll(control.take(line));
        }
        if (settled) {
            heard.addAll(control.tick(now));
        }
        heard.forEach(each -> calls.add(each.at()));
        if (!live) {
            heard.removeIf(each -> each.head().at().isBefore(begun));
        }
        live = settled;
        publish(anew, heard, now);
    }

    /** Nothing of it is told: it was told when it was new. */
    private void load(Instant now) {
        control = new FloodControl(source.traits(), source.land(), FloodLimits.USUAL);
        known.clear();
        newest.clear();
        calls.clear();
        for (var line : source.since(now.minus(REMEMBERED))) {
            control.tick(line.at()).forEach(each -> calls.add(each.at()));
            control.take(line).forEach(each -> calls.add(each.at()));
        }
        loaded = now;
    }

    /** Groups are compared as objects: one that did not change is the same. */
    @SuppressWarnings("ReferenceEquality")
    private void publish(boolean anew, List<Annunciation> heard, Instant now) {
        var placed = new HashMap<AlertKey, String>();
        var heads = new HashMap<String, GroupHead>();
        for (var group : control.groups().reversed()) {
            if (known.put(group.id(), group) != group) {
                heads.put(group.id(), GroupHead.of(group));
                group.alerts().forEach(key -> place(key, group, placed));
            }
        }
        var next = new Batch(anew, placed, heads, heard, flow(now));
        synchronized (this) {
            ready = ready.and(next);
        }
    }

    private void place(AlertKey key, AlertGroup group, Map<AlertKey, String> placed) {
        var before = newest.get(key);
        if (before == null || !group.last().isBefore(before.last())) {
            newest.put(key, group);
            if (before == null || !before.id().equals(group.id())) {
                placed.put(key, group.id());
            }
        }
    }

    private Flow flow(Instant now) {
        var from = now.minus(REMEMBERED);
        calls.removeIf(at -> at.isBefore(from));
        int raw = 0;
        int groups = 0;
        for (var group : known.values()) {
            if (!group.last().isBefore(from)) {
                groups++;
                raw += raw(group, from);
            }
        }
        return new Flow(REMEMBERED, raw, groups, calls.size());
    }

    private static int raw(AlertGroup group, Instant from) {
        return group.from().isBefore(from)
                ? (int) group.members().stream().filter(line -> !line.at().isBefore(from)).count()
                : group.members().size();
    }

    /** Everything prepared since it was last taken. Any thread. */
    public synchronized Batch take() {
        var batch = ready;
        ready = new Batch(false, Map.of(), Map.of(), List.of(), batch.flow());
        return batch;
    }

    @Override
    public void close() {
        unlisten.run();
    }
}
