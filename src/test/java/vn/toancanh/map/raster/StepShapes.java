package vn.toancanh.map.raster;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.geometry.StepGeometry;

/** Prepared geometry as JTS shapes in metres: the independent judge of what is drawn. */
final class StepShapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final STRtree features = new STRtree();
    private final STRtree borders = new STRtree();

    private record Feature(int number, List<Coordinate[]> rings) {}

    StepShapes(StepGeometry geometry) {
        for (int f = 0; f < geometry.features; f++) {
            var rings = rings(geometry, f);
            var box = new Envelope();
            for (var ring : rings) {
                var line = FACTORY.createLineString(ring);
                box.expandToInclude(line.getEnvelopeInternal());
                for (int i = 0; i + 1 < ring.length; i++) {
                    var piece = FACTORY.createLineString(new Coordinate[] {ring[i], ring[i + 1]});
                    borders.insert(piece.getEnvelopeInternal(), piece);
                }
            }
            if (!box.isNull()) {
                features.insert(box, new Feature(f, rings));
            }
        }
    }

    private static List<Coordinate[]> rings(StepGeometry geometry, int feature) {
        var rings = new ArrayList<Coordinate[]>();
        for (int r = geometry.firstRing[feature]; r < geometry.firstRing[feature + 1]; r++) {
            int from = geometry.ringStart[r];
            int to = geometry.ringStart[r + 1];
            if (to - from > 1) {
                var ring = new Coordinate[to - from + 1];
                for (int i = from; i < to; i++) {
                    ring[i - from] = new Coordinate(geometry.xs[i] / 100.0, geometry.ys[i] / 100.0);
                }
                ring[to - from] = ring[0];
                rings.add(ring);
            }
        }
        return rings;
    }

    int featureAt(double x, double y) {
        var at = new Coordinate(x, y);
        for (Object found : features.query(new Envelope(at))) {
            var feature = (Feature) found;
            boolean inside = false;
            for (var ring : feature.rings) {
                inside ^= RayCrossingCounter.locatePointInRing(at, ring) == Location.INTERIOR;
            }
            if (inside) {
                return feature.number;
            }
        }
        return Tile.NOBODY;
    }

    boolean isNearBorder(double x, double y, double within) {
        var point = FACTORY.createPoint(new Coordinate(x, y));
        var box = new Envelope(x - within, x + within, y - within, y + within);
        for (Object piece : borders.query(box)) {
            if (((LineString) piece).distance(point) <= within) {
                return true;
            }
        }
        return false;
    }

    /** How far the points of the full rings lie from the thin ones, in metres. */
    static double distance(StepGeometry full, StepGeometry thin, int feature) {
        return DiscreteHausdorffDistance.distance(lines(full, feature), lines(thin, feature), 0.2);
    }

    private static Geometry lines(StepGeometry geometry, int feature) {
        return FACTORY.createMultiLineString(
                rings(geometry, feature).stream()
                        .map(FACTORY::createLineString)
                        .toArray(LineString[]::new));
    }

    static int segments(StepGeometry geometry, LineKind kind) {
        int sum = 0;
        for (int run = 0; run < geometry.lines.runs(); run++) {
            if (geometry.lines.kind(run) == kind) {
                sum += geometry.lines.end(run) - geometry.lines.start(run) - 1;
            }
        }
        return sum;
    }
}
