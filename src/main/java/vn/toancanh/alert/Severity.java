package vn.toancanh.alert;

import org.jspecify.annotations.Nullable;

/** How soon somebody must look: three levels, of which ISA-18.2 wants 80, 15 and 5 in a hundred. */
public enum Severity {
    LOW,
    MEDIUM,
    /** Cannot be put away by one person alone, and never ends unseen. */
    HIGH;

    public boolean isAbove(Severity other) {
        return compareTo(other) > 0;
    }

    public static Severity max(Severity one, Severity other) {
        return one.isAbove(other) ? one : other;
    }

    /** Of two that may not be known; null when neither is. */
    public static @Nullable Severity worst(@Nullable Severity one, @Nullable Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return max(one, other);
    }
}
