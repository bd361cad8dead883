package vn.toancanh.server.task;

import org.jspecify.annotations.Nullable;

/**
 * The database does not answer now. Whether something was written only asking again tells, which
 * keys make harmless.
 */
public final class DatabaseAwayException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DatabaseAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
