package vn.toancanh.alert.watch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;

/** What alerts do to each other: several make one, one explains others. */
final class Bonds {
    private final AlertDesk desk;
    private final BiPredicate<AreaCode, AreaCode> within;

    /** Rules that combine others, and rules explained by others, by the id of the other. */
    private final Map<String, Set<AlertRule>> combined = new LinkedHashMap<>();

    private final Map<String, Set<AlertRule>> explained = new LinkedHashMap<>();
    private final Map<String, Set<AlertKey>> active = new LinkedHashMap<>();

    /**
     * @param within whether the first unit is the second or lies in it
     */
    Bonds(RuleBook book, AlertDesk desk, BiPredicate<AreaCode, AreaCode> within) {
        this.desk = desk;
        this.within = within;
        for (var rule : book.rules()) {
            if (rule.signal() instanceof Signal.Together together) {
                together.rules().forEach(id -> add(combined, id, rule));
            }
            rule.advice().inhibitors().forEach(id -> add(explained, id, rule));
        }
        desk.states().values().forEach(this::follow);
    }

    private static void add(Map<String, Set<AlertRule>> map, String id, AlertRule rule) {
        map.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(rule);
    }

    private void follow(AlertState state) {
        var keys = active.computeIfAbsent(state.key().rule(), _ -> new LinkedHashSet<>());
        if (state.condition().isActive()) {
            keys.add(state.key());
        } else {
            keys.remove(state.key());
        }
    }

    /**
     * Whether another alert explains this one now, and which. What is worse than its cause is not
     * hidden behind it.
     *
     * @param severity of this one
     */
    List<AlertKey> inhibitors(AlertRule rule, AlertKey key, Severity severity) {
        return rule.advice().inhibitors().stream()
                .flatMap(id -> active.getOrDefault(id, Set.of()).stream())
                .filter(other -> !other.equals(key) && within.test(key.area(), other.area()))
                .filter(other -> !severity.isAbove(severity(other)))
                .toList();
    }

    private Severity severity(AlertKey key) {
        var current = desk.find(key).map(state -> state.severities().current()).orElse(null);
        return current == null ? Severity.LOW : current;
    }

    /** What follows from alerts that were touched at {@code at}. */
    List<Happening> follow(Collection<AlertKey> touched, Instant at) {
        var found = new ArrayList<Happening>();
        for (var key : touched) {
            desk.find(key).ifPresent(this::follow);
        }
        for (var key : touched) {
            combined.getOrDefault(key.rule(), Set.of()).stream()
                    .map(rule -> combine(rule, key.area(), at))
                    .forEach(found::add);
            for (var rule : explained.getOrDefault(key.rule(), Set.of())) {
                found.addAll(cover(rule, at));
            }
        }
        return found;
    }

    private Happening combine(AlertRule rule, AreaCode area, Instant at) {
        if (!(rule.signal() instanceof Signal.Together together)) {
            throw new IllegalStateException(rule.id() + " combines nothing");
        }
        var held = new TreeSet<String>();
        for (var id : together.rules()) {
            if (active.getOrDefault(id, Set.of()).stream()
                    .anyMatch(key -> within.test(area, key.area()))) {
                held.add(id);
            }
        }
        var enough = held.size() >= together.least();
        var outcome =
                enough
                        ? new Outcome.True(rule.levels().of(held.size() - together.least()))
                        : new Outcome.False();
        var key = new AlertKey(rule.id(), area, "");
        var why = ExplanationJson.text(explain(held.size(), together, at));
        return new Happening(key, new Stimulus.Judged(at, outcome, why));
    }

    private static Explanation explain(int held, Signal.Together together, Instant at) {
        var unknown = Double.NaN;
        var local = LocalDateTime.ofInstant(at, Period.ZONE);
        return new Explanation(
                "together",
                new Period(Grain.MINUTE, Grain.MINUTE.floor(local)),
                held,
                "",
                unknown,
                unknown,
                together.least(),
                held,
                together.least(),
                together.rules().size(),
                null,
                Explanation.Calendar.ORDINARY,
                null);
    }

    private static boolean isQuiet(AlertState state) {
        return state.condition() == Condition.INACTIVE
                && !state.isOpen()
                && state.visibility().isShown();
    }

    /** Puts under its cause, or takes from under it, each alert of a rule. */
    private List<Happening> cover(AlertRule rule, Instant at) {
        var found = new ArrayList<Happening>();
        for (var state : List.copyOf(desk.states().values())) {
            if (!state.key().rule().equals(rule.id()) || isQuiet(state)) {
                continue;
            }
            var causes = inhibitors(rule, state.key(), severity(state.key()));
            if (causes.isEmpty()) {
                found.add(new Happening(state.key(), new Stimulus.Release(at)));
            } else {
                var parent = causes.getFirst().fingerprint();
                found.add(new Happening(state.key(), new Stimulus.Suppress(at, parent)));
            }
        }
        return found;
    }
}
