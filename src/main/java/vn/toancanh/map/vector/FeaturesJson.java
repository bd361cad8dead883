package vn.toancanh.map.vector;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.FeatureSource;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeature;
import vn.toancanh.map.source.SourceFeatures;

/**
 * Features of a GeoJSON file (RFC 7946), held in memory one at a time while they are read, and not
 * more of them than {@link VertexBudget} allows. The member {@code crs} of GeoJSON 2008 is
 * understood wherever it stands before the features; numbers are always east first. A feature that
 * cannot be used is left out and named.
 */
public final class FeaturesJson implements FeatureSource {
    private static final ObjectReader NODES =
            JsonMapper.builder().build().readerFor(JsonNode.class);

    private final Path file;

    public FeaturesJson(Path file) {
        this.file = file;
    }

    @Override
    public SourceFeatures features(Cancellation cancellation) throws SourceException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SourceException(SourceFault.BAD_FILE, file.getFileName(), "");
        }
        try (var in = Files.newInputStream(file);
                var json =
                        new BoundedJson(
                                NODES.getFactory().createParser(in),
                                new VertexBudget(file.getFileName()),
                                cancellation)) {
            var found = new Found();
            read(json, found, cancellation);
            if (found.features.isEmpty() && found.rejected.isEmpty()) {
                throw new SourceException(SourceFault.EMPTY, file.getFileName());
            }
            return new SourceFeatures(found.features, found.rejected);
        } catch (BoundedJson.Stopped e) {
            throw e.why();
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new SourceException(SourceFault.BAD_FILE, e, file.getFileName(), place);
        } catch (IOException e) {
            throw bad(String.valueOf(e.getMessage()));
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        }
    }

    private static final class Found {
        private final List<SourceFeature> features = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();
        private Crs crs = Crs.WGS_84;
        private int number;
    }

    private SourceException bad(String reason) {
        return new SourceException(SourceFault.BAD_FILE, file.getFileName(), reason);
    }

    private void read(BoundedJson json, Found found, Cancellation cancellation)
            throws IOException, SourceException, UnknownCrsException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw bad("FeatureCollection");
        }
        var collection = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var member = json.currentName();
            json.nextToken();
            switch (member) {
                case "crs" -> found.crs = crs(NODES.readValue(json), found);
                case "features" -> {
                    collection = true;
                    collect(json, found, cancellation);
                }
                default -> json.skipChildren();
            }
        }
        if (!collection) {
            throw bad("FeatureCollection");
        }
    }

    private Crs crs(JsonNode named, Found found) throws SourceException, UnknownCrsException {
        if (found.number > 0) {
            throw bad("crs");
        }
        return named.isNull() ? found.crs : Crs.of(named.path("properties").path("name").asText());
    }

    private void collect(BoundedJson json, Found found, Cancellation cancellation)
            throws IOException, SourceException, UnknownCrsException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw bad("features");
        }
        var way = Projection.between(found.crs, Crs.WGS_84);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            cancellation.check();
            json.nextFeature();
            found.number++;
            JsonNode feature = NODES.readValue(json);
            var id = feature.path("id").asText(Integer.toString(found.number));
            try {
                var geometry = geometry(feature, found.crs, way);
                found.features.add(new SourceFeature(id, geometry, attributes(feature)));
            } catch (IllegalArgumentException e) {
                found.rejected.add(id + ": " + e.getMessage());
            }
        }
    }

    private static Geometry geometry(JsonNode feature, Crs crs, Projection way) {
        var shape = ShapesJson.geometry(feature.path("geometry"));
        if (shape.isEmpty()) {
            throw new IllegalArgumentException("NO_SHAPE");
        }
        var box = shape.getEnvelopeInternal();
        if (crs.equals(Crs.WGS_84)
                && (Math.abs(box.getMinY()) > 90
                        || Math.abs(box.getMaxY()) > 90
                        || box.getMinX() < -180
                        || box.getMaxX() > 360)) {
            throw new IllegalArgumentException("NOT_DEGREES");
        }
        return way.transform(shape);
    }

    private static Map<String, @Nullable Object> attributes(JsonNode feature) {
        var attributes = new LinkedHashMap<String, @Nullable Object>();
        for (var property : feature.path("properties").properties()) {
            attributes.put(property.getKey(), value(property.getValue()));
        }
        return attributes;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return switch (node.getNodeType()) {
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.textValue();
            default -> node.toString();
        };
    }
}
