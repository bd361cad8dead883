package vn.toancanh.alert.space;

/** How far two places are apart. */
public enum Metric {
    /** As a map measures it, in the unit of the coordinates. */
    PLANAR,
    /** Along the ground of a round earth, in kilometres; x is the longitude, y the latitude. */
    SPHERE;

    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double RADIUS = 6371.0088;

    /** A place in a space where the straight distance puts pairs into the same order. */
    double[] position(double x, double y) {
        return switch (this) {
            case PLANAR -> new double[] {x, y, 0};
            case SPHERE -> {
                var east = Math.toRadians(x);
                var north = Math.toRadians(y);
                yield new double[] {
                    RADIUS * Math.cos(north) * Math.cos(east),
                    RADIUS * Math.cos(north) * Math.sin(east),
                    RADIUS * Math.sin(north)
                };
            }
        };
    }

    /** The straight distance that belongs to a distance of this metric. */
    double straight(double distance) {
        return switch (this) {
            case PLANAR -> distance;
            case SPHERE -> 2 * RADIUS * Math.sin(Math.min(distance / (2 * RADIUS), Math.PI / 2));
        };
    }

    /** The distance of this metric that belongs to a straight one. */
    double distance(double straight) {
        return switch (this) {
            case PLANAR -> straight;
            case SPHERE -> 2 * RADIUS * Math.asin(Math.min(1, straight / (2 * RADIUS)));
        };
    }
}
