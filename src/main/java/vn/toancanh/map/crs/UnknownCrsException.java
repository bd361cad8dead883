package vn.toancanh.map.crs;

import org.jspecify.annotations.Nullable;

/** A coordinate system nobody here knows, or none that leads to the one that is needed. */
public final class UnknownCrsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;

    public UnknownCrsException(String name, @Nullable Throwable cause) {
        super("unknown coordinate system: " + name, cause);
        this.name = name;
    }

    /** As it was written. */
    public String name() {
        return name;
    }
}
