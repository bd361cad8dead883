package vn.toancanh.sync.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of an act done on this computer.
 *
 * @param body as it was or will be sent
 * @param answer one word of the contract that says why it was refused, "" otherwise
 */
public record OwnAct(
        UUID id,
        String kind,
        String subject,
        OutboxItem.Author author,
        String body,
        Instant madeAt,
        Outcome outcome,
        String answer) {
    /** What the warehouse said. */
    public enum Outcome {
        /** Nothing yet: "chờ gửi". */
        WAITING,
        TAKEN,
        REFUSED
    }
}
