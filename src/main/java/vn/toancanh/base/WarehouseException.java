package vn.toancanh.base;

import org.jspecify.annotations.Nullable;

/**
 * A read of the warehouse failed in a way that is expected of networks and of other people's data.
 * Caught once, in the service that asked, and turned into a {@link Fetched}.
 */
public final class WarehouseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * @param detail what was asked and what came, for the log and the data page; never a secret
     */
    public WarehouseException(ErrorCode code, String detail, @Nullable Throwable cause) {
        super(code.code() + " " + detail, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
