package vn.toancanh.app.taskbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One connection to a warehouse on this computer, as light as can be: hundreds of them are to cost
 * the processor less than the warehouse that is measured. One thread.
 */
final class HttpLine implements Closeable {
    private static final int HEXADECIMAL = 16;
    private static final int BUFFER = 4096;

    private final Socket socket;
    private final InputStream in;
    private final String token;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;

    /**
     * @param headers names in small letters
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    HttpLine(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        this.token = token;
    }

    Answer get(String path) throws IOException {
        send("GET", path, "Accept-Encoding: gzip\r\n", "");
        return answer();
    }

    /**
     * @param headers lines of them
     */
    Answer post(String path, String headers, String body) throws IOException {
        send("POST", path, "Content-Type: application/json\r\n" + headers, body);
        return answer();
    }

    /** Begins to listen; the lines of the stream follow. */
    void listen() throws IOException {
        send("GET", "/v1/stream", "", "");
        var status = status(line());
        var _ = headers();
        if (status != 200) {
            throw new IOException("no stream: " + status);
        }
    }

    /** The next line of data of a stream; null at its end. */
    String data() throws IOException {
        while (true) {
            var line = line();
            if (line.startsWith("data:")) {
                return line;
            }
        }
    }

    private void send(String method, String path, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                        + token
                        + "\r\n"
                        + headers
                        + (bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n")
                        + "\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(bytes);
        all.writeTo(socket.getOutputStream());
    }

    private Answer answer() throws IOException {
        var status = status(line());
        var headers = headers();
        var body = body(headers);
        if ("gzip".equals(headers.get("content-encoding"))) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            }
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static int status(String line) {
        return Integer.parseInt(line.split(" ", 3)[1]);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        var all = new ByteArrayOutputStream();
        for (var size = chunk(); size > 0; size = chunk()) {
            all.writeBytes(exactly(size));
            var _ = line();
        }
        var _ = line();
        return all.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), HEXADECIMAL);
    }

    private String line() throws IOException {
        line.reset();
        for (var next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private byte next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled < 0) {
                filled = 0;
                throw new EOFException("the warehouse ended the connection");
            }
        }
        return buffer[at++];
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = new byte[length];
        var there = Math.min(length, filled - at);
        System.arraycopy(buffer, at, bytes, 0, there);
        at += there;
        if (in.readNBytes(bytes, there, length - there) < length - there) {
            throw new EOFException("the warehouse ended the connection");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
