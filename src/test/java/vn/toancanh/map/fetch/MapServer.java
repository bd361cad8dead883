package vn.toancanh.map.fetch;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.imageio.ImageIO;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A map service of a test, on this computer. */
public final class MapServer implements AutoCloseable {
    static final FetchLimits PATIENT =
            new FetchLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1 << 20, 1 << 20);
    static final FetchLimits SHORT =
            new FetchLimits(Duration.ofMillis(300), Duration.ofSeconds(2), 1 << 20, 1 << 20);

    private final MockWebServer server = new MockWebServer();

    public MapServer(Function<RecordedRequest, MockResponse> answer) throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer.apply(request);
                    }
                });
        server.start();
    }

    public String url(String path) {
        return server.url(path).toString();
    }

    public String template() {
        return url("/").replaceFirst("/$", "") + "/{z}/{x}/{y}.png";
    }

    int requests() {
        return server.getRequestCount();
    }

    MockWebServer mock() {
        return server;
    }

    public HttpFetch fetch(Clock clock, @Nullable String token) throws Exception {
        return fetch(clock, token, PATIENT);
    }

    HttpFetch fetch(Clock clock, @Nullable String token, FetchLimits limits) throws Exception {
        var access = FetchAccess.of(url("/"), token);
        return new HttpFetch(new OkHttpClient(), access, limits, clock);
    }

    static MockResponse answer(String type, byte[] bytes) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(new Buffer().write(bytes))
                .build();
    }

    static MockResponse answer(String type, String text) {
        return new MockResponse.Builder().setHeader("Content-Type", type).body(text).build();
    }

    public static byte[] png(int side, Color colour) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        for (var i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, colour.getRGB());
        }
        return encoded(image);
    }

    public static byte[] encoded(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
