package vn.toancanh.base.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a file was not written, as far as a person can do something about it. */
public enum WriteFault {
    /** The person gave it up. */
    CANCELLED,
    /** Not allowed, or the file or folder is write-protected. */
    DENIED,
    READ_ONLY,
    FULL,
    /** The name is that of a folder, or goes through a file. */
    NO_FILE,
    OTHER;

    private static final long LEAST_ROOM = 1 << 20;

    /** Asks the disk how full it is. */
    public static WriteFault of(IOException failed, Path file) {
        if (failed instanceof InterruptedIOException) {
            return CANCELLED;
        }
        var reason = reason(failed).toLowerCase(Locale.ROOT);
        if (failed instanceof AccessDeniedException) {
            return DENIED;
        }
        if (reason.contains("read-only") || reason.contains("write protected")) {
            return READ_ONLY;
        }
        if (reason.contains("no space") || reason.contains("not enough space") || isFull(file)) {
            return FULL;
        }
        var no = Files.isDirectory(file) || reason.contains("not a directory");
        return no || failed instanceof FileAlreadyExistsException ? NO_FILE : OTHER;
    }

    /** What the system says, for what has no better word. */
    public static String reason(IOException failed) {
        var why = failed instanceof FileSystemException about ? about.getReason() : null;
        if (why != null) {
            return why;
        }
        return failed instanceof FileSystemException
                ? failed.getClass().getSimpleName()
                : Objects.toString(failed.getMessage(), failed.getClass().getSimpleName());
    }

    /** What a sentence about it is called in the texts. */
    public String textKey() {
        return "base.write." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isFull(Path file) {
        try {
            Path folder = existing(file.toAbsolutePath().getParent());
            return folder != null && Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static @Nullable Path existing(@Nullable Path folder) {
        return folder == null || Files.isDirectory(folder) ? folder : null;
    }
}
