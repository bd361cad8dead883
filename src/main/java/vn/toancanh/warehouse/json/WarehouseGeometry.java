package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/** GeoJSON (RFC 7946) shapes: WGS 84 degrees, longitude first; a third number is dropped. */
final class WarehouseGeometry {
    private static final GeometryFactory SHAPES =
            new GeometryFactory(
                    new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private WarehouseGeometry() {}

    static Geometry area(WarehouseRow geometry) throws BadRowException {
        var type = geometry.text("type");
        var coordinates = geometry.list("coordinates");
        geometry.finish();
        Geometry shape =
                switch (type) {
                    case "Polygon" -> polygon(coordinates);
                    case "MultiPolygon" -> {
                        var parts = new ArrayList<Polygon>();
                        for (var part : coordinates) {
                            parts.add(polygon(items(part)));
                        }
                        yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
                    }
                    default ->
                            throw new BadRowException("warehouse.row.unknown-word", "type", type);
                };
        if (shape.isEmpty()) {
            throw new BadRowException("warehouse.row.no-shape");
        }
        checkSimple(shape);
        return shape;
    }

    private static void checkSimple(Geometry shape) throws BadRowException {
        var check = new IsValidOp(shape);
        check.setSelfTouchingRingFormingHoleValid(true);
        var error = check.getValidationError();
        if (error != null) {
            var at = error.getCoordinate();
            throw new BadRowException("warehouse.row.crossing", at.x, at.y);
        }
    }

    static Geometry line(WarehouseRow geometry) throws BadRowException {
        var type = geometry.text("type");
        var coordinates = geometry.list("coordinates");
        geometry.finish();
        return switch (type) {
            case "LineString" -> line(coordinates);
            case "MultiLineString" -> {
                var parts = new ArrayList<LineString>();
                for (var part : coordinates) {
                    parts.add(line(items(part)));
                }
                if (parts.isEmpty()) {
                    throw new BadRowException("warehouse.row.no-shape");
                }
                yield SHAPES.createMultiLineString(parts.toArray(LineString[]::new));
            }
            default -> throw new BadRowException("warehouse.row.unknown-word", "type", type);
        };
    }

    private static LineString line(List<JsonNode> positions) throws BadRowException {
        if (positions.size() < 2) {
            throw new BadRowException("warehouse.row.no-shape");
        }
        return SHAPES.createLineString(points(positions));
    }

    private static Polygon polygon(List<JsonNode> rings) throws BadRowException {
        if (rings.isEmpty()) {
            throw new BadRowException("warehouse.row.no-shape");
        }
        var holes = new ArrayList<LinearRing>();
        for (var ring : rings.subList(1, rings.size())) {
            holes.add(ring(items(ring)));
        }
        return SHAPES.createPolygon(
                ring(items(rings.getFirst())), holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<JsonNode> positions) throws BadRowException {
        if (positions.size() < 4 || !positions.getFirst().equals(positions.getLast())) {
            throw new BadRowException("warehouse.row.open-ring");
        }
        return SHAPES.createLinearRing(points(positions));
    }

    private static CoordinateSequence points(List<JsonNode> positions) throws BadRowException {
        var numbers = new double[positions.size() * 2];
        var at = 0;
        for (var position : positions) {
            var lon = position.path(0);
            var lat = position.path(1);
            if (!lon.isNumber() || !lat.isNumber() || position.size() > 3) {
                throw WarehouseRow.wrongType("coordinates");
            }
            // Also the way a swapped or a projected coordinate is noticed: Việt Nam is east of 90°.
            if (!(Math.abs(lon.doubleValue()) <= 180 && Math.abs(lat.doubleValue()) <= 90)) {
                throw new BadRowException("warehouse.row.not-lon-lat", lon, lat);
            }
            numbers[at++] = lon.doubleValue();
            numbers[at++] = lat.doubleValue();
        }
        return new PackedCoordinateSequence.Double(numbers, 2, 0);
    }

    private static List<JsonNode> items(JsonNode node) throws BadRowException {
        if (!node.isArray()) {
            throw WarehouseRow.wrongType("coordinates");
        }
        var items = new ArrayList<JsonNode>(node.size());
        node.forEach(items::add);
        return items;
    }
}
