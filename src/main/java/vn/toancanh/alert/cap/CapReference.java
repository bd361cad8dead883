package vn.toancanh.alert.cap;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * The name of a message: sender, identifier and time sent. Two ways to write one instant are one
 * name, so the offset is not kept.
 */
public record CapReference(String sender, String identifier, OffsetDateTime sent)
        implements Comparable<CapReference> {
    private static final Comparator<CapReference> ORDER =
            Comparator.comparing(CapReference::sent)
                    .thenComparing(CapReference::sender)
                    .thenComparing(CapReference::identifier);

    public CapReference {
        sender = sender.strip();
        identifier = identifier.strip();
        sent = sent.withOffsetSameInstant(ZoneOffset.ofHours(7));
    }

    /** Oldest first. */
    @Override
    public int compareTo(CapReference other) {
        return ORDER.compare(this, other);
    }
}
