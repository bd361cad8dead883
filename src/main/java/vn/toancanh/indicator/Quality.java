package vn.toancanh.indicator;

/** How far the sender vouches for a number. */
public enum Quality {
    FINAL,
    /** "Tạm tính": may still change. */
    PROVISIONAL,
    ESTIMATED,
    /** The sender itself doubts it. */
    SUSPECT
}
