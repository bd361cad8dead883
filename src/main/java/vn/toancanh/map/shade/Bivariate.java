package vn.toancanh.map.shade;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/**
 * Two indicators in one map: each in three classes, which together make nine. A unit without one of
 * the two values has no data.
 *
 * @param across its classes are the columns of the legend's square
 * @param up its classes are the rows, from below
 */
public record Bivariate(Choropleth across, Choropleth up) implements Shading {
    public static final int SIDE = 3;

    public Bivariate {
        if (across.classes() > SIDE || up.classes() > SIDE) {
            throw new IllegalArgumentException("more than " + SIDE + " classes on a side");
        }
    }

    /**
     * How the two values go together.
     *
     * @param r Pearson's coefficient, −1 to 1; NaN where it does not exist
     * @param units that have both values
     */
    public record Correlation(double r, int units) {}

    @Override
    public String title() {
        return across.title() + " × " + up.title();
    }

    @Override
    public boolean isNone() {
        return across.isNone() && up.isNone();
    }

    @Override
    public int classOf(AreaCode area) {
        int column = across.classOf(area);
        int row = up.classOf(area);
        return column == NO_DATA || row == NO_DATA ? NO_DATA : row * SIDE + column;
    }

    @Override
    public int classes() {
        return SIDE * SIDE;
    }

    @Override
    public Ramp ramp() {
        return new Ramp.Square(SIDE);
    }

    @Override
    public String common() {
        return across.common();
    }

    @Override
    public boolean saysTheSameAs(Shading other) {
        return other instanceof Bivariate two
                && across.saysTheSameAs(two.across)
                && up.saysTheSameAs(two.up);
    }

    @Override
    public @Nullable String text(AreaCode area) {
        var first = across.text(area);
        var second = up.text(area);
        return first == null || second == null
                ? null
                : across.title() + ": " + first + "\n" + up.title() + ": " + second;
    }

    /** Pearson's product-moment correlation over the units with both values. */
    public Correlation correlation() {
        var both = both();
        double meanX = both.stream().mapToDouble(Pair::x).average().orElse(0);
        double meanY = both.stream().mapToDouble(Pair::y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (var pair : both) {
            double x = pair.x - meanX;
            double y = pair.y - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        return new Correlation(xy / Math.sqrt(xx * yy), both.size());
    }

    private record Pair(double x, double y) {}

    private List<Pair> both() {
        var both = new ArrayList<Pair>();
        across.values()
                .forEach((area, x) -> {
                    var y = up.values().get(area);
                    if (y != null) {
                        both.add(new Pair(x, y));
                    }
                });
        return both;
    }
}
