package vn.toancanh.warehouse.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/**
 * Sends acts. An answer that is final comes back as an {@link Answer}; everything after which the
 * same act should be sent again is a {@link WarehouseException}.
 */
final class WarehouseActs {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String OWN = "urn:toancanh:problem:";
    private static final long MOST_BYTES = 4L << 20;

    private final WarehouseHttp http;

    WarehouseActs(WarehouseHttp http) {
        this.http = http;
    }

    Answer post(Posting posting) throws WarehouseException {
        var url = http.url(posting.path());
        var request =
                http.request(url)
                        .header("Accept", "application/json, application/problem+json")
                        .header("Idempotency-Key", posting.key().toString())
                        .post(
                                RequestBody.create(
                                        posting.body().getBytes(StandardCharsets.UTF_8), JSON));
        var version = posting.version();
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        try (var response = http.client().newCall(request.build()).execute()) {
            return answer(response, "POST " + url);
        } catch (IOException e) {
            throw Failures.of("POST " + url, e);
        }
    }

    static Answer answer(Response response, String what) throws IOException, WarehouseException {
        if (response.code() == 200 || response.code() == 201) {
            return new Answer.Taken(body(response));
        }
        if (isFinal(response.code())) {
            return new Answer.Refused(response.code(), kind(response));
        }
        throw Failures.of(response, what);
    }

    /** Who signs in again, waits, asks later or sends a file first may be heard; these are not. */
    private static boolean isFinal(int status) {
        return status >= 400
                && status < 500
                && status != 401
                && status != 408
                && status != 424
                && status != 425
                && status != 429;
    }

    private static String body(Response response) throws IOException {
        var in = new LimitedStream(response.body().byteStream(), MOST_BYTES);
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String kind(Response response) throws IOException, WarehouseException {
        try {
            var type = MAPPER.readTree(body(response)).path("type").asText("");
            return type.startsWith(OWN)
                    ? type.substring(OWN.length())
                    : Integer.toString(response.code());
        } catch (JsonProcessingException e) {
            // A proxy in between answers in its own words; the warehouse was not asked.
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "a refusal that is no problem", e);
        }
    }
}
