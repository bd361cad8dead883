package vn.toancanh.task.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies bytes to the disk and tells their SHA-256. Whose fault a failure is, is told apart. */
final class FileCopy {
    private static final int BUFFER = 1 << 16;

    private FileCopy() {}

    /**
     * On the disk when it returns.
     *
     * @param most more is refused: a file that grows while it is read would never end
     * @return the SHA-256
     * @throws IOException when it cannot be read
     * @throws EvidenceException when it cannot be written, or is too large
     */
    static String to(Path part, InputStream in, long most) throws EvidenceException, IOException {
        var digest = sha256();
        try (var channel = channel(part)) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new EvidenceException(EvidenceFault.TOO_LARGE, null);
                }
                digest.update(buffer, 0, count);
                write(channel, buffer, count);
            }
            force(channel);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static FileChannel channel(Path part) throws EvidenceException {
        try {
            Files.createDirectories(part.toAbsolutePath().getParent());
            return FileChannel.open(
                    part,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    private static void write(FileChannel out, byte[] bytes, int count) throws EvidenceException {
        try {
            for (var left = ByteBuffer.wrap(bytes, 0, count); left.hasRemaining(); ) {
                out.write(left);
            }
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    private static void force(FileChannel out) throws EvidenceException {
        try {
            out.force(true);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    /** The SHA-256 of a file. */
    static String hash(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
