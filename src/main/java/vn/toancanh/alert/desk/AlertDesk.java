package vn.toancanh.alert.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.life.AlertPolicy;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.alert.life.LifeCycle;
import vn.toancanh.alert.life.Stimulus;

/**
 * All alerts as they are now, and the one door through which they change. What changes is in the
 * ledger's hands before the next change is worked out. Any thread; listeners are called on the
 * thread of the change, or of the ledger for what people did.
 */
public final class AlertDesk {
    private final Map<AlertKey, AlertState> states = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final Function<String, @Nullable AlertPolicy> policies;
    private final Clock clock;
    private final List<AlertEvent> found = new ArrayList<>();
    private final Underway underway = new Underway();
    private volatile boolean torn;
    private final List<Consumer<Set<AlertKey>>> onChange = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<AlertEvent>>> onLines = new CopyOnWriteArrayList<>();

    /**
     * @param policies of the rules by id; null for rules that are gone, whose alerts only people
     *     may still move
     * @param clock of this computer, for when lines were recorded
     */
    public AlertDesk(Ledger ledger, Function<String, @Nullable AlertPolicy> policies, Clock clock) {
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
    }

    /** Puts the alerts of a journal in the place of all there are. */
    public synchronized void reset(Map<AlertKey, AlertState> known) {
        torn = false;
        found.clear();
        var touched = new HashSet<AlertKey>();
        known.forEach((key, state) -> {
            if (!state.equals(states.get(key))) {
                states.put(key, state);
                touched.add(key);
            }
        });
        states.keySet().removeIf(key -> !known.containsKey(key) && touched.add(key));
        tell(touched);
    }

    /**
     * Puts what a journal has of some alerts in the place of what is known of them, and tells once.
     * What was found or done here meanwhile, and is not in the journal yet, comes after it.
     *
     * @param journal the alerts asked for and maybe others; blocks on disk
     */
    public void refresh(Set<AlertKey> keys, Supplier<Map<AlertKey, AlertState>> journal) {
        var touched = new HashSet<AlertKey>();
        synchronized (this) {
            var ours = new HashMap<AlertKey, List<AlertEvent>>();
            keys.forEach(key -> ours.put(key, notWritten(key)));
            var known = journal.get();
            ours.forEach((key, lines) -> {
                var now =
                        lines.isEmpty()
                                ? known.getOrDefault(key, AlertState.quiet(key))
                                : after(key, lines);
                if (!now.equals(states.put(key, now))) {
                    touched.add(key);
                }
            });
        }
        tell(touched);
    }

    private List<AlertEvent> notWritten(AlertKey key) {
        var lines = underway.of(key);
        found.stream().filter(line -> line.key().equals(key)).forEach(lines::add);
        return lines;
    }

    /** Some of the lines may have come onto the disk meanwhile. */
    private AlertState after(AlertKey key, List<AlertEvent> lines) {
        var all = new LinkedHashMap<String, AlertEvent>();
        ledger.of(key).forEach(line -> all.put(line.id(), line));
        lines.forEach(line -> all.putIfAbsent(line.id(), line));
        return Fold.replay(key, List.copyOf(all.values()));
    }

    /** Every alert that ever had a line; a live view. */
    public Map<AlertKey, AlertState> states() {
        return Collections.unmodifiableMap(states);
    }

    public Optional<AlertState> find(AlertKey key) {
        return Optional.ofNullable(states.get(key));
    }

    /** The whole story of one alert, oldest line first; blocks on disk. */
    public List<AlertEvent> journal(AlertKey key) {
        return ledger.of(key);
    }

