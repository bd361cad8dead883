package vn.toancanh.warehouse.json;

import vn.toancanh.warehouse.Reason;

/** One row does not fit the contract. Caught by the reader of the page, which keeps the others. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    BadRowException(String key, Object... about) {
        // A broken sender may fill pages with them: no stack traces.
        super(key, null, false, false);
        this.reason = Reason.of(key, about);
    }

    Reason reason() {
        return reason;
    }
}
