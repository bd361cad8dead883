package vn.toancanh.alert.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.ruleshare.VersionBook;
import vn.toancanh.warehouse.ServedWarning;

/**
 * The journal of alerts of a warehouse and the acts it has answered, in a file that only this
 * process opens. Lines are only ever added, and their order of writing is the order all programs go
 * by; what was written is on the disk before it is told to anybody. Any thread.
 */
public final class AlertBook implements AutoCloseable {
    private final AlertBookStore store;
    private volatile long last;
    private volatile @Nullable Instant judged;

    /**
     * An act as it came and what was said to it.
     *
     * @param asked the act in its written form
     * @param answer the lines it led to, in theirs
     */
    public record Taken(UUID id, String author, String asked, String answer) {}

    private AlertBook(AlertBookStore store) {
        this.store = store;
        last = store.newest();
        judged = store.judgedUntil();
    }

    /** Forgotten when it is closed. */
    public static AlertBook inMemory() {
        return new AlertBook(AlertBookStore.inMemory());
    }

    /** Opens the book kept in {@code file}, or begins one there. */
    public static AlertBook open(Path file) {
        return new AlertBook(AlertBookStore.open(file));
    }

    /** The place of the newest line. */
    public long last() {
        return last;
    }

    /** Everything recorded until then is judged; null before anything was. */
    public @Nullable Instant judgedUntil() {
        return judged;
    }

    /**
     * What engines found.
     *
     * @param mark how far they judged; null leaves that where it was
     */
    public void write(List<AlertEvent> lines, @Nullable Instant mark) {
        store.write(lines, mark);
        // The lines first: whoever sees the mark sees them.
        last = store.newest();
        if (mark != null) {
            judged = mark;
        }
    }

    /** What somebody did, with the answer to it, which holds the lines in their places. */
    public void write(List<AlertEvent> lines, UUID id, String author, String asked) {
        store.write(lines, id, author, asked);
        last = store.newest();
    }

    /** An act that was answered before. */
    public Optional<Taken> taken(UUID id) {
        return store.taken(id);
    }

    /** The versions of rules that were put in force, in the same file. */
    public VersionBook rules() {
        return store.rules();
    }

    /** A message sent by a line; one that is there already keeps its words. */
    public void keep(String line, Instant ends, ServedWarning message) {
        store.keep(line, ends, message);
    }

    /** Messages that hold longer than until then, oldest first. */
    public List<ServedWarning> messages(Instant endingAfter) {
        return store.messages(endingAfter);
    }

    public List<AlertEvent> of(AlertKey key) {
        return store.journal().of(key);
    }

    public Map<AlertKey, AlertState> states() {
        return store.journal().states();
    }

    /** Lines after a place, at most so many. */
    public List<Numbered> after(long seq, int most) {
        return store.journal().after(seq, most);
    }

    @Override
    public void close() {
        store.close();
    }
}