    /**
     * Called with the alerts that changed.
     *
     * @return ends the listening
     */
    public Runnable onChange(Consumer<Set<AlertKey>> listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    /**
     * Called with every new line, in order.
     *
     * @return ends the listening
     */
    public Runnable onLines(Consumer<List<AlertEvent>> listener) {
        onLines.add(listener);
        return () -> onLines.remove(listener);
    }

    /** One thing that happens to one alert. */
    public record Happening(AlertKey key, Stimulus stimulus) {}

    /**
     * What the program found, in the order of its event times. Written down, and told, with the
     * next {@link #commit}.
     */
    public synchronized void react(Collection<Happening> happenings) {
        var now = clock.instant();
        for (var each : happenings) {
            found.addAll(react(each, now));
        }
    }

    /**
     * Writes down what was found since the last time, all or nothing.
     *
     * @param mark everything recorded until then is judged
     * @param last whether the mark is written even if nothing was found
     */
    public void commit(Instant mark, boolean last) {
        List<AlertEvent> lines;
        synchronized (this) {
            lines = List.copyOf(found);
            found.clear();
            if (last || !lines.isEmpty()) {
                keep(lines, mark);
            }
        }
        tellAll(lines);
    }

    private void keep(List<AlertEvent> lines, @Nullable Instant mark) {
        var _ =
                underway.follow(lines, ledger.write(lines, mark))
                        .whenComplete((_, failed) -> torn = torn || failed != null);
    }

    /**
     * Whether something found could not be written down, so that these alerts are no longer those
     * of the journal, until the next {@link #reset}.
     */
    public boolean isTorn() {
        return torn;
    }

    private void tellAll(List<AlertEvent> lines) {
        if (!lines.isEmpty()) {
            var touched = new HashSet<AlertKey>();
            lines.forEach(line -> touched.add(line.key()));
            tellLines(lines);
            tell(touched);
        }
    }

    private List<AlertEvent> react(Happening happening, Instant now) {
        var policy = policies.apply(happening.key().rule());
        if (policy == null) {
            return List.of();
        }
        var key = happening.key();
        var before = states.getOrDefault(key, AlertState.quiet(key));
        var step = LifeCycle.react(before, happening.stimulus(), policy, now);
        if (!step.events().isEmpty()) {
            states.put(key, step.state());
        }
        return step.events();
    }

    /** Lines of another program, in its order; those known already change nothing. */
    public void take(List<AlertEvent> lines) {
        synchronized (this) {
            for (var line : lines) {
                var before = states.getOrDefault(line.key(), AlertState.quiet(line.key()));
                states.put(line.key(), Fold.apply(before, line));
            }
            keep(List.copyOf(lines), null);
        }
        tellAll(lines);
    }

    /**
     * What a person does.
     *
     * @return completes once it is on the disk; fails when it could not be written, and then
     *     nothing has changed
     * @throws AlertRefusedException when he may not, or there is nothing to do it to
     */
    public CompletableFuture<?> act(AlertKey key, Stimulus.Act act) throws AlertRefusedException {
        CompletableFuture<?> written;
        List<AlertEvent> lines;
        List<AlertEvent> earlier;
        synchronized (this) {
            var before = states.getOrDefault(key, AlertState.quiet(key));
            var policy = policies.apply(key.rule());
            var step =
                    LifeCycle.act(
                            before,
                            act,
                            policy == null ? AlertPolicy.OF_GONE_RULES : policy,
                            clock.instant());
            lines = step.events();
            states.put(key, step.state());
            earlier = List.copyOf(found);
            found.clear();
            if (!earlier.isEmpty()) {
                // What a person answers to stands in the journal before his answer.
                keep(earlier, null);
            }
            var deed = new Deed(key, act, Deed.Seen.of(before));
            written = underway.follow(lines, ledger.write(lines, deed));
        }
        tellAll(earlier);
        return written.whenComplete((_, failed) -> {
            if (failed == null) {
                tellLines(lines);
            } else {
                takeBack(key);
            }
            tell(Set.of(key));
        });
    }

    /** As the journal has it. */
    private synchronized void takeBack(AlertKey key) {
        states.put(key, Fold.replay(key, ledger.of(key)));
    }

    private void tellLines(List<AlertEvent> lines) {
        onLines.forEach(each -> each.accept(lines));
    }

    private void tell(Set<AlertKey> touched) {
        if (!touched.isEmpty()) {
            onChange.forEach(each -> each.accept(touched));
        }
    }
}
