package vn.toancanh.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.http.PageCache.Page;
import vn.toancanh.server.wire.Wire;

/** How a page leaves the house: its tag, 304 when the caller has it, gzip when he accepts it. */
public final class Answers {
    private static final int BUFFER = 1 << 16;

    private final PageCache cache;

    public Answers(PageCache cache) {
        this.cache = cache;
    }

    /** Writes the body of a page and tells the path of the next one, or null. */
    @FunctionalInterface
    public interface Body {
        @Nullable String write(JsonGenerator json) throws IOException;
    }

    /**
     * @param key says all that the answer depends on
     */
    public void send(Context ctx, String type, String key, Body body) throws IOException {
        var tag = tag(key);
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("Vary", "Accept-Encoding, Authorization");
        if (isKnown(ctx.header("If-None-Match"), tag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        Supplier<Page> build = () -> build(body);
        var page = cache.get(key, build);
        if (page.next() != null) {
            ctx.header("Link", "<" + page.next() + ">; rel=\"next\"");
        }
        ctx.contentType(type);
        write(ctx, page.gzip());
    }

    private static void write(Context ctx, byte[] gzip) throws IOException {
        if (acceptsGzip(ctx.header("Accept-Encoding"))) {
            ctx.header("Content-Encoding", "gzip");
            ctx.res().setContentLengthLong(gzip.length);
            ctx.outputStream().write(gzip);
            return;
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            plain.transferTo(ctx.outputStream());
        }
    }

    private static Page build(Body body) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try {
            String next;
            try (var gzip = new FastGzip(bytes);
                    var json = Wire.JSON.createGenerator(gzip)) {
                next = body.write(json);
            }
            return new Page(bytes.toByteArray(), next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Level 1: numbers compress nearly as well as at level 6 in a third of the time. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Weak, because the same tag stands for the plain and the compressed form. */
    private static String tag(String key) {
        var hash = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + hash.toString().replace("-", "") + "\"";
    }

    @SuppressWarnings("StringSplitter") // an empty header has no tags
    private static boolean isKnown(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        var value = tag.substring(2);
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(value) || known.equals(tag));
    }

    @SuppressWarnings("StringSplitter") // an empty header accepts nothing
    private static boolean acceptsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(part -> part.replace(" ", ""))
                .anyMatch(part ->
                        (part.startsWith("gzip") || part.startsWith("*"))
                                && !part.matches(".*;q=0(\\.0*)?"));
    }
}
