package vn.toancanh.map.pack;

/** Where a shape is not what it should be; caught with the feature it belongs to. */
public final class BadShapeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rejection.Reason reason;

    BadShapeException(Rejection.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Rejection.Reason reason() {
        return reason;
    }
}
