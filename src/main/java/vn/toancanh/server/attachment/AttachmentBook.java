package vn.toancanh.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.task.AttachmentRows;
import vn.toancanh.server.task.TaskBook;
import vn.toancanh.server.task.TaskBook.Sender;
import vn.toancanh.server.task.TaskDatabase;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.FileContent;
import vn.toancanh.task.evidence.FileKind;
import vn.toancanh.task.evidence.FileName;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.wire.Offer;

/**
 * The attachments of a warehouse. One is announced, comes piece by piece and is whole only when its
 * size, its SHA-256 and the kind of its content are what was announced. Any thread; blocks.
 */
public final class AttachmentBook {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final long RESERVE = 64L << 20;
    private static final Duration PATIENCE = Duration.ofDays(60);
    private static final int BUFFER = 1 << 16;

    private final TaskBook tasks;
    private final TaskDatabase database;
    private final AttachmentFolder folder;
    private final Clock clock;

    /** One piece of one file at a time, whoever sends it. */
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    /** What came of a piece. */
    public sealed interface Outcome {
        /**
         * @param offset up to which all bytes are on the disk
         */
        record Reached(long offset, boolean whole) implements Outcome {}

        /** The piece does not begin where the file ends. */
        record Elsewhere(long offset) implements Outcome {}

        record Refused(AttachmentRefusal why) implements Outcome {}
    }

    /**
     * One that somebody may see.
     *
     * @param file its bytes; null while some are missing
     */
    public record Held(Attachment attachment, long offset, @Nullable Path file) {}

    public AttachmentBook(TaskBook tasks, Directives kept, Clock clock) {
        this.tasks = tasks;
        database = kept.database();
        folder = kept.files();
        this.clock = clock;
    }

    /** Announced again it is the same, and goes on where it ended. */
    public Outcome begin(Offer offer, Sender sender) {
        var attachment = offer.attachment();
        return locked(
                attachment.id(),
                () -> {
                    var why = refusal(offer, sender);
                    if (why != null) {
                        return new Outcome.Refused(why);
                    }
                    var author = sender.seat().by().id();
                    var wanted =
                            new AttachmentRows.Row(offer.directive(), author, attachment, false);
                    var row = noted(wanted);
                    var same = new AttachmentRows.Row(offer.directive(), author, attachment, true);
                    return row.equals(wanted) || row.equals(same)
                            ? reached(row)
                            : new Outcome.Refused(AttachmentRefusal.KEY_USED);
                });
    }

    private AttachmentRows.Row noted(AttachmentRows.Row wanted) {
        var attachment = wanted.attachment();
        return database.append(rows -> {
            var known = rows.attachments().find(attachment.id());
            if (known.isEmpty()) {
                folder.forgetBefore(clock.instant().minus(PATIENCE));
                rows.attachments()
                        .add(wanted.directive(), wanted.author(), attachment, clock.instant());
            }
            return known.orElse(wanted);
        });
    }

    private @Nullable AttachmentRefusal refusal(Offer offer, Sender sender) {
        var attachment = offer.attachment();
        if (tasks.find(offer.directive(), sender).isEmpty()) {
            return AttachmentRefusal.NO_SUCH_TASK;
        }
        // Whose step it is the act decides that will name the file.
        if (!sender.seat().scopes().contains(Seat.ANSWER)
                && !sender.seat().scopes().contains(Seat.DIRECT)) {
            return AttachmentRefusal.NO_RIGHT;
        }
        if (attachment.size() <= 0) {
            return AttachmentRefusal.EMPTY_FILE;
        }
        if (attachment.size() > folder.most()) {
            return AttachmentRefusal.TOO_LARGE;
        }
        if (FileKind.ofType(attachment.type()).isEmpty()) {
            return AttachmentRefusal.FORBIDDEN_TYPE;
        }
        if (!FileName.isClean(attachment.name())) {
            return AttachmentRefusal.BAD_NAME;
        }
        return HASH.matcher(attachment.sha256()).matches()
                ? room(attachment)
                : AttachmentRefusal.BAD_HASH;
    }

