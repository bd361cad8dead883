package vn.toancanh.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.wire.Wire;

/** A request that cannot be answered, as RFC 9457 says it. The detail never holds a secret. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public Problem(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status.getCode();
    }

    public static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail);
    }

    public int status() {
        return status;
    }

    public static void answer(Context ctx, int status, @Nullable String detail) {
        ctx.status(status).contentType("application/problem+json");
        if (status == HttpStatus.UNAUTHORIZED.getCode()) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        ctx.result(json(status, detail, ctx.path()));
    }

    static String json(int status, @Nullable String detail, String instance) {
        var text = new StringWriter();
        try (JsonGenerator json = Wire.JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", HttpStatus.forStatus(status).getMessage());
            json.writeNumberField("status", status);
            if (detail != null) {
                json.writeStringField("detail", detail);
            }
            json.writeStringField("instance", instance);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
