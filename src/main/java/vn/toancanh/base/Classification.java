package vn.toancanh.base;

/** Who may see a datum. Only {@link #PUBLIC} data are stored on this computer for now. */
public enum Classification {
    PUBLIC,
    INTERNAL,
    SECRET
}
