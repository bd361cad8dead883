package vn.toancanh.task.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.task.Attachment;

/**
 * Files of directives on the disk of this computer, whole ones only, each under its SHA-256. What
 * was taken stays what it was, whatever becomes of the file it was taken from. Any thread; blocks.
 */
public final class EvidenceFolder {
    /** The largest file that is taken. */
    public static final long MOST = 50L << 20;

    private static final System.Logger LOG = System.getLogger(EvidenceFolder.class.getName());
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public EvidenceFolder(Path folder) {
        this.folder = folder;
    }

    /** What a file was at one moment. */
    private record Look(long size, long modified, boolean regular) {
        static Look at(Path file) throws IOException {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(
                    about.size(), about.lastModifiedTime().toMillis(), about.isRegularFile());
        }
    }

    /**
     * Copies a file and makes sure that nobody changed it meanwhile.
     *
     * @return its new name in the world
     */
    public Attachment take(Path file) throws EvidenceException {
        return take(file, Files::newInputStream);
    }

    /** Opens a file to be read. */
    interface Opening {
        InputStream open(Path file) throws IOException;
    }

    Attachment take(Path file, Opening opening) throws EvidenceException {
        Look before;
        try {
            before = Look.at(file);
        } catch (IOException | SecurityException e) {
            throw new EvidenceException(EvidenceFault.GONE, e);
        }
        if (!before.regular()) {
            throw new EvidenceException(EvidenceFault.GONE, null);
        }
        refuse(before.size());
        var name = file.getFileName();
        try (var in = opening.open(file)) {
            return keep(
                    in,
                    name == null ? "" : name.toString(),
                    (size, hash) -> {
                        var same =
                                size == before.size()
                                        && before.equals(Look.at(file))
                                        && hash.equals(hash(file));
                        if (!same) {
                            throw new EvidenceException(EvidenceFault.CHANGED, null);
                        }
                    });
        } catch (NoSuchFileException e) {
            throw new EvidenceException(EvidenceFault.CHANGED, e);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.GONE, e);
        }
    }

    /** Keeps what is no file. */
    public Attachment take(byte[] bytes, String name) throws EvidenceException {
        refuse(bytes.length);
        try (var in = new ByteArrayInputStream(bytes)) {
            return keep(in, name, (_, _) -> {});
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.GONE, e);
        }
    }

    private static void refuse(long size) throws EvidenceException {
        if (size == 0) {
            throw new EvidenceException(EvidenceFault.EMPTY, null);
        }
        if (size > MOST) {
            throw new EvidenceException(EvidenceFault.TOO_LARGE, null);
        }
    }

    /** Makes sure of a copy before it counts. */
    private interface Check {
        void copied(long size, String hash) throws IOException, EvidenceException;
    }

    private Attachment keep(InputStream in, String name, Check check)
            throws EvidenceException, IOException {
        var id = UUID.randomUUID();
        var part = part(id.toString());
        try {
            var hash = copied(in, part);
            var size = Files.size(part);
            refuse(size);
            check.copied(size, hash);
            var kind =
                    FileContent.kind(part)
                            .orElseThrow(
                                    () -> new EvidenceException(EvidenceFault.FORBIDDEN, null));
            keep(part, hash);
            var clean = FileName.clean(name);
            var called = clean.isBlank() ? id.toString().substring(0, 8) : clean;
            return new Attachment(id, kind.nameFor(called), kind.type(), size, hash);
        } finally {
            forget(part);
        }
    }

    private void keep(Path part, String hash) throws EvidenceException {
        try {
            settle(part, hash);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    /** What cannot be forgotten now is written over or left: it is no file of ours. */
    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "stays: " + part, e);
        }
    }

    private String copied(InputStream in, Path part) throws EvidenceException, IOException {
        OutputStream out;
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
            out = Channels.newOutputStream(channel);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
        var digest = sha256();
        try (channel) {
            var hashed = new DigestOutputStream(out, digest);
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                // A file that grows while it is read would never end.
                if (size > MOST) {
                    throw new EvidenceException(EvidenceFault.TOO_LARGE, null);
                }
                write(hashed, buffer, count);
            }
            force(channel);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(OutputStream out, byte[] bytes, int count) throws EvidenceException {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    private static void force(FileChannel channel) throws EvidenceException {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hash(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void settle(Path part, String sha256) throws IOException {
        Files.move(
                part,
                folder.resolve(sha256),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Path part(String name) {
        return folder.resolve(name + ".part");
    }

    /** Its bytes, where they are here; quick. */
    public Optional<Path> find(Attachment attachment) {
        var file = folder.resolve(attachment.sha256());
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether its bytes are here and are still what they were. */
    public boolean isSound(Attachment attachment) throws IOException {
        var file = find(attachment);
        return file.isPresent()
                && Files.size(file.get()) == attachment.size()
                && hash(file.get()).equals(attachment.sha256());
    }

    /** Where what comes from the warehouse is written until it is whole. */
    public Path coming(Attachment attachment) throws EvidenceException {
        try {
            Files.createDirectories(folder);
            return part(attachment.sha256());
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    /**
     * All of it has come.
     *
     * @return false when it is not what it should be; it is forgotten then
     */
    public boolean arrived(Attachment attachment) throws IOException {
        var part = part(attachment.sha256());
        if (hash(part).equals(attachment.sha256())) {
            settle(part, attachment.sha256());
            return true;
        }
        Files.deleteIfExists(part);
        return false;
    }

    /** A copy under its own name, for another program; what that writes to it is not ours. */
    public Path toOpen(Attachment attachment) throws EvidenceException {
        var shelf = folder.resolve("open").resolve(attachment.sha256().substring(0, 16));
        var kind = FileKind.ofType(attachment.type()).orElse(FileKind.TEXT);
        var named = FileName.clean(attachment.name());
        var file = shelf.resolve(kind.nameFor(named.isBlank() ? "file" : named));
        try {
            Files.createDirectories(shelf);
            Files.copy(
                    folder.resolve(attachment.sha256()), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }
}
