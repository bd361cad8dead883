package vn.toancanh.alert.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.flood.Chatter;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.alert.life.Stimulus;

/** The journal read once in the order of event time, and what is counted on the way. */
final class Course {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int STALE_PERIODS = 3;

    private final AuditQuestion question;
    private final Chatter chatter;
    private final Map<AlertKey, AlertState> states = new HashMap<>();
    private final Map<AlertKey, Instant> touched = new HashMap<>();
    private final Map<AlertKey, Instant> calling = new HashMap<>();
    private final Map<String, Map<Stimulus.Verdict, Integer>> verdicts = new HashMap<>();
    private final List<AlertEvent> raw = new ArrayList<>();
    private final List<Duration> answers = new ArrayList<>();
    private Instant nextDay;
    private long stale;
    private int unauthorised;

    Course(AuditQuestion question) {
        this.question = question;
        chatter = new Chatter(question.traits());
        nextDay = question.from().plus(DAY);
    }

    Course read() {
        var seen = new HashSet<String>();
        question.journal().stream()
                .filter(event -> event.at().isBefore(question.to()) && seen.add(event.id()))
                .sorted(Comparator.comparing(AlertEvent::at))
                .forEach(this::take);
        lookAround(question.to());
        return this;
    }

    private void take(AlertEvent event) {
        for (; !event.at().isBefore(nextDay); nextDay = nextDay.plus(DAY)) {
            lookAround(nextDay);
        }
        var key = event.key();
        var before = states.computeIfAbsent(key, AlertState::quiet);
        var after = Fold.apply(before, event);
        states.put(key, after);
        chatter.take(before, after, event.at());
        if (event.by().isPerson()) {
            touched.put(key, event.at());
        }
        attend(before, after, event);
        if (question.isWithin(event.at())) {
            count(event);
        }
    }

    private void attend(AlertState before, AlertState after, AlertEvent event) {
        if (before.attention() == after.attention()) {
            return;
        }
        if (after.attention() == Attention.UNACK) {
            calling.put(event.key(), event.at());
            return;
        }
        var since = calling.remove(event.key());
        if (since != null && event.by().isPerson() && question.isWithin(event.at())) {
            answers.add(Duration.between(since, event.at()));
        }
    }

    private void count(AlertEvent event) {
        if (event.announced()) {
            raw.add(event);
        }
        unauthorised += isAuthorised(event) ? 0 : 1;
        verdict(event)
                .ifPresent(verdict ->
                        verdicts.computeIfAbsent(
                                        event.key().rule(),
                                        _ -> new EnumMap<>(Stimulus.Verdict.class))
                                .merge(verdict, 1, Integer::sum));
    }

    /** A person puts away, with a reason; the program suppresses. An end there always is. */
    private boolean isAuthorised(AlertEvent event) {
        var person = event.by().isPerson();
        var right = !person || question.allowed().test(event);
        return switch (event.transition()) {
            case SHELVED_TIMED, SHELVED_ONCE, TAKEN_OUT ->
                    person && right && !event.facts().note().isBlank();
            case SUPPRESSED -> !person;
            default -> right;
        };
    }

    private static Optional<Stimulus.Verdict> verdict(AlertEvent event) {
        if (event.transition() != Transition.CLOSED) {
            return Optional.empty();
        }
        var word = event.facts().note().split(":", 2)[0];
        for (var verdict : Stimulus.Verdict.values()) {
            if (verdict.name().equals(word)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    private void lookAround(Instant at) {
        stale = Math.max(stale, states.values().stream().filter(s -> isStale(s, at)).count());
    }

    private boolean isStale(AlertState state, Instant at) {
        var fired = state.moments().fired();
        if (!state.condition().isActive() || fired == null) {
            return false;
        }
        var period = question.traits().apply(state.key().rule()).evaluationPeriod();
        var age = Duration.between(fired, at);
        var touch = touched.get(state.key());
        return age.compareTo(DAY) >= 0
                && age.compareTo(period.multipliedBy(STALE_PERIODS)) >= 0
                && (touch == null || touch.isBefore(fired));
    }

    List<AlertEvent> raw() {
        return raw;
    }

    long stale() {
        return stale;
    }

    int unauthorised() {
        return unauthorised;
    }

    long fleeting() {
        return chatter.fleeting(question.from(), question.to());
    }

    Set<AlertKey> chattering() {
        return chatter.chattering(question.from(), question.to());
    }

    /** How many are so at the end. */
    long atTheEnd(Predicate<AlertState> so) {
        return states.values().stream().filter(so).count();
    }

    /** From calling to the answer of a person; null when nobody answered anything. */
    @Nullable Duration meanAnswer() {
        return answers.isEmpty()
                ? null
                : answers.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(answers.size());
    }

    int closed(Stimulus.Verdict verdict) {
        return verdicts.values().stream().mapToInt(of -> of.getOrDefault(verdict, 0)).sum();
    }

    int wrong(String rule) {
        var of = verdicts.getOrDefault(rule, Map.of());
        return of.getOrDefault(Stimulus.Verdict.FALSE_ALARM, 0)
                + of.getOrDefault(Stimulus.Verdict.DATA_ERROR, 0);
    }
}
