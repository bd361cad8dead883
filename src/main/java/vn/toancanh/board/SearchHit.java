package vn.toancanh.board;

/**
 * Something the search box found.
 *
 * @param code of the area or the indicator
 * @param detail what tells it from others of the same name, e.g. the province
 */
public record SearchHit(Kind kind, String code, String title, String detail) {
    /** What was found. */
    public enum Kind {
        AREA,
        INDICATOR
    }
}
