package vn.toancanh.map.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** One GeoJSON geometry: read whole, whatever the order of its members, then judged. */
final class ShapeJson {

    /** Lists in lists: a multipolygon of polygons of rings of positions. */
    private static final int DEEPEST = 3;

    private @Nullable String type;
    private @Nullable Object coordinates;
    private Rejection.@Nullable Reason broken;

    void read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (member.equals("type")) {
                type = json.getValueAsString();
            } else if (member.equals("coordinates") && json.currentToken().isStructStart()) {
                coordinates = positions(json, 0);
            } else {
                json.skipChildren();
            }
        }
    }

    /** A position, a {@link Line} of positions, or a list of what lies a level deeper. */
    private @Nullable Object positions(JsonParser json, int depth) throws IOException {
        var token = json.nextToken();
        if (depth > DEEPEST || (token != null && token.isScalarValue())) {
            return depth > DEEPEST ? tooDeep(json) : position(json);
        }
        var line = new Line();
        var parts = new ArrayList<Object>();
        for (; token == JsonToken.START_ARRAY; token = json.nextToken()) {
            var part = positions(json, depth + 1);
            if (part instanceof double[] position) {
                line.add(position);
            } else if (part != null) {
                parts.add(part);
            }
        }
        if (token != JsonToken.END_ARRAY || (line.numbers > 0 && !parts.isEmpty())) {
            broken = Rejection.Reason.UNREADABLE;
            skipRest(json);
        }
        return parts.isEmpty() ? line : parts;
    }

    private @Nullable Object tooDeep(JsonParser json) throws IOException {
        broken = Rejection.Reason.UNREADABLE;
        skipRest(json);
        return null;
    }

    /** To the end of the array we are in. */
    private static void skipRest(JsonParser json) throws IOException {
        while (json.currentToken() != null && json.currentToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            json.nextToken();
        }
    }

    private double[] position(JsonParser json) throws IOException {
        var position = new double[2];
        int count = 0;
        for (; json.currentToken() != JsonToken.END_ARRAY; json.nextToken()) {
            if (!json.currentToken().isNumeric()) {
                broken = Rejection.Reason.UNREADABLE;
                json.skipChildren();
            } else if (count < 2) {
                position[count] = json.getDoubleValue();
            }
            count++;
        }
        if (count < 2) {
            broken = Rejection.Reason.UNREADABLE;
        }
        return position;
    }

    @Nullable Geometry shape() throws BadShapeException {
        if (broken != null) {
            throw new BadShapeException(broken);
        }
        if (type == null || coordinates == null) {
            return null;
        }
        return switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                var parts = new ArrayList<Polygon>();
                for (var part : list(coordinates)) {
                    parts.add(polygon(part));
                }
                yield GeoPackageShape.PACKED.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new BadShapeException(Rejection.Reason.NOT_AREA);
        };
    }

    private static Polygon polygon(Object rings) throws BadShapeException {
        var made = new ArrayList<LinearRing>();
        for (var ring : list(rings)) {
            if (!(ring instanceof Line line)) {
                throw new BadShapeException(Rejection.Reason.UNREADABLE);
            }
            made.add(line.ring());
        }
        if (made.isEmpty()) {
            return GeoPackageShape.PACKED.createPolygon();
        }
        var holes = made.subList(1, made.size()).toArray(LinearRing[]::new);
        return GeoPackageShape.PACKED.createPolygon(made.getFirst(), holes);
    }

    private static List<?> list(Object part) throws BadShapeException {
        if (part instanceof List<?> parts) {
            return parts;
        }
        if (part instanceof Line line && line.numbers == 0) {
            return List.of();
        }
        throw new BadShapeException(Rejection.Reason.UNREADABLE);
    }

    /** Positions one after the other. */
    private static final class Line {
        private double[] values = new double[32];
        private int numbers;

        void add(double[] position) {
            if (numbers + 2 > values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            values[numbers++] = position[0];
            values[numbers++] = position[1];
        }

        LinearRing ring() throws BadShapeException {
            boolean closed =
                    numbers >= 8
                            && values[0] == values[numbers - 2]
                            && values[1] == values[numbers - 1];
            if (!closed) {
                throw new BadShapeException(Rejection.Reason.OPEN_RING);
            }
            var packed = new PackedCoordinateSequence.Double(Arrays.copyOf(values, numbers), 2, 0);
            return GeoPackageShape.PACKED.createLinearRing(packed);
        }
    }
}
