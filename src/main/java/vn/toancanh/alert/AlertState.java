package vn.toancanh.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one instance: the fold of its journal. Immutable.
 *
 * @param episode the one that lasts or lasted, 0 before the first
 * @param recurrences how often it came again before anybody had seen its end
 * @param escalation how many levels up it went because nothing was done
 */
public record AlertState(
        AlertKey key,
        int episode,
        Condition condition,
        Evidence evidence,
        Attention attention,
        Visibility visibility,
        Response response,
        Publication publication,
        Severities severities,
        Moments moments,
        Rises rises,
        int recurrences,
        int escalation) {

    /**
     * Three answers to "how bad". Each null where it does not apply.
     *
     * @param current what the numbers say now, or said last
     * @param latched the worst nobody has seen yet
     * @param acked the worst somebody has seen
     */
    public record Severities(
            @Nullable Severity current, @Nullable Severity latched, @Nullable Severity acked) {
        public static final Severities NONE = new Severities(null, null, null);
    }

    /**
     * When what began, by event time; null where it did not.
     *
     * @param active the condition became true
     * @param seen of the last acknowledgement
     * @param due the day the task is due
     * @param expires the end of the message that is out
     */
    public record Moments(
            @Nullable Instant active,
            @Nullable Instant fired,
            @Nullable Instant recovering,
            @Nullable Instant resolved,
            @Nullable Instant seen,
            @Nullable Instant due,
            @Nullable Instant expires) {
        public static final Moments NONE = new Moments(null, null, null, null, null, null, null);
    }

    /**
     * For rules that count rises while pending.
     *
     * @param high whether the last judgement was true
     */
    public record Rises(int count, boolean high) {
        public static final Rises NONE = new Rises(0, false);
    }

    /** Nothing ever happened. */
    public static AlertState quiet(AlertKey key) {
        return new AlertState(
                key,
                0,
                Condition.INACTIVE,
                Evidence.OK,
                Attention.NONE,
                Visibility.SHOWN,
                Response.NO_TASK,
                Publication.NONE,
                Severities.NONE,
                Moments.NONE,
                Rises.NONE,
                0,
                0);
    }

    /** Whether a person has to look at it, now. */
    public boolean wantsSeeing() {
        return attention == Attention.UNACK && visibility.isShown();
    }

    /** "Tự hết": it ended before anybody had seen it. */
    public boolean endedUnseen() {
        return condition == Condition.INACTIVE && attention == Attention.UNACK;
    }

    /**
     * Whether there is anything to show of it in a list of open alerts. What is over and still
     * warned of is open: somebody has to withdraw the warning.
     */
    public boolean isOpen() {
        return condition.isActive()
                || attention != Attention.NONE
                || response.isOpen()
                || publication.isOut();
    }
}
