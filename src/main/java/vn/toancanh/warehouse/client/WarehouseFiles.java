package vn.toancanh.warehouse.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.Answer;

/**
 * Sends and reads the files that go with directives. Whatever breaks off is a {@link
 * WarehouseException}, after which one goes on where it ended. Any thread; blocks.
 */
public final class WarehouseFiles {
    /** As large as the contract allows four times over: a slow line still shows progress. */
    public static final int PIECE = 1 << 18;

    private static final String PATH = "v1/attachments";
    private static final String OFFSET = "Upload-Offset";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final WarehouseHttp http;

    WarehouseFiles(WarehouseHttp http) {
        this.http = http;
    }

    /** What a warehouse says of a file. */
    public sealed interface Said {
        /**
         * @param offset where to go on
         */
        record Reached(long offset, boolean whole) implements Said {}

        /** For good. */
        record Refused(int status, String kind) implements Said {}
    }

    /**
     * @param offer JSON
     */
    public Said announce(String offer) throws WarehouseException {
        var body = RequestBody.create(offer.getBytes(StandardCharsets.UTF_8), JSON);
        return said(http.request(http.url(PATH)).post(body));
    }

    /**
     * Sends one piece; where it belongs elsewhere, what is answered says where to go on.
     *
     * @param count of the bytes that are sent, from the first on
     */
    public Said send(UUID id, long offset, byte[] piece, int count) throws WarehouseException {
        return said(
                http.request(http.url(PATH + "/" + id))
                        .header(OFFSET, Long.toString(offset))
                        .put(RequestBody.create(piece, BYTES, 0, count)));
    }

    private Said said(Request.Builder asking) throws WarehouseException {
        var request = asking.header("Accept", "application/json, application/problem+json").build();
        var what = request.method() + " " + request.url();
        try (var response = http.client().newCall(request).execute()) {
            if (response.code() == 409 && response.header(OFFSET) != null) {
                return new Said.Reached(offset(response), false);
            }
            return switch (WarehouseActs.answer(response, what)) {
                case Answer.Taken(var body) -> reached(body);
                case Answer.Refused(var status, var kind) -> new Said.Refused(status, kind);
            };
        } catch (IOException e) {
            throw Failures.of(what, e);
        }
    }

    private static long offset(Response response) throws WarehouseException {
        try {
            return Long.parseLong(response.header(OFFSET, ""));
        } catch (NumberFormatException e) {
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "no offset", e);
        }
    }

    private static Said reached(String body) throws WarehouseException {
        try {
            var json = MAPPER.readTree(body);
            if (json.path("offset").canConvertToLong() && json.path("whole").isBoolean()) {
                return new Said.Reached(
                        json.path("offset").asLong(), json.path("whole").asBoolean());
            }
        } catch (JsonProcessingException e) {
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "not how far a file came", e);
        }
        throw new WarehouseException(ErrorCode.BAD_ANSWER, "not how far a file came", null);
    }

    /** Takes bytes as they come. */
    @FunctionalInterface
    public interface Taking {
        /**
         * @param from the place of the first byte: where reading should go on, or 0
         */
        void take(long from, InputStream bytes) throws IOException;
    }

    /**
     * Reads a file on from a place.
     *
     * @throws WarehouseException {@link ErrorCode#CONFLICT} while bytes of it are missing there
     */
    public void read(UUID id, long from, Taking taking) throws WarehouseException {
        var url = http.url(PATH + "/" + id);
        var request = http.request(url).header("Accept", "*/*, application/problem+json");
        // Compressed on the way a range would be of other bytes.
        request.header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        try (var response = http.client().newCall(request.build()).execute()) {
            if (response.code() != 200 && response.code() != 206) {
                throw Failures.of(response, "GET " + url);
            }
            taking.take(response.code() == 206 ? from : 0, response.body().byteStream());
        } catch (IOException e) {
            throw Failures.of("GET " + url, e);
        }
    }
}
