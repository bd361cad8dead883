package vn.toancanh.map.source;

/** Where what is shown comes from. */
public enum Origin {
    /** The server, just now. */
    SERVER,
    /** The copy this computer kept of an earlier answer. */
    KEPT,
    /** A file of this computer. */
    FILE
}
