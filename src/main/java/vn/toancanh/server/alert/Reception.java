package vn.toancanh.server.alert;

import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.Deed;
import vn.toancanh.alert.desk.DeedJson;
import vn.toancanh.alert.desk.Ledger;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.alert.journal.LinesJson;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.server.http.Problem;

/**
 * The alerts of a warehouse, and the door for what people do about them: each act is taken exactly
 * once, by the rules of {@link Settlement}, or refused with a word. Any thread; blocks on disk.
 */
public final class Reception {
    private final AlertBook book;
    private final AlertDesk desk;
    private final Clock clock;
    private final RuleReception rules;
    private String asked = "";

    /**
     * @param clock of the warehouse
     */
    Reception(AlertBook book, RuleReception rules, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.clock = clock;
        desk =
                new AlertDesk(
                        new BookLedger(),
                        id -> rules.find(id).map(AlertRule::policy).orElse(null),
                        clock);
        desk.reset(book.states());
    }

    AlertDesk desk() {
        return desk;
    }

    AlertBook book() {
        return book;
    }

    RuleReception rules() {
        return rules;
    }

    private final class BookLedger implements Ledger {
        @Override
        public CompletableFuture<?> write(List<AlertEvent> lines, @Nullable Instant mark) {
            return done(() -> book.write(lines, mark));
        }

        @Override
        public CompletableFuture<?> write(List<AlertEvent> lines, Deed deed) {
            var author = deed.act().person().by().id();
            return done(() -> book.write(lines, id(deed.act()), author, asked));
        }

        @Override
        public List<AlertEvent> of(AlertKey key) {
            return book.of(key);
        }
    }

    private static UUID id(Stimulus.Act act) {
        var own = act.id().length() - LinesJson.OF_WAREHOUSE.length();
        return UUID.fromString(act.id().substring(0, own));
    }

    private static CompletableFuture<?> done(Runnable writing) {
        try {
            writing.run();
            return CompletableFuture.completedFuture(true);
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Sent again with the same key it changes nothing and gives the same answer.
     *
     * @return the lines it led to, in their written form
     * @throws Problem when it is not taken
     */
    public synchronized String take(String body, Caller caller) {
        var deed = read(body, caller);
        asked = DeedJson.text(deed);
        var before = book.taken(caller.key());
        if (before.isPresent()) {
            var same =
                    before.get().asked().equals(asked)
                            && before.get().author().equals(caller.by().id());
            if (!same) {
                throw new Problem(
                        HttpStatus.CONFLICT, "the key was used for something else", "key-used");
            }
            return before.get().answer();
        }
        allowed(deed, caller);
        var state = desk.find(deed.key()).orElse(AlertState.quiet(deed.key()));
        judgedEnough(deed, state);
        var act = settled(deed, state);
        act(deed.key(), act);
        return book.taken(caller.key()).orElseThrow().answer();
    }

    private static Deed read(String body, Caller caller) {
        try {
            var id = caller.key() + LinesJson.OF_WAREHOUSE;
            return DeedJson.read(body, id, caller.person());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static void allowed(Deed deed, Caller caller) {
        if (!caller.mayAct()) {
            throw new Problem(HttpStatus.FORBIDDEN, "not allowed: no-right", "no-right");
        }
        if (!caller.covers().test(deed.key().area())) {
            throw new Problem(HttpStatus.FORBIDDEN, "not allowed: other-area", "other-area");
        }
    }

    /** A program may have judged what we have not; it is heard again when we have. */
    private void judgedEnough(Deed deed, AlertState state) {
        var knows =
                deed.seen().episode() <= state.episode()
                        && (state.episode() > 0 || state.attention() != Attention.NONE);
        var now = clock.instant();
        var at = deed.act().at().isAfter(now) ? now.minus(Watchman.LAG) : deed.act().at();
        var judged = book.judgedUntil();
        if (!knows && (judged == null || judged.isBefore(at))) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "not judged so far yet", "not-judged-yet");
        }
    }

    private Stimulus.Act settled(Deed deed, AlertState state) {
        var act = Settlement.dated(deed, state, clock.instant());
        if (!Settlement.isLate(deed, state, book.of(deed.key()))) {
            return act;
        }
        var kept = Settlement.kept(act);
        if (kept == null) {
            throw refused(AlertRefusedException.Why.ENDED);
        }
        return kept;
    }

    private void act(AlertKey key, Stimulus.Act act) {
        try {
            desk.act(key, act).join();
        } catch (AlertRefusedException e) {
            throw refused(e.why());
        }
    }

    private static Problem refused(AlertRefusedException.Why why) {
        var word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(status(why), "not allowed: " + word, word);
    }

    private static HttpStatus status(AlertRefusedException.Why why) {
        return switch (why) {
            case LEADER_ONLY, NOT_AUTHORISED, SECOND_PERSON, MAY_NOT_WARN -> HttpStatus.FORBIDDEN;
            case NO_REASON, NO_END, TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOTHING_TO_ACKNOWLEDGE,
                    NOT_ACKNOWLEDGED,
                    ENDED,
                    NOT_PUT_AWAY,
                    NO_TASK,
                    NOT_PUBLISHED,
                    STILL_OUT ->
                    HttpStatus.CONFLICT;
        };
    }
}
