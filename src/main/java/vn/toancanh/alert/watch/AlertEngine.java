package vn.toancanh.alert.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.judge.RestCalendar;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/**
 * Judges what came in, in the order in which the warehouse recorded it, so that every program that
 * has the same numbers finds the same alerts, however many of them it looks at in one go. For one
 * thread; {@link #sweep} blocks on disk.
 */
public final class AlertEngine {
    /** How far back a program looks that has never judged. */
    public static final Duration FIRST_LOOK = Duration.ofDays(35);

    private final AlertDesk desk;
    private final RuleBook book;
    private final Arrivals arrivals;
    private final Map<Arrivals.Stream, Arrivals.Watchers> watchers = new LinkedHashMap<>();
    private final List<Silences> silences = new ArrayList<>();
    private final Bonds bonds;
    private final Timers timers;
    private Instant mark;

    /**
     * Learns from everything recorded by {@code mark}, which was judged before.
     *
     * @param within whether the first unit is the second or lies in it
     */
    public AlertEngine(
            Field field,
            RuleBook book,
            AlertDesk desk,
            BiPredicate<AreaCode, AreaCode> within,
            Instant mark) {
        this.desk = desk;
        this.book = book;
        this.mark = mark;
        bonds = new Bonds(book, desk, within);
        timers = new Timers(id -> book.find(id).map(rule -> rule.policy()).orElse(null));
        timers.follow(desk.states().values());
        arrivals = new Arrivals(field);
        begin(field);
    }

    private void begin(Field field) {
        var calendar = new RestCalendar(book);
        for (var rule : book.rules()) {
            if (rule.paused()) {
                continue;
            }
            switch (rule.signal()) {
                case Signal.Silence signal -> silences.add(new Silences(rule, signal, field));
                case Signal.HotSpot signal -> follow(rule, new HotSpots(rule, signal, field));
                case Signal.Twin signal -> follow(rule, new TwinGaps(rule, signal, field));
                case Signal.Together _ -> {
                    // Follows from the others.
                }
                case Signal.Threshold _,
                        Signal.Change _,
                        Signal.Usual _,
                        Signal.Counts _,
                        Signal.Outlook _ -> {
                    for (var unit : field.units(rule)) {
                        var stream = Arrivals.Stream.of(rule, unit);
                        watch(stream).seats.add(new Seat(rule, stream.series(), calendar));
                    }
                }
            }
        }
        if (!silences.isEmpty()) {
            arrivals.pulses(field).forEach(this::watch);
        }
        learn();
        recallSilences(field);
        catchUp();
    }

    private void follow(AlertRule rule, Crowd crowd) {
        crowd.units().forEach(unit -> watch(Arrivals.Stream.of(rule, unit)).crowds.add(crowd));
    }

