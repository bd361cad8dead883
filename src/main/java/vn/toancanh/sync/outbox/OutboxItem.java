package vn.toancanh.sync.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.warehouse.Posting;

/**
 * One act of a person, as it is written down before anything is sent.
 *
 * @param kind of act, {@code proposal.submit}; tells who takes the answer
 * @param subject what it is done upon; acts on one subject are sent in their order
 * @param behind another subject whose acts go before this one; null for most
 * @param posting what is sent; its key is the id of the act
 */
public record OutboxItem(
        String kind,
        String subject,
        @Nullable String behind,
        Author author,
        Instant madeAt,
        Posting posting) {
    /**
     * @param id as the warehouse knows the person: sent with his token or not at all
     */
    public record Author(String id, String name) {}

    /** An act that waits for those on its own subject alone. */
    public OutboxItem(String kind, String subject, Author author, Instant madeAt, Posting posting) {
        this(kind, subject, null, author, madeAt, posting);
    }

    public UUID id() {
        return posting.key();
    }
}
