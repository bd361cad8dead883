package vn.toancanh.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file as it leaves the house: whole, or one range of it. It is to be saved, never to be shown
 * inside of a page or run.
 *
 * @param sha256 of its bytes, which is its tag too
 */
public record FileAnswer(String name, String type, String sha256) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int BUFFER = 1 << 16;

    /** The first and the last byte. */
    private record Span(long from, long to) {
        long length() {
            return to - from + 1;
        }
    }

    public void send(Context ctx, SeekableByteChannel bytes) throws IOException {
        var tag = '"' + sha256 + '"';
        ctx.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name));
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType(type.equals("text/plain") ? type + "; charset=utf-8" : type);
        var size = bytes.size();
        var whole = new Span(0, size - 1);
        var condition = ctx.header("If-Range");
        var asked =
                condition == null || condition.equals(tag)
                        ? ranged(ctx.header("Range"), size)
                        : Optional.of(whole);
        if (asked.isEmpty()) {
            ctx.header("Content-Range", "bytes */" + size);
            throw new Problem(HttpStatus.RANGE_NOT_SATISFIABLE, "it has " + size + " bytes");
        }
        var span = asked.get();
        if (!span.equals(whole)) {
            ctx.status(HttpStatus.PARTIAL_CONTENT)
                    .header("Content-Range", "bytes " + span.from() + "-" + span.to() + "/" + size);
        }
        write(ctx, bytes, span);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void write(Context ctx, SeekableByteChannel bytes, Span span)
            throws IOException {
        ctx.res().setContentLengthLong(span.length());
        var in = Channels.newInputStream(bytes.position(span.from()));
        var out = ctx.outputStream();
        var left = span.length();
        while (left > 0) {
            var piece = in.readNBytes((int) Math.min(left, BUFFER));
            if (piece.length == 0) {
                throw new IOException("the file became shorter");
            }
            out.write(piece);
            left -= piece.length;
        }
    }

    /** Several ranges and other units are answered with the whole; empty where there is no such. */
    private static Optional<Span> ranged(@Nullable String header, long size) {
        var range = RANGE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.of(new Span(0, size - 1));
        }
        if (range.group(1).isEmpty()) {
            var last = Math.min(Long.parseLong(range.group(2)), size);
            return last == 0 ? Optional.empty() : Optional.of(new Span(size - last, size - 1));
        }
        var from = Long.parseLong(range.group(1));
        var to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        return from >= size || to < from
                ? Optional.empty()
                : Optional.of(new Span(from, Math.min(to, size - 1)));
    }
}
