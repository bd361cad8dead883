package vn.toancanh.alert.flood;

import java.time.Instant;
import java.util.List;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Severity;

/**
 * What people hear and see come up.
 *
 * @param group its id; of a summary that of the worst
 * @param at event time: the latest moment the journal had spoken of when it was told
 * @param head the first sign of the group
 * @param members how many alerts it has so far; of a summary, those of all its groups
 * @param areas in how many units
 * @param others ids of the other groups of a summary, worst first; else none
 */
public record Annunciation(
        String group,
        Instant at,
        Kind kind,
        AlertEvent head,
        Severity severity,
        int members,
        int areas,
        List<String> others) {

    /** What is new about it. */
    public enum Kind {
        FIRST,
        /** Worse than what was told. */
        WORSE,
        GREW,
        /** A member calls again: it came back, or nothing was done. */
        AGAIN,
        /** Several groups that were held back, told together. */
        SUMMARY
    }

    public Annunciation {
        others = List.copyOf(others);
    }
}
