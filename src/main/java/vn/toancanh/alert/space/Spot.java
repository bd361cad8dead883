package vn.toancanh.alert.space;

/** A place; what x and y mean the {@link Metric} says. */
public record Spot(double x, double y) {
    public Spot {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(x + ", " + y);
        }
    }
}
