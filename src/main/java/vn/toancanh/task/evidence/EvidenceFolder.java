package vn.toancanh.task.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
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
                                        && hash.equals(FileCopy.hash(file));
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
            var hash = FileCopy.to(part, in, MOST);
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
                && FileCopy.hash(file.get()).equals(attachment.sha256());
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
        if (FileCopy.hash(part).equals(attachment.sha256())) {
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

    /**
     * Makes room: copies for other programs go, then the oldest that can be fetched again.
     *
     * @param keep SHA-256 of those that are nowhere else
     * @param most bytes of all together
     * @param before what is younger stays: somebody may be writing the report that names it
     */
    public void tidy(Set<String> keep, long most, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        empty(folder.resolve("open"));
        record Aged(FileTime time, Path file) {}
        var old = new ArrayList<Aged>();
        long all = 0;
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                all += Files.size(file);
                var time = Files.getLastModifiedTime(file);
                if (!keep.contains(file.getFileName().toString())
                        && time.toInstant().isBefore(before)) {
                    old.add(new Aged(time, file));
                }
            }
        }
        old.sort(Comparator.comparing(Aged::time));
        for (var each : old) {
            var file = each.file();
            if (all > most || file.toString().endsWith(".part")) {
                all -= Files.size(file);
                Files.delete(file);
            }
        }
    }

    private static void empty(Path opened) throws IOException {
        if (Files.isDirectory(opened)) {
            try (var files = Files.walk(opened)) {
                for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
