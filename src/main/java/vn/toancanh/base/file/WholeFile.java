package vn.toancanh.base.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that is there whole or as it was before: what is written goes beside it first, reaches the
 * disk, and takes its place in one step. Whatever stops the writing leaves nothing behind. Blocks.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes all of a file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * @throws IOException what {@link WriteFault} puts into words
     */
    public static void write(Path file, Content content) throws IOException {
        var target = file.toAbsolutePath();
        refuseWhatIsNoFile(target);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        // Not a temporary file of the system, which nobody else may read.
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            write(content, part);
            replace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * A folder has no name to take, and a file that is write-protected was protected on purpose.
     */
    private static void refuseWhatIsNoFile(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static void write(Content content, Path part) throws IOException {
        try (var channel =
                        FileChannel.open(
                                part,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.to(new LeftOpen(out));
            out.flush();
            channel.force(true);
        }
    }

    /** Writers close what they were given; the file is closed once it has reached the disk. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
