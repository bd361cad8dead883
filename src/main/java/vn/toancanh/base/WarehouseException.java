package vn.toancanh.base;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A read of the warehouse failed in a way that is expected of networks and of other people's data.
 * Caught once, in the service that asked, and turned into a {@link Fetched}.
 */
public final class WarehouseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable Duration retryAfter;

    /**
     * @param detail what was asked and what came, for the log and the data page; never a secret
     */
    public WarehouseException(ErrorCode code, String detail, @Nullable Throwable cause) {
        this(code, detail, cause, null);
    }

    /**
     * @param retryAfter how long the warehouse asks us to wait, null if it does not say
     */
    public WarehouseException(
            ErrorCode code,
            String detail,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter) {
        super(code.code() + " " + detail, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public ErrorCode code() {
        return code;
    }
}
