package vn.toancanh.alert.capfeed;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import vn.toancanh.alert.capxml.XmlTree;

/**
 * Fetches feeds and messages over HTTP. Every call has deadlines and a bound; nothing is sent that
 * would say who asks; from https nobody is led to http. Any thread; blocks.
 */
public final class HttpCapFetch implements CapSource {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration CALL_WITHIN = Duration.ofSeconds(30);
    private static final long CHUNK = 64 << 10;

    private final OkHttpClient http;

    public HttpCapFetch(OkHttpClient http) {
        this(http, CALL_WITHIN);
    }

    HttpCapFetch(OkHttpClient http, Duration callWithin) {
        this.http =
                http.newBuilder()
                        .connectTimeout(CONNECT_WITHIN)
                        .readTimeout(ANSWER_WITHIN)
                        .callTimeout(callWithin)
                        .build();
    }

    @Override
    public Answer get(URI address, Marks known) throws IOException {
        var url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new IOException("not an address of the web: " + address);
        }
        try (var response = http.newCall(request(url, known)).execute()) {
            if (url.isHttps() && !response.request().url().isHttps()) {
                throw new IOException("led from https to " + response.request().url());
            }
            if (response.code() == HttpURLConnection.HTTP_NOT_MODIFIED) {
                return new Unchanged();
            }
            if (response.code() != HttpURLConnection.HTTP_OK) {
                throw new IOException("HTTP " + response.code() + " from " + url);
            }
            var marks = new Marks(header(response, "ETag"), header(response, "Last-Modified"));
            return new Fresh(bounded(response), marks);
        }
    }

    private static Request request(HttpUrl url, Marks known) {
        var request =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "ToanCanh")
                        .header(
                                "Accept",
                                "application/cap+xml, application/atom+xml,"
                                        + " application/rss+xml, text/xml, */*");
        if (!known.tag().isEmpty()) {
            request.header("If-None-Match", known.tag());
        }
        if (!known.changed().isEmpty()) {
            request.header("If-Modified-Since", known.changed());
        }
        return request.build();
    }

    private static String header(Response response, String name) {
        var value = response.header(name);
        return value == null ? "" : value;
    }

    private static byte[] bounded(Response response) throws IOException {
        var all = new Buffer();
        var source = response.body().source();
        while (source.read(all, CHUNK) >= 0) {
            if (all.size() > XmlTree.FEED_BYTES) {
                throw new IOException("more than " + XmlTree.FEED_BYTES + " bytes");
            }
        }
        return all.readByteArray();
    }
}
