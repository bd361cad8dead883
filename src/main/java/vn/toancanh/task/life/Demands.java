package vn.toancanh.task.life;

import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.outcome.Finding;
import vn.toancanh.task.outcome.FindingJson;

/** What an act must say for itself, once it is known to be whose step it is. */
final class Demands {
    /** How often a deadline may be extended. */
    static final int MOST_EXTENSIONS = 2;

    private Demands() {}

    static @Nullable Refusal of(State state, Act act) {
        return switch (act) {
            case Act.Issue _, Act.Accept _, Act.Confirm _ -> null;
            case Act.Resume _ -> state.beside().suspended() ? null : Refusal.NO_SUCH_STEP;
            case Act.Return(_, var words) -> words(words);
            case Act.Reissue(_, var words) -> words(words);
            case Act.Withdraw(var reason) -> words(reason);
            case Act.Rework(var words) -> words(words);
            case Act.Suspend(var reason) -> words(reason);
            case Act.Escalate escalate -> escalate(state, escalate);
            case Act.Report report -> report(state, report);
            case Act.AskExtension asked -> askExtension(state, asked);
            case Act.GrantExtension(var until, _) ->
                    state.term().asked() == null
                            ? Refusal.NOTHING_ASKED
                            : until.isAfter(state.term().now()) ? null : Refusal.NOT_LATER;
            case Act.DenyExtension(var words) ->
                    state.term().asked() == null ? Refusal.NOTHING_ASKED : words(words);
            case Act.AskSupport asked -> words(asked.words());
            case Act.AnswerSupport(var request, _, var words) ->
                    state.beside().wanted().containsKey(request)
                            ? words(words)
                            : Refusal.NOTHING_ASKED;
            case Act.Comment(var words, var evidence) -> evidence.isEmpty() ? words(words) : null;
            case Act.Close close -> close(close);
        };
    }

    private static @Nullable Refusal words(String words) {
        return words.isBlank() ? Refusal.NO_WORDS : null;
    }

    private static @Nullable Refusal escalate(State state, Act.Escalate act) {
        return act.level() > state.beside().escalated() ? words(act.reason()) : Refusal.NOT_LATER;
    }

    private static @Nullable Refusal report(State state, Act.Report report) {
        var asked = state.directive().reporting();
        if (asked.withNumber() && report.number() == null) {
            return Refusal.NO_NUMBER;
        }
        if (asked.withPhoto() && report.complete() && !hasPhoto(report)) {
            return Refusal.NO_PHOTO;
        }
        return words(report.words());
    }

    private static boolean hasPhoto(Act.Report report) {
        return report.evidence().stream()
                .map(Attachment::type)
                .anyMatch(t -> t.startsWith("image/"));
    }

    private static @Nullable Refusal askExtension(State state, Act.AskExtension asked) {
        if (state.term().extensions() >= MOST_EXTENSIONS) {
            return Refusal.TOO_OFTEN;
        }
        return asked.until().isAfter(state.term().now())
                ? words(asked.reason())
                : Refusal.NOT_LATER;
    }

    /** Who does not follow what was found says why. */
    private static @Nullable Refusal otherwise(Act.Close close) {
        var proposed = Finding.proposed(FindingJson.read(close.finding()));
        return proposed.isEmpty() || proposed.get() == close.verdict()
                ? null
                : words(close.words());
    }

    private static @Nullable Refusal close(Act.Close close) {
        return switch (close.verdict()) {
            case IMPROVED, SIGNS, UNCHANGED, WORSE ->
                    close.finding().isBlank() ? Refusal.NO_REASON : otherwise(close);
            case NOT_ENOUGH_GROUNDS, NOT_MEASURED -> otherwise(close);
        };
    }
}