    private @Nullable AttachmentRefusal room(Attachment attachment) {
        try {
            return folder.room() < attachment.size() + RESERVE ? AttachmentRefusal.NO_ROOM : null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Takes a piece.
     *
     * @param offset of its first byte
     */
    public Outcome take(UUID id, long offset, byte[] piece, Sender sender) {
        return locked(
                id,
                () -> {
                    var row = row(id, sender);
                    if (row.isEmpty() || !row.get().author().equals(sender.seat().by().id())) {
                        return new Outcome.Refused(AttachmentRefusal.NO_SUCH_ATTACHMENT);
                    }
                    try {
                        return take(row.get(), offset, piece);
                    } catch (IOException e) {
                        throw unreadable(e);
                    }
                });
    }

    private Outcome take(AttachmentRows.Row row, long offset, byte[] piece) throws IOException {
        var attachment = row.attachment();
        if (isKept(row)) {
            return new Outcome.Reached(attachment.size(), true);
        }
        var end = offset + piece.length;
        if (end > attachment.size()) {
            return new Outcome.Refused(AttachmentRefusal.OTHER_CONTENT);
        }
        if (offset == 0 && !canBegin(attachment, piece)) {
            return new Outcome.Refused(AttachmentRefusal.FORBIDDEN_TYPE);
        }
        var reached = folder.append(attachment.id(), offset, piece);
        if (reached != end) {
            return new Outcome.Elsewhere(reached);
        }
        return reached < attachment.size()
                ? new Outcome.Reached(reached, false)
                : complete(attachment);
    }

    private static boolean canBegin(Attachment attachment, byte[] piece) {
        var head = Arrays.copyOf(piece, Math.min(piece.length, 32));
        // A piece too short to tell is judged when the file is whole.
        return head.length < 12
                || FileKind.ofType(attachment.type())
                        .filter(kind -> FileContent.canBegin(kind, head))
                        .isPresent();
    }

    private Outcome complete(Attachment attachment) throws IOException {
        var why = fault(attachment, folder.come(attachment.id()));
        if (why != null) {
            folder.drop(attachment.id());
            return new Outcome.Refused(why);
        }
        folder.keep(attachment.id(), attachment.sha256());
        database.append(rows -> {
            rows.attachments().complete(attachment.id());
            return true;
        });
        return new Outcome.Reached(attachment.size(), true);
    }

    private static @Nullable AttachmentRefusal fault(Attachment attachment, Path file)
            throws IOException {
        if (!hash(file).equals(attachment.sha256())) {
            return AttachmentRefusal.OTHER_CONTENT;
        }
        var kind = FileContent.kind(file);
        if (kind.isEmpty()) {
            return AttachmentRefusal.FORBIDDEN_TYPE;
        }
        return kind.get().type().equals(attachment.type()) ? null : AttachmentRefusal.OTHER_TYPE;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Empty where there is none, or not for him. */
    public Optional<Held> find(UUID id, Sender sender) {
        return row(id, sender)
                .map(row -> {
                    var whole = isKept(row) ? folder.whole(row.attachment().sha256()) : null;
                    return new Held(row.attachment(), offset(row), whole);
                });
    }

    private Optional<AttachmentRows.Row> row(UUID id, Sender sender) {
        return database.read(rows -> rows.attachments().find(id))
                .filter(row -> tasks.find(row.directive(), sender).isPresent());
    }

    private Outcome reached(AttachmentRows.Row row) {
        return new Outcome.Reached(offset(row), isKept(row));
    }

    /** What the disk has lost since can be sent once more. */
    private boolean isKept(AttachmentRows.Row row) {
        return row.whole() && Files.exists(folder.whole(row.attachment().sha256()));
    }

    private long offset(AttachmentRows.Row row) {
        try {
            return isKept(row) ? row.attachment().size() : folder.reached(row.attachment().id());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the folder of attachments", e);
    }

    private Outcome locked(UUID id, Supplier<Outcome> work) {
        var lock = locks[Math.floorMod(id.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
