package vn.toancanh.map.label;

/**
 * A name with its place.
 *
 * @param x left edge from the screen position of the wish's point, as is {@code y} of the top edge
 */
public record Placed(Wish wish, double fontSize, double x, double y) {}
