package vn.toancanh.cache;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.toancanh.base.ErrorCode;

/** The disk failed us. What was committed stays; what was not may be tried again. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private StorageException(ErrorCode code, String detail, Throwable cause) {
        super(code.code() + " " + detail, cause);
        this.code = code;
    }

    /** A full disk is told from any other trouble by what lies at the bottom of {@code cause}. */
    static StorageException of(String detail, Throwable cause) {
        return new StorageException(
                full(cause) ? ErrorCode.DISK_FULL : ErrorCode.DISK, detail, cause);
    }

    public ErrorCode code() {
        return code;
    }

    private static boolean full(Throwable failure) {
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
