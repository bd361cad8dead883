package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Observation;
import vn.toancanh.warehouse.Reason;
import vn.toancanh.warehouse.RejectedRow;

/**
 * Reads pages of observations as a stream, a few hundred nanoseconds a row; keeps what it learned
 * of their texts from page to page. One thread at a time.
 */
public final class WarehouseObservations {
    /** NaN is let through to its row, so that it costs the row and not the page. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .build();

    private final ObservationRow row = new ObservationRow();

    /** The rows of one answer that fit the contract, and the others. */
    public record Page(List<Observation> rows, List<RejectedRow> rejected, String resume) {
        public Page {
            rows = List.copyOf(rows);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * @param now the warehouse's own clock
     * @throws IOException when the answer as a whole is not what the contract says
     */
    public Page read(InputStream answer, Instant now) throws IOException {
        var rows = new ArrayList<Observation>(10_000);
        var rejected = new ArrayList<RejectedRow>();
        String resume = null;
        var listed = false;
        try (var json = JSON.createParser(answer)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                switch (name) {
                    case "items" -> {
                        expect(json, json.nextToken(), JsonToken.START_ARRAY);
                        rows(json, now, rows, rejected);
                        listed = true;
                    }
                    case "resume" -> {
                        expect(json, json.nextToken(), JsonToken.VALUE_STRING);
                        resume = json.getText();
                    }
                    default -> throw new JsonParseException(json, "unknown member " + name);
                }
            }
            expect(json, json.currentToken(), JsonToken.END_OBJECT);
            if (!listed || resume == null || resume.isEmpty()) {
                throw new JsonParseException(json, "items or resume is missing");
            }
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "more follows the answer");
            }
        }
        return new Page(rows, rejected, resume);
    }

    private static void expect(JsonParser json, @Nullable JsonToken come, JsonToken wanted)
            throws IOException {
        if (come != wanted) {
            throw new JsonParseException(json, "not " + wanted + " but " + come);
        }
    }

    private void rows(
            JsonParser json, Instant now, List<Observation> rows, List<RejectedRow> rejected)
            throws IOException {
        var place = 0;
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            expectMore(json, token);
            place++;
            row.clear();
            var reason = token == JsonToken.START_OBJECT ? collect(json) : noObject(json);
            if (reason == null) {
                try {
                    rows.add(row.observation(now));
                } catch (BadRowException e) {
                    reason = e.reason();
                }
            }
            if (reason != null) {
                rejected.add(new RejectedRow(row.name(place), reason));
            }
        }
    }

    private static void expectMore(JsonParser json, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new JsonParseException(json, "the list does not end");
        }
    }

    private static Reason noObject(JsonParser json) throws IOException {
        json.skipChildren();
        return Reason.of("warehouse.row.no-object");
    }

    /** Reads to the end of the object whatever is in it; the first thing wrong is the reason. */
    private @Nullable Reason collect(JsonParser json) throws IOException {
        Reason reason = null;
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (reason == null) {
                try {
                    row.take(name, json);
                } catch (BadRowException e) {
                    reason = e.reason();
                }
            }
            json.skipChildren();
        }
        return reason;
    }
}
