package vn.toancanh.map.geometry;

/** What a line of a tile is, in the order in which they are laid over the colours. */
public enum LineKind {
    CONTOUR,
    RIVER,
    ROAD,
    /** Between two units of the same group: communes of one province. */
    UNIT,
    /** Between two groups. */
    GROUP,
    /** Nothing on the other side: coast and outer border. */
    EDGE;

    private static final LineKind[] ALL = values();

    /** Part of the outlines of units, not of the base map. */
    boolean isBorder() {
        return this == UNIT || this == GROUP || this == EDGE;
    }

    public static LineKind of(int ordinal) {
        return ALL[ordinal];
    }

    public static int count() {
        return ALL.length;
    }
}
