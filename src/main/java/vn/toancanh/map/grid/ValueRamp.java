package vn.toancanh.map.grid;

import java.util.List;

/**
 * Colours of measured values: those between two stops are mixed, those outside take the colour of
 * the nearest stop, and no value has no colour.
 *
 * @param stops by rising value, at least two
 */
public record ValueRamp(List<Stop> stops) {
    /** A value and its colour, not premultiplied. */
    public record Stop(double value, int argb) {}

    public ValueRamp {
        stops = List.copyOf(stops);
        if (stops.size() < 2) {
            throw new IllegalArgumentException("a ramp has at least two stops");
        }
        for (var i = 1; i < stops.size(); i++) {
            if (!(stops.get(i - 1).value() < stops.get(i).value())) {
                throw new IllegalArgumentException("stops do not rise: " + stops);
            }
        }
    }

    /** From black to white. */
    static ValueRamp grey(double least, double most) {
        double end = most > least ? most : least + 1;
        return new ValueRamp(List.of(new Stop(least, 0xff000000), new Stop(end, 0xffffffff)));
    }

    public int argb(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        var below = stops.getFirst();
        for (var stop : stops) {
            if (value <= stop.value()) {
                double span = stop.value() - below.value();
                return span == 0
                        ? stop.argb()
                        : mixed(below.argb(), stop.argb(), (value - below.value()) / span);
            }
            below = stop;
        }
        return below.argb();
    }

    private static int mixed(int a, int b, double part) {
        if (part <= 0) {
            return a;
        }
        var mixed = 0;
        for (var shift = 0; shift <= 24; shift += 8) {
            double from = a >>> shift & 255;
            double to = b >>> shift & 255;
            mixed |= (int) Math.round(from + part * (to - from)) << shift;
        }
        return mixed;
    }
}
