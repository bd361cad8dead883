package vn.toancanh.map.crs;

/** A rectangle of a coordinate system, x east and y north, in the units of the system. */
public record Extent(double minX, double minY, double maxX, double maxY) {
    public Extent {
        if (!(minX < maxX && minY < maxY) || Double.isInfinite(maxX - minX + maxY - minY)) {
            throw new IllegalArgumentException(
                    "not a rectangle: %s %s %s %s".formatted(minX, minY, maxX, maxY));
        }
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public boolean meets(Extent other) {
        return minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY;
    }
}
