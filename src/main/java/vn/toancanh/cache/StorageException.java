package vn.toancanh.cache;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.toancanh.base.ErrorCode;

/** The disk failed us. What was committed stays; what was not may be tried again. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** SQLite needs about this much to open a file. */
    private static final long NOTHING_FREE = 128L << 10;

    private final ErrorCode code;

    /** A file of a program to come; it is sound. */
    static final class NewerFileException extends SQLException {
        private static final long serialVersionUID = 1L;

        NewerFileException(int version) {
            super("written by a newer program: version " + version);
        }
    }

    private StorageException(ErrorCode code, String detail, Throwable cause) {
        super(code.code() + " " + detail, cause);
        this.code = code;
    }

    /** A full disk is told from any other trouble by what lies at the bottom of {@code cause}. */
    static StorageException of(String detail, Throwable cause) {
        return new StorageException(code(cause), detail, cause);
    }

    /** One that says of which file; a failure for lack of the last few kilobytes is a full disk. */
    static StorageException at(Path file, Throwable cause) {
        var code = code(cause);
        var full = code == ErrorCode.DISK && freeBytes(file) < NOTHING_FREE;
        return new StorageException(full ? ErrorCode.DISK_FULL : code, file.toString(), cause);
    }

    private static ErrorCode code(Throwable cause) {
        if (full(cause)) {
            return ErrorCode.DISK_FULL;
        }
        if (cause instanceof NewerFileException) {
            return ErrorCode.NEWER_FILE;
        }
        return readOnly(cause) ? ErrorCode.READ_ONLY : ErrorCode.DISK;
    }

    private static long freeBytes(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean readOnly(Throwable failure) {
        var sqlite = sqlite(failure);
        return sqlite == null
                ? failure instanceof AccessDeniedException
                        || String.valueOf(failure.getMessage()).contains("Read-only file system")
                : (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    public ErrorCode code() {
        return code;
    }

    /** True when there was no room on the disk. */
    static boolean full(Throwable failure) {
        var sqlite = sqlite(failure);
        if (sqlite != null) {
            return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
        }
        var message = failure.getMessage();
        return message != null && message.contains("No space left");
    }

    /** True when the file was closed before it was read: nobody waits for what it would say. */
    public static boolean closed(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLNonTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    /** True when the file itself is not a sound database. */
    static boolean damaged(Throwable failure) {
        var sqlite = sqlite(failure);
        if (sqlite == null) {
            return false;
        }
        var code = sqlite.getResultCode().code & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static @Nullable SQLiteException sqlite(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                return sqlite;
            }
            if (at instanceof SQLException sql
                    && sql.getNextException() instanceof SQLiteException next) {
                return next;
            }
        }
        return null;
    }
}
