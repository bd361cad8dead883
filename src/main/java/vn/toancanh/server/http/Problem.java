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

    /** What the kinds of our own begin with. */
    private static final String OWN = "urn:toancanh:problem:";

    private final int status;
    private final String type;

    public Problem(HttpStatus status, String detail) {
        this(status, detail, "");
    }

    /**
     * @param kind one word a program can tell it by, "" where the status says all
     */
    public Problem(HttpStatus status, String detail, String kind) {
        super(detail, null, false, false);
        this.status = status.getCode();
        this.type = kind.isEmpty() ? "about:blank" : OWN + kind;
    }

    public static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail);
    }

    public int status() {
        return status;
    }

    /** The answer to the request that met it. */
    public void answer(Context ctx) {
        answer(ctx, status, getMessage(), type);
    }

    public static void answer(Context ctx, int status, @Nullable String detail) {
        answer(ctx, status, detail, "about:blank");
    }

    private static void answer(Context ctx, int status, @Nullable String detail, String type) {
        ctx.status(status).contentType("application/problem+json");
        if (status == HttpStatus.UNAUTHORIZED.getCode()) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        ctx.result(json(status, detail, ctx.path(), type));
    }

    static String json(int status, @Nullable String detail, String instance) {
        return json(status, detail, instance, "about:blank");
    }

    private static String json(int status, @Nullable String detail, String instance, String type) {
        var text = new StringWriter();
        try (JsonGenerator json = Wire.JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", type);
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
