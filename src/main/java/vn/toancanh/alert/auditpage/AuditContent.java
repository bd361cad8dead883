package vn.toancanh.alert.auditpage;

import java.util.List;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.audit.Measure;
import vn.toancanh.indicator.Status;

/**
 * An audit in words. Immutable.
 *
 * @param span from when to when
 * @param sum what was told of what was found, in a sentence
 * @param rows what to act on first
 * @param mix lowest severity first; empty when people were told nothing
 */
public record AuditContent(
        String span, String sum, List<Row> rows, List<Part> mix, List<Noise> noisy) {
    public AuditContent {
        rows = List.copyOf(rows);
        mix = List.copyOf(mix);
        noisy = List.copyOf(noisy);
    }

    /**
     * One figure.
     *
     * @param target "" where there is none
     * @param limit "" where there is none
     * @param advice what to do, "" where nothing need be done
     */
    public record Row(
            Measure measure,
            Status status,
            String word,
            String name,
            String meaning,
            String advice,
            String value,
            String target,
            String limit) {}

    /**
     * One severity.
     *
     * @param share of all, 0 to 1
     * @param target the share that is aimed at
     * @param words count and share
     */
    public record Part(Severity severity, double share, double target, String words) {}

    /**
     * One rule.
     *
     * @param share of the noisiest, 0 to 1, for the length of its bar
     * @param note what is wrong with it, "" for nothing known
     */
    public record Noise(String name, String count, double share, String note) {}
}
