package vn.toancanh.alert.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.AlertPolicy;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.LifeCycle;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.base.AreaCode;

/** Writes journals by the life cycle itself, and knows a small land. */
public final class Lines {
    public static final Instant START = Instant.parse("2026-09-30T15:00:00Z");
    public static final Stimulus.Person LEADER =
            new Stimulus.Person(new By("p2", "Lê Hải Đăng"), true, true);

    /** Rule {@code storm-3} is of the driver storm, {@code lone-3} of none; judged every minute. */
    public static final Function<String, Trait> TRAITS =
            rule -> {
                var word = rule.substring(0, rule.indexOf('-'));
                return new Trait(
                        word.equals("lone") ? "" : word, "", Duration.ofMinutes(1), Set.of());
            };

    /** Communes have five digits, the first two of which are their province. */
    public static final Land LAND =
            new Land() {
                @Override
                public AreaCode territory(AreaCode area) {
                    return around(area).getFirst();
                }

                @Override
                public List<AreaCode> around(AreaCode area) {
                    return area.value().length() == 5
                            ? List.of(new AreaCode(area.value().substring(0, 2)), area)
                            : List.of(area);
                }
            };

    private final AlertPolicy policy;
    private final Map<AlertKey, AlertState> states = new HashMap<>();
    private final List<AlertEvent> journal = new ArrayList<>();
    private int acts;

    public Lines() {
        this(Map.of());
    }

    public Lines(Map<Severity, Duration> ackHolds) {
        policy =
                new AlertPolicy(
                        Duration.ZERO,
                        1,
                        Duration.ZERO,
                        true,
                        false,
                        AlertPolicy.Missing.KEEP_LAST,
                        ackHolds,
                        Map.of(),
                        1);
    }

    public static AlertKey key(String rule, int commune) {
        return new AlertKey(rule, new AreaCode("%05d".formatted(99000 + commune)), "");
    }

    public static Instant at(double minutes) {
        return START.plusMillis(Math.round(minutes * 60_000));
    }

    public List<AlertEvent> is(AlertKey key, Severity severity, Instant at) {
        return react(key, new Stimulus.Judged(at, new Outcome.True(severity), ""));
    }

    public List<AlertEvent> isNot(AlertKey key, Instant at) {
        return react(key, new Stimulus.Judged(at, new Outcome.False(), ""));
    }

    public List<AlertEvent> react(AlertKey key, Stimulus stimulus) {
        return take(key, LifeCycle.react(state(key), stimulus, policy, stimulus.at()));
    }

    /** Makes an act with an id of its own. */
    public interface Doing {
        Stimulus.Act act(String id);
    }

    public List<AlertEvent> does(AlertKey key, Doing doing) {
        var act = doing.act("act-" + acts++);
        try {
            return take(key, LifeCycle.act(state(key), act, policy, act.at()));
        } catch (AlertRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    public List<AlertEvent> seen(AlertKey key, Instant at) {
        return does(key, id -> new Stimulus.Acknowledge(id, at, LEADER, ""));
    }

    private List<AlertEvent> take(AlertKey key, LifeCycle.Step step) {
        states.put(key, step.state());
        journal.addAll(step.events());
        return step.events();
    }

    public AlertState state(AlertKey key) {
        return states.getOrDefault(key, AlertState.quiet(key));
    }

    /** All lines so far. */
    public List<AlertEvent> journal() {
        return List.copyOf(journal);
    }

    public List<AlertEvent> raw() {
        return journal.stream().filter(AlertEvent::announced).toList();
    }
}