    private void learn() {
        watchers.forEach((stream, all) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopped while learning");
            }
            arrivals.learn(stream, all, silences, mark);
        });
    }

    /** What was corrected just before the mark may not have been judged. */
    private void catchUp() {
        var found = new ArrayList<Happening>();
        watchers.forEach((stream, all) -> {
            if (!all.seats.isEmpty() && arrivals.isCorrectedSince(stream, mark)) {
                var known = arrivals.series(stream.series(), mark);
                for (var seat : all.seats) {
                    var from = known.getFirst().period();
                    found.add(new Happening(seat.key(), seat.revise(known, from, mark)));
                }
            }
        });
        react(found, mark);
    }

    private Arrivals.Watchers watch(Arrivals.Stream stream) {
        return watchers.computeIfAbsent(stream, _ -> new Arrivals.Watchers());
    }

    private void recallSilences(Field field) {
        for (var each : silences) {
            for (var indicator : field.indicators()) {
                var source = indicator.publication().source();
                each.recall(
                        source,
                        desk.find(each.key(source))
                                .map(state -> state.condition() != Condition.INACTIVE)
                                .orElse(false));
            }
        }
    }

    /** Everything recorded until then is judged. */
    public Instant mark() {
        return mark;
    }

    /**
     * Judges everything recorded after the mark, as far as {@code until}; an interrupted thread
     * stops between two moments, and the mark stays where the journal has it.
     */
    public void sweep(Instant until) {
        follow();
        var byMoment = new TreeMap<Instant, List<Arrivals.Arrived>>();
        for (var arrived : arrivals.between(watchers.keySet(), mark, until)) {
            byMoment.computeIfAbsent(arrived.recordedAt(), _ -> new ArrayList<>()).add(arrived);
        }
        byMoment.forEach((moment, all) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopped while judging");
            }
            pass(moment);
            take(all, moment);
            desk.commit(moment.isBefore(mark) ? mark : moment, false);
        });
        pass(until);
        desk.commit(until, true);
        mark = until;
    }

    /** What ends by time alone, where no numbers come. */
    public void tick(Instant now) {
        follow();
        react(timers.passed(now), now);
        desk.commit(mark, false);
    }

    /** Others may have moved alerts since. */
    private void follow() {
        timers.follow(desk.states().values());
    }

    /** What other rules mean for alerts; written down with the next sweep. */
    public void change(List<Happening> happenings) {
        happenings.forEach(each -> react(List.of(each), each.stimulus().at()));
    }

    /** What ends, or falls silent, by time alone. */
    private void pass(Instant now) {
        react(timers.passed(now), now);
        for (var each : silences) {
            for (var fallen : each.fallen(now)) {
                var at = fallen.happening().stimulus().at();
                react(List.of(fallen.happening()), at);
                react(stale(fallen.source(), at), at);
            }
        }
    }

    /** Alerts of a silent source stay as they are, and say that nothing is known of them. */
    private List<Happening> stale(String source, Instant at) {
        var found = new ArrayList<Happening>();
        for (var all : watchers.values()) {
            for (var seat : all.seats) {
                var state = desk.find(seat.key()).orElse(null);
                if (state != null
                        && state.condition() != Condition.INACTIVE
                        && source.equals(arrivals.source(seat.series().indicator()))) {
                    var unknown = new Outcome.Unknown(Evidence.STALE, source);
                    found.add(new Happening(seat.key(), new Stimulus.Judged(at, unknown, "")));
                }
            }
        }
        return found;
    }

    private void take(List<Arrivals.Arrived> all, Instant moment) {
        var happenings = new ArrayList<Happening>();
        var revised = new LinkedHashMap<Seat, Period>();
        for (var arrived : all) {
            var observation = arrived.observation();
            var watching = watchers.get(arrived.stream());
            if (watching == null) {
                continue;
            }
            silences.forEach(each -> arrivals.hear(each, observation));
            for (var seat : watching.seats) {
                if (seat.isPast(observation)) {
                    revised.merge(seat, observation.period(), AlertEngine::earlier);
                } else if (!revised.containsKey(seat)) {
                    add(happenings, seat, observation);
                }
            }
            watching.crowds.forEach(each -> happenings.addAll(each.hear(observation)));
        }
        // A correction that is seen late is judged with all that came after it.
        var now = moment.isBefore(mark) ? mark : moment;
        revised.forEach((seat, from) -> {
            var known = arrivals.series(seat.series(), now);
            happenings.add(new Happening(seat.key(), seat.revise(known, from, moment)));
        });
        silences.forEach(each -> happenings.addAll(each.back(moment)));
        react(happenings, moment);
    }

    private static Period earlier(Period one, Period other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void add(List<Happening> happenings, Seat seat, Observation observation) {
        var state = desk.find(seat.key()).orElse(null);
        var stimulus = seat.judge(observation, state);
        if (stimulus == null) {
            return;
        }
        if (isNew(state) && stimulus instanceof Stimulus.Judged(_, Outcome.True(var severity), _)) {
            var causes = bonds.inhibitors(seat.rule(), seat.key(), severity);
            if (!causes.isEmpty()) {
                var parent = causes.getFirst().fingerprint();
                happenings.add(
                        new Happening(seat.key(), new Stimulus.Suppress(stimulus.at(), parent)));
            }
        }
        happenings.add(new Happening(seat.key(), stimulus));
    }

    private static boolean isNew(@Nullable AlertState state) {
        return state == null || state.condition() == Condition.INACTIVE;
    }

    /** With what follows from it for other alerts, until nothing follows any more. */
    private void react(Collection<Happening> first, Instant at) {
        Collection<Happening> next = first;
        var followed = new HashSet<Happening>();
        while (!next.isEmpty()) {
            var touched = touched(next);
            desk.react(next);
            timers.follow(touched.stream().flatMap(key -> desk.find(key).stream()).toList());
            next = bonds.follow(touched, at).stream().filter(followed::add).toList();
        }
    }

    private static Set<AlertKey> touched(Collection<Happening> happenings) {
        var keys = new LinkedHashSet<AlertKey>();
        happenings.forEach(each -> keys.add(each.key()));
        return keys;
    }
}
