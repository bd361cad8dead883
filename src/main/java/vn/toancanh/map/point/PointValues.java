package vn.toancanh.map.point;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.picture.MapUnit;
import vn.toancanh.map.source.SourceFeatures;

/** Numbers at points, in columns because there may be a million. Immutable; any thread. */
public final class PointValues {
    private final double[] x;
    private final double[] y;
    private final double[] value;
    private final int leftOut;

    /** A number at a point in degrees of WGS 84; NaN when it is missing. */
    public record Row(double lon, double lat, double value) {
        private static Row inside(Geometry shape, @Nullable Object value) {
            double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
            if (shape.isEmpty()) {
                return new Row(Double.NaN, Double.NaN, number);
            }
            var at = shape.getInteriorPoint().getCoordinate();
            return new Row(at.x, at.y, number);
        }

        private boolean isOnMap() {
            return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        }
    }

    private PointValues(List<Row> rows, int leftOut) {
        x = rows.stream().mapToDouble(row -> Mercator.x(row.lon)).toArray();
        y = rows.stream().mapToDouble(row -> Mercator.y(row.lat)).toArray();
        value = rows.stream().mapToDouble(Row::value).toArray();
        this.leftOut = leftOut;
    }

    /** Rows that are nowhere on Earth are left out and counted. */
    public static PointValues of(List<Row> rows) {
        var kept = rows.stream().filter(Row::isOnMap).toList();
        return new PointValues(kept, rows.size() - kept.size());
    }

    /**
     * The attribute of each feature, at a point inside it. Blocks.
     *
     * @param attribute blank for a 1 at each feature
     */
    public static PointValues of(SourceFeatures read, String attribute) {
        return of(
                read.features().stream()
                        .map(feature ->
                                Row.inside(
                                        feature.geometry(),
                                        attribute.isBlank()
                                                ? (Object) 1
                                                : feature.attributes().get(attribute)))
                        .toList());
    }

    /** The value of each unit, at a point inside it; a unit without one is missing. Blocks. */
    public static PointValues of(List<MapUnit> units, Map<AreaCode, Double> values) {
        return of(
                units.stream()
                        .map(unit -> Row.inside(unit.shape(), values.get(unit.code())))
                        .toList());
    }

    public int size() {
        return x.length;
    }

    /** How many had no place on the map. */
    public int leftOut() {
        return leftOut;
    }

    /** Mercator metres, as {@link #y}. */
    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** Not finite when it is missing. */
    public double value(int i) {
        return value[i];
    }

    /** The largest number, 0 when none is positive. */
    double largest() {
        return IntStream.range(0, x.length)
                .mapToDouble(this::value)
                .filter(Double::isFinite)
                .reduce(0, Math::max);
    }

    boolean areWhole() {
        return IntStream.range(0, x.length)
                .mapToDouble(this::value)
                .filter(Double::isFinite)
                .allMatch(v -> v == Math.rint(v));
    }
}
