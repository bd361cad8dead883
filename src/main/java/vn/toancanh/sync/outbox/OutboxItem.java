package vn.toancanh.sync.outbox;

import java.time.Instant;
import java.util.UUID;
import vn.toancanh.warehouse.Posting;

/**
 * One act of a person, as it is written down before anything is sent.
 *
 * @param kind of act, {@code proposal.submit}; tells who takes the answer
 * @param subject what it is done upon; acts on one subject are sent in their order
 * @param posting what is sent; its key is the id of the act
 */
public record OutboxItem(
        String kind, String subject, Author author, Instant madeAt, Posting posting) {
    /**
     * @param id as the warehouse knows the person: sent with his token or not at all
     */
    public record Author(String id, String name) {}

    public UUID id() {
        return posting.key();
    }
}
