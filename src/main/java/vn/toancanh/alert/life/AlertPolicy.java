package vn.toancanh.alert.life;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;

/**
 * What a rule says of the life of its alerts.
 *
 * @param pendFor how long the condition must be true; zero fires at once
 * @param rises fires at the n-th rise within {@code pendFor}; 1 does not count
 * @param keepFiring how long it must be false
 * @param needsAck whether somebody must say that he has seen it
 * @param latches whether the end nobody has seen stays on the list; the highest severity always
 *     does
 * @param missing what a period without data means
 * @param ackHolds how long an acknowledgement holds without a task, by severity; for ever where
 *     there is none
 * @param longestShelf by severity; a day where there is none
 * @param version of the rule
 */
public record AlertPolicy(
        Duration pendFor,
        int rises,
        Duration keepFiring,
        boolean needsAck,
        boolean latches,
        Missing missing,
        Map<Severity, Duration> ackHolds,
        Map<Severity, Duration> longestShelf,
        int version) {
    /** For alerts whose rule is not known any more: they can be looked after to their end. */
    public static final AlertPolicy OF_GONE_RULES =
            new AlertPolicy(
                    Duration.ZERO,
                    1,
                    Duration.ZERO,
                    true,
                    true,
                    Missing.KEEP_LAST,
                    Map.of(),
                    Map.of(),
                    1);

    private static final Duration A_DAY = Duration.ofDays(1);

    /** What is made of it that there is nothing to judge by. Nothing ever ends by it. */
    public enum Missing {
        /** As it was. */
        KEEP_LAST,
        /** As if the condition were true, at the lowest severity. */
        ALERT,
        /** As if it were false for what is only pending. */
        CALM
    }

    public AlertPolicy {
        if (pendFor.isNegative() || keepFiring.isNegative()) {
            throw new IllegalArgumentException("negative time");
        }
        if (rises < 1 || (rises > 1 && pendFor.isZero())) {
            throw new IllegalArgumentException("rises are counted within a time");
        }
        ackHolds = Map.copyOf(ackHolds);
        longestShelf = Map.copyOf(longestShelf);
    }

    boolean firesAtOnce() {
        return pendFor.isZero();
    }

    boolean counts() {
        return rises > 1;
    }

    @Nullable Duration ackHolds(Severity severity) {
        return ackHolds.get(severity);
    }

    Duration longestShelf(Severity severity) {
        return longestShelf.getOrDefault(severity, A_DAY);
    }
}
