package vn.toancanh.alert.cap;

import java.util.Optional;

/** Everything within {@code radius} kilometres of a point. */
public record CapCircle(CapPoint centre, double radius) {
    /** Half way around the earth: a greater circle says nothing more. */
    public static final double MOST_RADIUS = 20_038;

    /** Empty for what is not a point, a space and a number; either may be out of range. */
    public static Optional<CapCircle> parse(String text) {
        var parts = text.strip().split("\\s+", -1);
        if (parts.length != 2 || !CapPoint.isNumber(parts[1])) {
            return Optional.empty();
        }
        return CapPoint.parse(parts[0])
                .map(centre -> new CapCircle(centre, Double.parseDouble(parts[1])));
    }

    public boolean isPossible() {
        return radius >= 0 && radius <= MOST_RADIUS;
    }

    public String written() {
        return centre.written() + " " + CapPoint.plain(radius);
    }
}
