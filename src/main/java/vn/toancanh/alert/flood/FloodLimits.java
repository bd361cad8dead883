package vn.toancanh.alert.flood;

import java.time.Duration;

/**
 * How much is one group, and how much people are told at a time.
 *
 * @param window how long after its last member an alert still belongs to a group
 * @param floor the least time from one telling of a group to that of its growth
 * @param again the same for its coming again
 * @param span the time in which {@code most} are told
 * @param most the last of them is a summary of what is held back
 * @param kept how many of them are kept for the highest severity
 * @param gather how long what is held back waits for more, before the summary
 */
public record FloodLimits(
        Duration window,
        Duration floor,
        Duration again,
        Duration span,
        int most,
        int kept,
        Duration gather) {
    /** Six hours; growth every ten minutes, again every thirty; ten in ten minutes. */
    public static final FloodLimits USUAL =
            new FloodLimits(
                    Duration.ofHours(6),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(10),
                    10,
                    3,
                    Duration.ofMinutes(1));

    public FloodLimits {
        if (kept < 0 || most < kept + 2) {
            throw new IllegalArgumentException(most + " told, " + kept + " of them kept");
        }
    }

    /** How many a severity below the highest may take. */
    int ordinary() {
        return urgent() - kept;
    }

    /** All but the summary. */
    int urgent() {
        return most - 1;
    }
}
