package vn.toancanh.warehouse.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;

/**
 * One GET at a time, each with its deadlines; never follows a redirect, never leaves the origin.
 * Any thread; blocks.
 */
final class WarehouseHttp implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Pattern NEXT =
            Pattern.compile(
                    "<([^>]*)>\\s*;[^,]*\\brel\\s*=\\s*\"?next\"?", Pattern.CASE_INSENSITIVE);

    private final OkHttpClient http;
    private final WarehouseAccess access;
    private final HttpUrl base;
    private final Limits limits;

    WarehouseHttp(OkHttpClient http, WarehouseAccess access, Limits limits) {
        this.access = access;
        this.limits = limits;
        this.base = HttpUrl.get(access.base().toString());
        this.http =
                http.newBuilder()
                        .connectTimeout(CONNECT_WITHIN)
                        .readTimeout(limits.answerWithin())
                        .writeTimeout(limits.answerWithin())
                        .callTimeout(limits.callWithin())
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .build();
    }

    OkHttpClient client() {
        return http;
    }

    HttpUrl url(String path) {
        return base.newBuilder().addPathSegments(path).build();
    }

    Request.Builder request(HttpUrl url) throws WarehouseException {
        var request = new Request.Builder().url(url);
        var token = access.token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    /** An answer whose body has not been read yet; close it. */
    record Answer(Response response, @Nullable HttpUrl next, long most) implements AutoCloseable {
        boolean unchanged() {
            return response.code() == 304;
        }

        @Nullable String etag() {
            return response.header("ETag");
        }

        InputStream body() {
            return new LimitedStream(response.body().byteStream(), most);
        }

        String url() {
            return response.request().url().toString();
        }

        @Override
        public void close() {
            response.close();
        }
    }

    /**
     * @param type the media type the answer must have
     * @param etag answers 304 when the resource still has this tag; null to read it anyway
     */
    Answer get(HttpUrl url, String type, @Nullable String etag) throws WarehouseException {
        var request = request(url).header("Accept", type + ", application/problem+json");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        Response response;
        try {
            response = http.newCall(request.build()).execute();
        } catch (IOException e) {
            throw Failures.of("GET " + url, e);
        }
        try {
            return checked(response, url, type, etag != null);
        } catch (WarehouseException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private Answer checked(Response response, HttpUrl url, String type, boolean conditional)
            throws WarehouseException {
        if (response.code() == 304 && conditional) {
            return new Answer(response, null, 0);
        }
        if (response.code() != 200) {
            throw Failures.of(response, "GET " + url);
        }
        var come = response.body().contentType();
        var name = come == null ? "none" : come.type() + "/" + come.subtype();
        if (!name.equals(type)) {
            throw new WarehouseException(
                    ErrorCode.BAD_ANSWER, "GET " + url + ": type " + name + " for " + type, null);
        }
        return new Answer(response, next(response, url), limits.pageBytes());
    }

    private @Nullable HttpUrl next(Response response, HttpUrl url) throws WarehouseException {
        for (var header : response.headers("Link")) {
            var link = NEXT.matcher(header);
            if (link.find()) {
                var next = url.resolve(link.group(1));
                if (next == null
                        || !next.scheme().equals(base.scheme())
                        || !next.host().equals(base.host())
                        || next.port() != base.port()) {
                    throw new WarehouseException(
                            ErrorCode.BAD_PAGING, "GET " + url + " leads to " + next, null);
                }
                return next;
            }
        }
        return null;
    }

    /** Notices a reading that goes in circles or never ends. */
    final class Trail {
        private final Set<HttpUrl> been = new HashSet<>();

        void step(HttpUrl url) throws WarehouseException {
            if (!been.add(url) || been.size() > limits.pages()) {
                throw new WarehouseException(
                        ErrorCode.BAD_PAGING, "the pages do not end: " + url, null);
            }
        }
    }

    Trail trail() {
        return new Trail();
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
