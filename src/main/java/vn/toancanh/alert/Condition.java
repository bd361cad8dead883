package vn.toancanh.alert;

/** Region A: what the numbers say. */
public enum Condition {
    INACTIVE,
    /** True, but not yet for long enough. */
    PENDING,
    FIRING,
    /** No longer true, but not yet for long enough. */
    RECOVERING;

    /** Whether people see an alert. */
    public boolean isActive() {
        return this == FIRING || this == RECOVERING;
    }
}
