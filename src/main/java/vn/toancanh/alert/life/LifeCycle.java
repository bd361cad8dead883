package vn.toancanh.alert.life;

import java.time.Instant;
import java.util.List;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertState;

/**
 * Which lines of the journal follow from what happens to an alert. The same in every program, so
 * that two of them find the same. Pure: all times are event times.
 */
public final class LifeCycle {
    private LifeCycle() {}

    /**
     * What came of it.
     *
     * @param events to write down, in their order; empty when nothing moves
     */
    public record Step(AlertState state, List<AlertEvent> events) {
        public Step {
            events = List.copyOf(events);
        }

        /** Whether people are told. */
        public boolean announces() {
            return events.stream().anyMatch(AlertEvent::announced);
        }
    }

    /**
     * What the program itself brings about: judgements, time, other alerts, changed rules.
     *
     * @param recordedAt the clock of this computer
     */
    public static Step react(
            AlertState state, Stimulus stimulus, AlertPolicy policy, Instant recordedAt) {
        var moves = new Moves(state, policy, stimulus.at(), recordedAt);
        moves.passTime();
        switch (stimulus) {
            case Stimulus.Judged judged -> new Judging(moves).judge(judged);
            case Stimulus.Tick _ -> {
                // Time has passed already.
            }
            case Stimulus.Retire retire -> new Judging(moves).retire(retire);
            case Stimulus.RuleChanged _ -> new Judging(moves).sendBack();
            case Stimulus.Revise revise -> new Judging(moves).revise(revise);
            case Stimulus.Suppress suppress -> moves.suppress(suppress.parent());
            case Stimulus.Release _ -> moves.release();
            case Stimulus.Expire _ -> moves.expire();
            case Stimulus.Act act ->
                    throw new IllegalArgumentException(act.id() + " is done by a person");
        }
        return moves.step();
    }

    /**
     * What a person does.
     *
     * @throws AlertRefusedException when he may not, or there is nothing to do it to
     */
    public static Step act(
            AlertState state, Stimulus.Act act, AlertPolicy policy, Instant recordedAt)
            throws AlertRefusedException {
        var moves = new Moves(state, policy, act.at(), recordedAt);
        moves.passTime();
        new Acting(moves, act).act();
        return moves.step();
    }
}
