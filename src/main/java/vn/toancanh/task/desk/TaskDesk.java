package vn.toancanh.task.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Listeners;
import vn.toancanh.base.Period;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Unit;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.Fold;
import vn.toancanh.task.life.LifeCycle;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;

/**
 * All directives as they stand, and the door for what is done here: what may not follow is refused
 * at once, what may is shown at once and on the disk when its future completes. Any thread.
 */
public final class TaskDesk {
    private final Ledger ledger;
    private final Clock clock;
    private final Function<LocalDate, Admission> admission;
    private final Evidence evidence;
    private final Map<UUID, State> states = new ConcurrentHashMap<>();
    private final Unwritten unwritten = new Unwritten();
    private final List<Consumer<Set<UUID>>> onChange = new CopyOnWriteArrayList<>();
    private @Nullable Set<UUID> changedMeanwhile;

    /** No files go with directives here. */
    public TaskDesk(Ledger ledger, Clock clock, Function<LocalDate, Admission> admission) {
        this(ledger, clock, admission, Evidence.NONE);
    }

    /**
     * @param admission what can be issued on a day
     * @param evidence the files that go with directives
     */
    public TaskDesk(
            Ledger ledger,
            Clock clock,
            Function<LocalDate, Admission> admission,
            Evidence evidence) {
        this.ledger = ledger;
        this.clock = clock;
        this.admission = admission;
        this.evidence = evidence;
    }

    /** The files that go with directives. */
    public Evidence evidence() {
        return evidence;
    }

    /** In no order; what is not issued is not there. */
    public Collection<State> states() {
        return List.copyOf(states.values());
    }

    public Optional<State> find(UUID directive) {
        return Optional.ofNullable(states.get(directive));
    }

    /**
     * Everything done upon one directive, also what did not count and what is on its way to the
     * disk; blocks on disk.
     */
    public List<Line> lines(UUID directive) {
        // Before the disk is read: what leaves the one meanwhile is in the other.
        return whole(directive, unwritten.of(directive));
    }

    /** Those of these acts that still have to be sent; blocks on disk. */
    public Set<UUID> unsent(List<Line> lines) {
        var acts = lines.stream().map(Line::id).collect(Collectors.toSet());
        var unsent = unwritten.ids();
        unsent.retainAll(acts);
        unsent.addAll(ledger.unanswered(acts));
        return Set.copyOf(unsent);
    }

    private List<Line> whole(UUID directive, List<Line> coming) {
        var lines = new LinkedHashMap<UUID, Line>();
        ledger.of(directive).forEach(line -> lines.put(line.id(), line));
        coming.forEach(line -> lines.putIfAbsent(line.id(), line));
        return List.copyOf(lines.values());
    }

    /**
     * What a person did upon it last, if the warehouse does not take it and he has done nothing
     * since; blocks on disk.
     */
    public Optional<Ledger.Returned> returned(UUID directive, Seat seat) {
        var by = seat.by().id();
        return ledger.returned(directive).stream()
                .filter(each -> each.line().by().id().equals(by))
                .reduce((_, last) -> last)
                .filter(last ->
                        lines(directive).stream()
                                .noneMatch(line ->
                                        line.by().id().equals(by)
                                                && line.at().isAfter(last.line().at())));
    }

