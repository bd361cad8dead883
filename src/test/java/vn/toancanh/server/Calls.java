package vn.toancanh.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A server on a port of its own and a plain client of it. */
final class Calls implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WarehouseServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;

    Calls(vn.toancanh.warehouse.Holdings holdings, Tokens tokens) throws IOException {
        server = new WarehouseServer(holdings, tokens);
        root = URI.create("http://127.0.0.1:" + server.start(0));
    }

    Calls(
            vn.toancanh.warehouse.Holdings holdings,
            Tokens tokens,
            vn.toancanh.server.proposal.ProposalBook book)
            throws IOException {
        server = new WarehouseServer(holdings, tokens, book);
        root = URI.create("http://127.0.0.1:" + server.start(0));
    }

    Calls(vn.toancanh.warehouse.Holdings holdings, Tokens tokens, WarehouseServer.Books books)
            throws IOException {
        server = new WarehouseServer(holdings, tokens, books);
        root = URI.create("http://127.0.0.1:" + server.start(0));
    }

    /** Sends JSON. */
    Answer post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        request.headers(headers);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    /** Sends a piece of a file. */
    Answer put(String path, byte[] piece, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(piece))
                        .header("Content-Type", "application/octet-stream");
        request.headers(headers);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    /** The bytes of an answer as they came. */
    byte[] bytes(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).headers(headers).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    URI uri(String path) {
        return root.resolve(path);
    }

    /** One answer, its body decompressed. */
    record Answer(int status, java.net.http.HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** The path of the next page, blank on the last. */
        String next() {
            var link = header("Link");
            return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    Answer send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var bytes = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = plain.readAllBytes();
            }
        }
        var body = new String(bytes, StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), answer.headers(), body);
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
    }
}
