package vn.toancanh.alert.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.By;

/**
 * What the journal of one alert says beside its state: who did what last, and the finding it stands
 * on. Immutable; read line after line.
 *
 * @param explanation the finding in its written form, "" before there was one
 * @param seen who acknowledged it, while that holds
 * @param away who put it away and why, while it is
 * @param task what was given to somebody
 * @param verdict what it turned out to be
 */
public record AlertStory(
        String explanation,
        @Nullable Told seen,
        @Nullable Told away,
        @Nullable Told task,
        @Nullable Told verdict) {
    public static final AlertStory NONE = new AlertStory("", null, null, null, null);

    /** Who said it, when, and in which words. */
    public record Told(By by, Instant at, String note) {
        static Told of(AlertEvent line) {
            return new Told(line.by(), line.at(), line.facts().note());
        }
    }

    public static AlertStory of(List<AlertEvent> journal) {
        var story = NONE;
        for (var line : journal) {
            story = story.after(line);
        }
        return story;
    }

    /** With one more line. */
    public AlertStory after(AlertEvent line) {
        return switch (line.transition()) {
            case FIRED_AT_ONCE, FIRED_AFTER_WAIT, FIRED_BY_COUNT ->
                    explained(line).judged(null).tasked(null);
            case PENDED, RAISED, RECURRED, RAISED_HIGHER, SEVERITY_CHANGED, REVISED ->
                    explained(line).seenBy(isCall(line) ? null : seen);
            case RAISED_AGAIN, ACK_RAN_OUT, UNACKNOWLEDGED, ENDED_UNSEEN -> seenBy(null);
            case ACKNOWLEDGED, SEEN_AFTER_END -> seenBy(Told.of(line));
            case SHELVED_TIMED, SHELVED_ONCE, SUPPRESSED, TAKEN_OUT -> putAway(Told.of(line));
            case UNSHELVED, RELEASED, BROUGHT_BACK -> putAway(null);
            case ASSIGNED -> tasked(Told.of(line));
            case CLOSED -> judged(Told.of(line));
            case ROSE,
                    FELL,
                    FORGOTTEN,
                    RECOVERED,
                    RELAPSED,
                    RESOLVED,
                    SENT_BACK,
                    EVIDENCE_CHANGED,
                    SERIES_MISSING,
                    RETIRED,
                    ENDED_SEEN,
                    DROPPED,
                    COMMENTED,
                    OVERDUE,
                    ACTION_CONFIRMED,
                    DRAFTED,
                    DRAFT_DROPPED,
                    PUBLISHED,
                    UPDATED,
                    CANCELLED,
                    EXPIRED ->
                    this;
        };
    }

    private static boolean isCall(AlertEvent line) {
        return switch (line.transition()) {
            case RAISED, RECURRED, RAISED_HIGHER -> true;
            default -> false;
        };
    }

    private AlertStory explained(AlertEvent line) {
        var finding = line.facts().explanation();
        return finding.isEmpty() ? this : new AlertStory(finding, seen, away, task, verdict);
    }

    private AlertStory seenBy(@Nullable Told by) {
        return new AlertStory(explanation, by, away, task, verdict);
    }

    private AlertStory putAway(@Nullable Told by) {
        return new AlertStory(explanation, seen, by, task, verdict);
    }

    private AlertStory tasked(@Nullable Told by) {
        return new AlertStory(explanation, seen, away, by, verdict);
    }

    private AlertStory judged(@Nullable Told by) {
        return new AlertStory(explanation, seen, away, task, by);
    }
}
