package vn.toancanh.app.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request on its way.
 *
 * @param head its first line and headers, but not what was said of the connection
 * @param body one character a byte
 */
public record Request(List<String> head, String body) {
    private static final String CRLF = "\r\n";
    private static final int LONGEST_HEAD = 64 << 10;

    /** Blocks until it is here as a whole. */
    static Request read(InputStream in) throws IOException {
        var text = new ByteArrayOutputStream();
        while (!text.toString(StandardCharsets.ISO_8859_1).endsWith(CRLF + CRLF)) {
            var next = in.read();
            if (next < 0 || text.size() > LONGEST_HEAD) {
                throw new EOFException("no request");
            }
            text.write(next);
        }
        var lines =
                text.toString(StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !line.isEmpty() && !is(line, "connection"))
                        .toList();
        var request = new Request(lines, "");
        var length = request.header("content-length");
        var body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Request(lines, new String(body, StandardCharsets.ISO_8859_1));
    }

    private static boolean is(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name + ":");
    }

    /** Blank where there is none. */
    public String header(String name) {
        return head.stream()
                .filter(line -> is(line, name.toLowerCase(Locale.ROOT)))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** In capital letters. */
    public String method() {
        return head.getFirst().substring(0, head.getFirst().indexOf(' '));
    }

    /** With the query. */
    public String path() {
        return head.getFirst().split(" ", -1)[1];
    }

    /**
     * @param most of its body
     */
    byte[] bytes(int most) {
        var text = String.join(CRLF, head) + CRLF + "Connection: close" + CRLF + CRLF;
        var part = body.substring(0, Math.min(most, body.length()));
        return (text + part).getBytes(StandardCharsets.ISO_8859_1);
    }
}
