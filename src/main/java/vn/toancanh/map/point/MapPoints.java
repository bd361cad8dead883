package vn.toancanh.map.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.source.SourceFeatures;

/**
 * Points with what stands there, how it is and what it is called; in columns, because there may be
 * a million. Immutable; any thread.
 */
public final class MapPoints {
    private static final Status[] STATUSES = Status.values();
    private static final PointKind[] KINDS = PointKind.values();

    private final double[] x;
    private final double[] y;
    private final byte[] kind;
    private final byte[] status;
    private final String[] name;
    private final int leftOut;

    private MapPoints(List<Row> rows, int leftOut) {
        int size = rows.size();
        x = new double[size];
        y = new double[size];
        kind = new byte[size];
        status = new byte[size];
        name = new String[size];
        this.leftOut = leftOut;
        for (int i = 0; i < size; i++) {
            var row = rows.get(i);
            x[i] = Mercator.x(row.lon);
            y[i] = Mercator.y(row.lat);
            kind[i] = (byte) row.kind.ordinal();
            status[i] = (byte) (row.status == null ? -1 : row.status.ordinal());
            name[i] = row.name;
        }
    }

    /**
     * One point.
     *
     * @param lon in degrees of WGS 84, as {@code lat}
     * @param status null for what has no status at all, which is not one that is unknown
     */
    public record Row(
            double lon, double lat, PointKind kind, @Nullable Status status, String name) {
        private boolean isOnMap() {
            return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        }
    }

    /** Points that are nowhere on Earth are left out and counted. */
    public static MapPoints of(List<Row> rows) {
        return of(rows, 0);
    }

    private static MapPoints of(List<Row> rows, int without) {
        var kept = rows.stream().filter(Row::isOnMap).toList();
        return new MapPoints(kept, rows.size() - kept.size() + without);
    }

    /** A feature with several points stands at each of them; one with an area inside it. Blocks. */
    public static MapPoints of(LayerStyle.Point style, SourceFeatures read) {
        var rows = new ArrayList<Row>();
        int without = 0;
        for (var feature : read.features()) {
            var words = feature.attributes();
            var kind = PointKind.of(text(words, style.type()));
            var status = status(words.get(style.status()));
            var name = text(words, style.label());
            without += feature.geometry().isEmpty() ? 1 : 0;
            for (int part = 0; part < feature.geometry().getNumGeometries(); part++) {
                var at = inside(feature.geometry().getGeometryN(part));
                if (at != null) {
                    rows.add(new Row(at[0], at[1], kind, status, name));
                }
            }
        }
        return of(rows, without);
    }

    private static double @Nullable [] inside(Geometry part) {
        if (part.isEmpty()) {
            return null;
        }
        var at = part.getInteriorPoint().getCoordinate();
        return new double[] {at.x, at.y};
    }

    private static String text(Map<String, @Nullable Object> attributes, String key) {
        return Objects.toString(attributes.get(key), "");
    }

    private static @Nullable Status status(@Nullable Object word) {
        if (word == null) {
            return null;
        }
        var name = word.toString().strip().toUpperCase(Locale.ROOT);
        for (var known : STATUSES) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return Status.UNKNOWN;
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

    public PointKind kind(int i) {
        return KINDS[kind[i]];
    }

    public @Nullable Status status(int i) {
        return status[i] < 0 ? null : STATUSES[status[i]];
    }

    public String name(int i) {
        return name[i];
    }
}
