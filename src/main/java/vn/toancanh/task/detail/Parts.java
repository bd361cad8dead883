package vn.toancanh.task.detail;

import java.util.List;
import java.util.UUID;

/**
 * What a directive is a part of, and its own parts, in the reader's words.
 *
 * @param wholes the one it is a part of; none for most
 * @param summary of its parts: how far they are, then whether they worked; no lines where there are
 *     none
 * @param mayHand whether who looks may give a part to somebody
 */
public record Parts(List<Part> wholes, List<String> summary, List<Part> parts, boolean mayHand) {
    public record Part(UUID id, String words) {}

    public Parts {
        wholes = List.copyOf(wholes);
        summary = List.copyOf(summary);
        parts = List.copyOf(parts);
    }
}
