package vn.toancanh.server.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/**
 * The bytes of attachments in a folder: what has come so far in one file for each, whole ones in
 * files named by their SHA-256. What is told to have come is on the disk. Several warehouses may
 * share one folder. Any thread; blocks.
 */
public final class AttachmentFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AttachmentFolder.class.getName());

    /** The largest file that is taken where nothing else is said. */
    public static final long USUAL_MOST = 50L << 20;

    private final Path parts;
    private final Path wholes;
    private final long most;
    private final boolean temporary;

    private AttachmentFolder(Path folder, long most, boolean temporary) {
        this.most = most;
        this.temporary = temporary;
        wholes = folder;
        parts = folder.resolve("coming");
        try {
            Files.createDirectories(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep attachments in " + folder, e);
        }
    }

    /**
     * @param most the largest file that is taken, in bytes
     */
    public static AttachmentFolder in(Path folder, long most) {
        return new AttachmentFolder(folder, most, false);
    }

    /** Forgets everything when it is closed. */
    public static AttachmentFolder temporary(long most) {
        try {
            return new AttachmentFolder(Files.createTempDirectory("attachments"), most, true);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for attachments", e);
        }
    }

    long most() {
        return most;
    }

    /** How much the disk has left for one more. */
    long room() throws IOException {
        return Files.getFileStore(parts).getUsableSpace();
    }

    private Path part(UUID id) {
        return parts.resolve(id + ".part");
    }

    /** What has come of one so far. */
    Path come(UUID id) {
        return part(id);
    }

    long reached(UUID id) throws IOException {
        return Files.exists(part(id)) ? Files.size(part(id)) : 0;
    }

    /**
     * Adds bytes where the file ends; a piece that belongs elsewhere is not written.
     *
     * @return where the file ends now
     */
    long append(UUID id, long offset, byte[] bytes) throws IOException {
        try (var channel =
                        FileChannel.open(
                                part(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (channel.size() != offset) {
                return channel.size();
            }
            channel.position(offset);
            for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                channel.write(left);
            }
            channel.force(true);
            return channel.size();
        }
    }

    /** All of it has come and is what it should be. */
    void keep(UUID id, String sha256) throws IOException {
        var shelf = Files.createDirectories(shelf(sha256));
        Files.move(
                part(id),
                whole(sha256),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(shelf);
    }

    /** Its name is on the disk too; where a folder cannot be forced the move is enough. */
    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** What came is not what it should be: it is sent again from the start. */
    void drop(UUID id) throws IOException {
        Files.deleteIfExists(part(id));
    }

    /** What nobody has gone on with since is forgotten; it can be sent from the start. */
    void forgetBefore(Instant then) {
        try (var all = Files.newDirectoryStream(parts, "*.part")) {
            for (var each : all) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(then)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what came in part stays", e);
        }
    }

    /** Where a whole one is. */
    public Path whole(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return wholes.resolve(sha256.substring(0, 2));
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (var all = Files.walk(wholes)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget attachments", e);
        }
    }
}
