package vn.toancanh.map.label;

/** A rectangle on the screen, in logical pixels, y down. */
public record Box(double x, double y, double width, double height) {
    public static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    public boolean touches(Box other) {
        return x < other.x + other.width
                && other.x < x + width
                && y < other.y + other.height
                && other.y < y + height;
    }

    public boolean within(Box other) {
        return x >= other.x
                && y >= other.y
                && x + width <= other.x + other.width
                && y + height <= other.y + other.height;
    }

    /** From the middle to a point. */
    public double away(double toX, double toY) {
        return Math.hypot(x + width / 2 - toX, y + height / 2 - toY);
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
