package vn.toancanh.map.label;

/**
 * A name that would like to be shown.
 *
 * @param kind picks the look, and with it the font size
 * @param x world metres of what is named, as is {@code y}
 * @param room most pixels it may be wide, infinite when it may reach beyond what it names
 * @param clearance pixels around the point that the name must leave free, 0 to stand on it
 */
public record Wish(String text, Kind kind, double x, double y, double room, double clearance) {
    /** From the ones that must be there to the ones that may be. */
    public enum Kind {
        /** Always shown, wherever there is space. */
        SOVEREIGN,
        GROUP,
        UNIT,
        PLACE
    }
}
