package vn.toancanh.alert.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.base.AreaCode;

/** One alert as a list shows it. Immutable: a change is another row of the same key. */
public record AlertRow(AlertState state, AlertStory story, Words words) {

    /**
     * What of it hardly ever changes, in the reader's language.
     *
     * @param path from the root of the territory to the unit; at least the unit itself
     * @param folded everything a search looks in, without diacritics
     */
    public record Words(String name, List<Place> path, Ruled ruled, Found found, String folded) {
        public Words {
            path = List.copyOf(path);
        }

        public String place() {
            return path.getLast().name();
        }
    }

    /**
     * What its rule says of it.
     *
     * @param persona who must acknowledge it, "" for nobody
     * @param escalate who must when he does not, the first to be asked first
     * @param driver the cause it shares with other rules, "" for none
     */
    public record Ruled(String persona, List<AlertRule.Escalation> escalate, String driver) {
        static final Ruled BY_NOTHING = new Ruled("", List.of(), "");

        public Ruled {
            escalate = List.copyOf(escalate);
        }
    }

    /** A unit by its name. */
    public record Place(AreaCode code, String name) {}

    /** The numbers it stands on, written; each "" where there is none. */
    public record Found(String value, String expected, String why) {
        public static final Found NOTHING = new Found("", "", "");
    }

    /** Where it stands with people, in the one word a list has room for. */
    public enum Standing {
        UNSEEN,
        SEEN,
        ENDED_UNSEEN,
        SHELVED,
        OUT_OF_SERVICE,
        SUPPRESSED,
        CLOSED,
        ENDED
    }

    public AlertKey key() {
        return state.key();
    }

    /** What the numbers say now; of what is over, the worst that nobody has seen. */
    public Severity severity() {
        var current = state.condition().isActive() ? state.severities().current() : null;
        return current == null ? worst() : current;
    }

    /** The worst that is at stake: what is, or what nobody has seen. */
    public Severity worst() {
        var severities = state.severities();
        var worst = Severity.worst(severities.latched(), severities.current());
        return worst == null ? Severity.LOW : worst;
    }

    /** Whether a person has to look at it, now. */
    public boolean wantsSeeing() {
        return state.wantsSeeing();
    }

    /** When it fired; the start of its condition where it did not. */
    public Instant since() {
        return first(state.moments().fired(), state.moments().active());
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one != null ? one : other != null ? other : Instant.EPOCH;
    }

    public Standing standing() {
        return switch (state.visibility().kind()) {
            case SHELVED_TIMED, SHELVED_ONCE -> Standing.SHELVED;
            case OUT_OF_SERVICE -> Standing.OUT_OF_SERVICE;
            case SUPPRESSED -> Standing.SUPPRESSED;
            case SHOWN -> shown();
        };
    }

    /** What was closed and then became worse wants to be seen again. */
    private Standing shown() {
        if (state.endedUnseen()) {
            return Standing.ENDED_UNSEEN;
        }
        if (state.attention() == Attention.UNACK) {
            return Standing.UNSEEN;
        }
        if (state.response() == Response.CLOSED) {
            return Standing.CLOSED;
        }
        return state.isOpen() ? Standing.SEEN : Standing.ENDED;
    }

    /** Among those to be worked on. */
    public boolean isOpen() {
        return switch (standing()) {
            case UNSEEN, SEEN, ENDED_UNSEEN -> true;
            case SHELVED, OUT_OF_SERVICE, SUPPRESSED, CLOSED, ENDED -> false;
        };
    }

    /** Put away by somebody, or under another alert, and there is something to put away. */
    public boolean isAway() {
        return switch (standing()) {
            case SHELVED, OUT_OF_SERVICE -> true;
            case SUPPRESSED -> state.isOpen();
            case UNSEEN, SEEN, ENDED_UNSEEN, CLOSED, ENDED -> false;
        };
    }

    /** When it was over; null while it is not. */
    public @Nullable Instant over() {
        return switch (standing()) {
            case CLOSED -> story.verdict() == null ? null : story.verdict().at();
            case ENDED -> latest(state.moments().resolved(), state.moments().seen());
            case UNSEEN, SEEN, ENDED_UNSEEN, SHELVED, OUT_OF_SERVICE, SUPPRESSED -> null;
        };
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** Whether anybody would look for it in a list. */
    public boolean isWorthARow() {
        return state.episode() > 0
                && (state.condition() != Condition.PENDING || state.isOpen() || isAway());
    }
}
