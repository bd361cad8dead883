package vn.toancanh.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal; never changed and never removed.
 *
 * @param id the same in every program that finds the same transition; of an act of a person, made
 *     where he did it
 * @param episode counts the rises of the instance from inactive, from 1; 0 before the first
 * @param at event time: the moment the numbers speak of, or at which a person acted
 * @param recordedAt when it was written down
 * @param announced whether people were told
 */
public record AlertEvent(
        String id,
        AlertKey key,
        int episode,
        Transition transition,
        Instant at,
        Instant recordedAt,
        By by,
        boolean announced,
        Facts facts) {

    /**
     * What a transition brings with it. Each is null, or blank, where it says nothing.
     *
     * @param until the end of shelving or of service, or the day a task is due
     * @param note a reason, a comment, a verdict
     * @param explanation the finding the transition stands on, in its written form
     */
    public record Facts(
            @Nullable Severity severity,
            @Nullable Instant until,
            @Nullable Evidence evidence,
            @Nullable Condition condition,
            String note,
            String explanation) {
        public static final Facts NONE = new Facts(null, null, null, null, "", "");

        public static Facts of(Severity severity) {
            return new Facts(severity, null, null, null, "", "");
        }

        public static Facts noted(String note) {
            return new Facts(null, null, null, null, note, "");
        }

        public Facts until(Instant end) {
            return new Facts(severity, end, evidence, condition, note, explanation);
        }

        public Facts of(Evidence found) {
            return new Facts(severity, until, found, condition, note, explanation);
        }

        public Facts of(Condition next) {
            return new Facts(severity, until, evidence, next, note, explanation);
        }

        public Facts because(String reason) {
            return new Facts(severity, until, evidence, condition, reason, explanation);
        }

        public Facts explained(String finding) {
            return new Facts(severity, until, evidence, condition, note, finding);
        }
    }

    /**
     * The id of what an engine finds: the same transition found by two programs is one event.
     *
     * @param version of the rule
     */
    public static String id(
            AlertKey key, int episode, Transition transition, Instant at, int version) {
        return AlertKey.hash(
                key.fingerprint(),
                Integer.toString(episode),
                transition.name(),
                at.toString(),
                Integer.toString(version));
    }
}
