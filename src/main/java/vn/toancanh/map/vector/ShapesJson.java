package vn.toancanh.map.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Every shape of GeoJSON (RFC 7946, 3.1); a third number is dropped. */
final class ShapesJson {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private ShapesJson() {}

    /**
     * @throws IllegalArgumentException with a word for the reason
     */
    static Geometry geometry(JsonNode node) {
        var parts = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Point" -> point(parts);
            case "MultiPoint" ->
                    SHAPES.createMultiPoint(all(parts, ShapesJson::point).toArray(Point[]::new));
            case "LineString" -> line(parts);
            case "MultiLineString" ->
                    SHAPES.createMultiLineString(
                            all(parts, ShapesJson::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(parts);
            case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(
                            all(parts, ShapesJson::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                    SHAPES.createGeometryCollection(
                            all(node.path("geometries"), ShapesJson::geometry)
                                    .toArray(Geometry[]::new));
            default -> throw new IllegalArgumentException("NO_SHAPE");
        };
    }

    private static <T> List<T> all(JsonNode nodes, Function<JsonNode, T> each) {
        if (!nodes.isArray()) {
            throw new IllegalArgumentException("UNREADABLE");
        }
        var all = new ArrayList<T>();
        nodes.forEach(node -> all.add(each.apply(node)));
        return all;
    }

    private static Coordinate position(JsonNode node) {
        if (!node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new IllegalArgumentException("UNREADABLE");
        }
        return new Coordinate(node.path(0).doubleValue(), node.path(1).doubleValue());
    }

    private static Coordinate[] positions(JsonNode node) {
        return all(node, ShapesJson::position).toArray(Coordinate[]::new);
    }

    private static Point point(JsonNode node) {
        return SHAPES.createPoint(position(node));
    }

    private static LineString line(JsonNode node) {
        var positions = positions(node);
        if (positions.length < 2) {
            throw new IllegalArgumentException("UNREADABLE");
        }
        return SHAPES.createLineString(positions);
    }

    private static Polygon polygon(JsonNode node) {
        var rings = all(node, ShapesJson::ring);
        if (rings.isEmpty()) {
            return SHAPES.createPolygon();
        }
        var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return SHAPES.createPolygon(rings.getFirst(), holes);
    }

    private static LinearRing ring(JsonNode node) {
        var positions = positions(node);
        if (positions.length < 4 || !positions[0].equals2D(positions[positions.length - 1])) {
            throw new IllegalArgumentException("OPEN_RING");
        }
        return SHAPES.createLinearRing(positions);
    }
}