    /**
     * Called with the directives that changed, on the thread that changed them.
     *
     * @return ends the listening
     */
    public Runnable onChange(Consumer<Set<UUID>> listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    private void tell(Set<UUID> changed) {
        if (!changed.isEmpty()) {
            onChange.forEach(each -> Listeners.tell(() -> each.accept(changed)));
        }
    }

    /**
     * Takes what the disk has; what changes meanwhile is read once more. Blocks on disk.
     *
     * @param read all directives, as their lines leave them
     */
    public void load(Supplier<Map<UUID, State>> read) {
        var changed = new HashSet<UUID>();
        synchronized (this) {
            changedMeanwhile = changed;
        }
        var all = read.get();
        synchronized (this) {
            changedMeanwhile = null;
            states.keySet().retainAll(all.keySet());
            states.putAll(all);
            changed.forEach(this::refold);
        }
        changed.addAll(all.keySet());
        tell(Set.copyOf(changed));
    }

    /** The lines of these directives are others now; blocks on disk. */
    public void refresh(Set<UUID> changed) {
        changed.forEach(this::refold);
        tell(changed);
    }

    private void note(UUID changed) {
        if (changedMeanwhile != null) {
            changedMeanwhile.add(changed);
        }
    }

    private synchronized void refold(UUID id) {
        note(id);
        Fold.of(whole(id, unwritten.of(id)))
                .ifPresentOrElse(state -> states.put(id, state), () -> states.remove(id));
    }

    /** What can be issued today. */
    public Admission admission() {
        return admission.apply(LocalDate.ofInstant(clock.instant(), Period.ZONE));
    }

    /** Why a directive cannot be issued as it is; null when it can. */
    public @Nullable Refusal check(Directive directive, Seat seat) {
        var parent = directive.parent();
        return admission().check(directive, seat, parent == null ? null : states.get(parent));
    }

    /** Why an act may not follow; null when it may. */
    public @Nullable Refusal check(UUID directive, Act act, Seat seat) {
        var state = states.get(directive);
        return state == null ? Refusal.NO_SUCH_STEP : LifeCycle.check(state, act, seat);
    }

    /**
     * All of them, or none when one is refused or they cannot be written down.
     *
     * @param parts of {@code whole}
     * @return completes once all are on the disk
     */
    public synchronized CompletableFuture<Void> issue(
            Directive whole, List<Directive> parts, Seat seat) throws TaskRefusedException {
        var known = states.containsKey(whole.id());
        var why = known ? Refusal.NO_SUCH_STEP : check(whole, seat);
        if (why != null) {
            throw new TaskRefusedException(why, culprit(why, whole, parts));
        }
        var lines = new ArrayList<Line>();
        lines.add(line(whole.id(), new Act.Issue(whole), seat));
        var issued = Fold.after(null, lines.getFirst());
        for (var part : parts) {
            refuse(admission().check(part, seat, issued), part.parties().lead());
            lines.add(line(part.id(), new Act.Issue(part), seat));
        }
        return write(lines, null);
    }

    /** The unit without which it would not be refused; null where it is because of none. */
    private @Nullable Unit culprit(Refusal why, Directive whole, List<Directive> parts) {
        return why == Refusal.UNIT_ABOLISHED
                ? admission().missing(whole.parties()).orElse(null)
                : parts.stream()
                        .filter(part -> admission().measure(part.measure()) == why)
                        .map(part -> part.parties().lead())
                        .findFirst()
                        .orElse(null);
    }

    private Line line(UUID directive, Act act, Seat seat) {
        var now = clock.instant();
        return new Line(UUID.randomUUID(), directive, now, now, seat.by(), act, null);
    }

    /**
     * @return completes with its line once that is on the disk
     */
    public synchronized CompletableFuture<Line> issue(Directive directive, Seat seat)
            throws TaskRefusedException {
        var known = states.containsKey(directive.id());
        refuse(known ? Refusal.NO_SUCH_STEP : check(directive, seat), null);
        var line = line(directive.id(), new Act.Issue(directive), seat);
        return write(List.of(line), null).thenApply(_ -> line);
    }

    /**
     * @return completes with its line once that is on the disk
     */
    public synchronized CompletableFuture<Line> act(UUID directive, Act act, Seat seat)
            throws TaskRefusedException {
        refuse(check(directive, act, seat), null);
        var line = line(directive, act, seat);
        var before = states.get(directive);
        return write(List.of(line), before == null ? null : before.newest()).thenApply(_ -> line);
    }

    private static void refuse(@Nullable Refusal why, @Nullable Unit unit)
            throws TaskRefusedException {
        if (why != null) {
            throw new TaskRefusedException(why, unit);
        }
    }

    private CompletableFuture<Void> write(List<Line> lines, @Nullable UUID seen) {
        lines.forEach(this::stand);
        var changed = lines.stream().map(Line::directive).collect(Collectors.toSet());
        var written = ledger.write(List.copyOf(lines), seen);
        tell(changed);
        return written.whenComplete(
                        (_, failed) -> {
                            lines.forEach(unwritten::remove);
                            if (failed != null) {
                                refresh(changed);
                            }
                        })
                .thenRun(() -> {});
    }

    private void stand(Line line) {
        var directive = line.directive();
        note(directive);
        unwritten.add(line);
        var after = Fold.after(states.get(directive), line);
        if (after != null) {
            states.put(directive, after);
        }
    }
}
