package vn.toancanh.alert.cap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One message. Texts are without outer white space; optional ones are blank when absent.
 *
 * @param sent with the offset its sender wrote, to the second
 * @param references the messages it updates, cancels, acknowledges or rejects
 */
public record CapAlert(
        String identifier,
        String sender,
        OffsetDateTime sent,
        Status status,
        Kind kind,
        String source,
        Scope scope,
        String restriction,
        String addresses,
        List<String> codes,
        String note,
        List<CapReference> references,
        String incidents,
        List<CapInfo> infos) {

    /** Whether the message speaks of the world; only {@code ACTUAL} does. */
    public enum Status implements CapWord {
        ACTUAL("Actual"),
        EXERCISE("Exercise"),
        SYSTEM("System"),
        TEST("Test"),
        DRAFT("Draft");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** The {@code msgType}. */
    public enum Kind implements CapWord {
        ALERT("Alert"),
        UPDATE("Update"),
        CANCEL("Cancel"),
        ACK("Ack"),
        ERROR("Error");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        /** Whether the message warns of something itself. */
        public boolean warns() {
            return this == ALERT || this == UPDATE;
        }
    }

    /** Whom the message is for. */
    public enum Scope implements CapWord {
        PUBLIC("Public"),
        RESTRICTED("Restricted"),
        PRIVATE("Private");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    public CapAlert {
        identifier = identifier.strip();
        sender = sender.strip();
        sent = sent.truncatedTo(ChronoUnit.SECONDS);
        source = source.strip();
        restriction = restriction.strip();
        addresses = addresses.strip();
        codes = codes.stream().map(String::strip).toList();
        note = note.strip();
        incidents = incidents.strip();
        references = List.copyOf(references);
        infos = List.copyOf(infos);
    }

    /** How other messages call this one. */
    public CapReference key() {
        return new CapReference(sender, identifier, sent);
    }

    /** Speaks of the world, not of an exercise, a test, a system or a draft. */
    public boolean isReal() {
        return status == Status.ACTUAL;
    }
}
