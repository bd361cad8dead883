package vn.toancanh.alert.acting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.life.Stimulus.Person;
import vn.toancanh.alert.life.Stimulus.Publish.Move;
import vn.toancanh.fx.Texts;

/**
 * Does what a person wants to all the alerts he has marked, and says what came of it. Each alert is
 * asked by itself: one that refuses does not hold up the others. Does not wait for the disk.
 */
public final class AlertActs {
    private final AlertDesk desk;
    private final Supplier<Optional<Person>> me;
    private final Clock clock;
    private final Texts texts;
    private final Consumer<String> lost;

    /**
     * What came of it.
     *
     * @param said in a sentence
     * @param done how many alerts it was done to
     * @param undo null where it cannot be undone
     */
    public record Answer(String said, int done, boolean refused, @Nullable Undo undo) {}

    /** What takes an act back. */
    public record Undo(List<AlertKey> keys, Intent intent) {
        public Undo {
            keys = List.copyOf(keys);
        }
    }

    /**
     * @param me who acts; empty where nobody may
     * @param clock of event times
     * @param lost is told, on any thread, what could not be written down
     */
    public AlertActs(
            AlertDesk desk,
            Supplier<Optional<Person>> me,
            Clock clock,
            Texts texts,
            Consumer<String> lost) {
        this.desk = desk;
        this.me = me;
        this.clock = clock;
        this.texts = texts;
        this.lost = lost;
    }

    public Answer act(Collection<AlertKey> keys, Intent intent) {
        var person = me.get();
        if (person.isEmpty()) {
            return new Answer(texts.get("alert.act.nobody"), 0, true, null);
        }
        var done = new ArrayList<AlertKey>();
        AlertRefusedException.Why why = null;
        var at = clock.instant();
        for (var key : keys) {
            try {
                var written = desk.act(key, act(intent, person.get(), at));
                var _ = written.whenComplete((_, failed) -> tellLoss(failed));
                done.add(key);
            } catch (AlertRefusedException refused) {
                why = refused.why();
            }
        }
        return answer(intent, done, keys.size() - done.size(), why);
    }

    private void tellLoss(@Nullable Throwable failed) {
        if (failed != null) {
            lost.accept(texts.get("alert.act.lost"));
        }
    }

    private Answer answer(
            Intent intent,
            List<AlertKey> done,
            int refused,
            AlertRefusedException.@Nullable Why why) {
        var did = texts.get("alert.done." + name(intent), done.size());
        if (why == null) {
            return new Answer(did, done.size(), false, undo(intent, done));
        }
        var because = texts.get("alert.refused." + why.name());
        var said =
                done.isEmpty()
                        ? because
                        : did + " " + texts.get("alert.act.some", refused, because);
        return new Answer(said, done.size(), true, undo(intent, done));
    }

    private static String name(Intent intent) {
        var name = intent.getClass().getSimpleName();
        return intent instanceof Intent.Publish(var move, _, _) ? name + "." + move : name;
    }

    /** What cannot even be asked. */
    Answer refusal(String key) {
        return new Answer(texts.get(key), 0, true, null);
    }

    Instant now() {
        return clock.instant();
    }

    private static @Nullable Undo undo(Intent intent, List<AlertKey> done) {
        var back =
                switch (intent) {
                    case Intent.Acknowledge _ -> new Intent.Unacknowledge();
                    case Intent.Shelve _ -> new Intent.Unshelve();
                    case Intent.TakeOut _ -> new Intent.BringBack();
                    case Intent.Publish(var move, _, _) ->
                            move == Move.DRAFT
                                    ? new Intent.Publish(Move.DISCARD, Duration.ZERO, "")
                                    : null;
                    case Intent.Unacknowledge _,
                            Intent.Comment _,
                            Intent.Unshelve _,
                            Intent.BringBack _,
                            Intent.Close _ ->
                            null;
                };
        return back == null || done.isEmpty() ? null : new Undo(done, back);
    }

    private Stimulus.Act act(Intent intent, Person person, Instant at) {
        var id = UUID.randomUUID().toString();
        return switch (intent) {
            case Intent.Acknowledge(var comment) ->
                    new Stimulus.Acknowledge(id, at, person, comment);
            case Intent.Unacknowledge _ -> new Stimulus.Unacknowledge(id, at, person, "");
            case Intent.Comment(var words) -> new Stimulus.Comment(id, at, person, words);
            case Intent.Shelve(var time, var once, var reason) ->
                    new Stimulus.Shelve(id, at, person, at.plus(time), once, reason.strip());
            case Intent.Unshelve _ -> new Stimulus.Unshelve(id, at, person);
            case Intent.TakeOut out -> takeOut(id, at, person, out);
            case Intent.BringBack _ -> new Stimulus.BringBack(id, at, person);
            case Intent.Close(var verdict, var comment) ->
                    new Stimulus.Close(id, at, person, verdict, comment.strip());
            case Intent.Publish(var move, var time, var words) -> {
                var until = time.isZero() ? null : at.plus(time);
                yield new Stimulus.Publish(id, at, person, move, until, words.strip());
            }
        };
    }

    /** The journal has no field for the second person, so that the reason names him. */
    private Stimulus.TakeOut takeOut(String id, Instant at, Person person, Intent.TakeOut out) {
        var second = out.second();
        var reason = out.reason().strip();
        if (second != null && !reason.isEmpty() && !second.equals(person.by())) {
            reason = texts.get("alert.act.with", reason, second.name());
        }
        return new Stimulus.TakeOut(id, at, person, at.plus(out.time()), reason, second);
    }
}
