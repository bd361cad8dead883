package vn.toancanh.server.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometry as GeoJSON (RFC 7946): longitude first, outer rings anticlockwise, 7 decimals (1 cm).
 */
final class GeometryWire {
    private static final double STEPS_PER_DEGREE = 1e7;

    private GeometryWire() {}

    static void write(JsonGenerator json, Geometry shape) throws IOException {
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", shape.getGeometryType());
        json.writeFieldName("coordinates");
        coordinates(json, shape);
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry shape) throws IOException {
        if (shape instanceof Polygon polygon) {
            rings(json, polygon);
        } else if (shape instanceof LineString line) {
            line(json, line.getCoordinateSequence(), false);
        } else {
            json.writeStartArray();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                coordinates(json, shape.getGeometryN(i));
            }
            json.writeEndArray();
        }
    }

    private static void rings(JsonGenerator json, Polygon polygon) throws IOException {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(json, polygon.getInteriorRingN(i), false);
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, LineString ring, boolean anticlockwise)
            throws IOException {
        var points = ring.getCoordinateSequence();
        line(json, points, Orientation.isCCW(points) != anticlockwise);
    }

    private static void line(JsonGenerator json, CoordinateSequence points, boolean backwards)
            throws IOException {
        json.writeStartArray();
        var size = points.size();
        for (int i = 0; i < size; i++) {
            var at = backwards ? size - 1 - i : i;
            json.writeStartArray();
            json.writeNumber(rounded(points.getX(at)));
            json.writeNumber(rounded(points.getY(at)));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
