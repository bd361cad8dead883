package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.warehouse.RejectedRow;

/**
 * Collects the pages of one list. A row that does not fit, or whose key came before, is rejected;
 * the others are kept. One thread.
 */
public final class WarehouseList<T> {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final RowReader<T> reader;
    private final Instant now;
    private final List<T> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int place;
    private int repeated;

    public WarehouseList(RowReader<T> reader, Instant now) {
        this.reader = reader;
        this.now = now;
    }

    /**
     * @return false when the page has rows and every one of them came before: it repeats
     * @throws IOException when the answer as a whole is not what the contract says
     */
    public boolean add(InputStream page) throws IOException {
        var start = place;
        var repeatedBefore = repeated;
        try (var json = JSON.createParser(page)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "the answer is not an object");
            }
            var listed = false;
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (name.equals(reader.list())) {
                    rows(json);
                    listed = true;
                } else if (!name.equals("type") || !reader.list().equals("features")) {
                    throw new JsonParseException(json, "unknown member " + name);
                }
            }
            if (!listed || json.nextToken() != null) {
                throw new JsonParseException(json, "not one object with " + reader.list());
            }
        }
        return place == start || repeated - repeatedBefore < place - start;
    }

    private void rows(JsonParser json) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            throw new JsonParseException(json, reader.list() + " is not a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new JsonParseException(json, "the list does not end");
            }
            place++;
            row(json.readValueAsTree());
        }
    }

    private void row(@Nullable JsonNode node) {
        try {
            var row = reader.read().read(node == null ? JSON.nullNode() : node, now);
            if (keys.add(reader.key().apply(row))) {
                rows.add(row);
            } else {
                repeated++;
                throw new BadRowException("warehouse.row.duplicate", reader.key().apply(row));
            }
        } catch (BadRowException e) {
            rejected.add(new RejectedRow(name(node), e.reason()));
        }
    }

    private String name(@Nullable JsonNode node) {
        if (node != null) {
            for (var id :
                    List.of(
                            node.path("code"),
                            node.path("id"),
                            node.path("properties").path("code"))) {
                if (id.isTextual()) {
                    return "#" + place + " " + id.textValue();
                }
            }
        }
        return "#" + place;
    }

    public List<T> rows() {
        return List.copyOf(rows);
    }

    public List<RejectedRow> rejected() {
        return List.copyOf(rejected);
    }
}
