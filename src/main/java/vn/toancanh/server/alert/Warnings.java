package vn.toancanh.server.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.capown.CapFiles;
import vn.toancanh.alert.capown.OwnMessages;
import vn.toancanh.alert.capown.OwnMessages.Sent;
import vn.toancanh.alert.capwrite.CapWriter;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.warehouse.ServedWarning;

/**
 * What was sent outside about the alerts of a warehouse. A message is written once, when its line
 * is, and never again: whatever is renamed later, it keeps its words. Any thread; blocks on disk.
 */
final class Warnings {
    private static final System.Logger LOG = System.getLogger(Warnings.class.getName());

    /** So long a message is told after its end, for whoever was away. */
    private static final Duration TOLD_AFTER = Duration.ofDays(1);

    private static final Set<Transition> SENDING =
            Set.of(Transition.PUBLISHED, Transition.UPDATED, Transition.CANCELLED);

    private final AlertBook book;
    private final OwnMessages own;
    private final AtomicLong version;

    Warnings(AlertBook book, OwnMessages own) {
        this.book = book;
        this.own = own;
        version = new AtomicLong(book.last());
    }

    /** Writes what a program that ended too early has not written, and from then on at once. */
    void follow(Reception reception) {
        reception
                .desk()
                .states()
                .forEach((key, state) -> {
                    if (state.publication() != Publication.NONE) {
                        write(key);
                    }
                });
        var _ = reception.desk().onLines(this::hear);
    }

    private void hear(List<AlertEvent> lines) {
        lines.stream()
                .filter(line -> SENDING.contains(line.transition()))
                .map(AlertEvent::key)
                .collect(Collectors.toSet())
                .forEach(this::write);
    }

    /** The act stands whether or not its message can be written. */
    private void write(AlertKey key) {
        try {
            own.chains(key, book.of(key)).stream().flatMap(List::stream).forEach(this::keep);
            version.set(book.last());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "no message of " + key, e);
        }
    }

    private void keep(Sent sent) {
        var message = sent.message();
        book.keep(
                sent.line().id(),
                sent.ends(),
                new ServedWarning(
                        message.identifier(),
                        message.sent().toInstant(),
                        CapFiles.title(message),
                        CapWriter.write(message)));
    }

    /** Changes when something is sent; cheap. */
    String version() {
        return Long.toString(version.get());
    }

    /** Those that hold, and those that ended a short while ago, oldest first. */
    List<ServedWarning> told(Instant now) {
        return book.messages(now.minus(TOLD_AFTER));
    }
}
