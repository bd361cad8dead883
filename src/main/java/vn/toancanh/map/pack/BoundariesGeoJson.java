package vn.toancanh.map.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.AreaLevel;

/**
 * Reads a GeoJSON collection of units (RFC 7946), feature by feature, so that memory holds the
 * shapes and not the text: properties {@code code} (or the feature's id), {@code name}, {@code
 * provinceCode} and where there is one {@code nameEn}; coordinates in WGS 84 degrees, longitude
 * first. A feature that cannot be used is left out and named. Blocks; any thread.
 */
public final class BoundariesGeoJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Of GeoJSON 2008, which could name another system; files still carry the usual one. */
    private static final Pattern WGS_84 = Pattern.compile("(?i).*(CRS:?84|EPSG:(\\d|\\.|:)*4326)$");

    private final Path file;
    private final UnitRows units;
    private boolean collection;

    private BoundariesGeoJson(Path file) {
        this.file = file;
        this.units = new UnitRows(String.valueOf(file.getFileName()));
    }

    /**
     * @throws RefusedFileException when it is no collection of features in WGS 84
     */
    public static Boundaries read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new RefusedFileException("map.file.unreadable", file);
        }
        try (var in = Files.newInputStream(file);
                var json = FACTORY.createParser(in)) {
            return new BoundariesGeoJson(file).collection(json);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            var at = e.getLocation();
            throw new RefusedFileException(
                    "map.file.notJson", file.getFileName(), at == null ? 0 : at.getLineNr());
        }
    }

    private Boundaries collection(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notCollection();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "type" -> collection = "FeatureCollection".equals(json.getText());
                case "crs" -> checkSystem(json);
                case "features" -> features(json);
                default -> json.skipChildren();
            }
        }
        if (!collection) {
            throw notCollection();
        }
        return units.all();
    }

    private RefusedFileException notCollection() {
        return new RefusedFileException("map.file.notCollection", file.getFileName());
    }

    private void checkSystem(JsonParser json) throws IOException {
        String name = "";
        int depth = 0;
        for (var token = json.currentToken(); token != null; token = json.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = json.getText();
            }
            if (depth == 0) {
                break;
            }
        }
        if (!WGS_84.matcher(name).matches()) {
            throw new RefusedFileException("map.file.system", file.getFileName(), name);
        }
    }

    private void features(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw notCollection();
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            feature(json);
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw notCollection();
        }
    }

    private void feature(JsonParser json) throws IOException {
        var properties = new HashMap<String, String>();
        String id = null;
        var shape = new ShapeJson();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "id" -> id = json.getValueAsString();
                case "properties" -> properties(json, properties);
                case "geometry" -> shape.read(json);
                default -> json.skipChildren();
            }
        }
        units.take(row(id, properties), level(properties), shape::shape);
    }

    private static UnitRows.Row row(@Nullable String id, Map<String, String> properties) {
        return new UnitRows.Row(
                properties.getOrDefault("code", id == null ? "" : id),
                properties.get("name"),
                properties.get("nameEn"),
                properties.get("provinceCode"));
    }

    private static AreaLevel level(Map<String, String> properties) {
        return properties.containsKey("provinceCode") ? AreaLevel.COMMUNE : AreaLevel.PROVINCE;
    }

    private static void properties(JsonParser json, Map<String, String> into) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
                into.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }
}
