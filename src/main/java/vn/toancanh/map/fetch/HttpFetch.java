package vn.toancanh.map.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * Asks map services over HTTP. Every call has deadlines and a bound; a redirect is followed once
 * and only inside the origin; a document where a picture was asked for is an error in the server's
 * own words. Any thread; blocks.
 */
public final class HttpFetch implements Fetch {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final long CHUNK = 64 << 10;
    private static final OkHttpClient SHARED = new OkHttpClient();

    private final OkHttpClient http;
    private final FetchAccess access;
    private final FetchLimits limits;
    private final Clock clock;

    public HttpFetch(OkHttpClient http, FetchAccess access, FetchLimits limits, Clock clock) {
        this.access = access;
        this.limits = limits;
        this.clock = clock;
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

    /** With the usual limits; connections are shared by all of these. */
    public static HttpFetch usual(FetchAccess access, Clock clock) {
        return new HttpFetch(SHARED, access, FetchLimits.USUAL, clock);
    }

    @Override
    public Answer get(String address, Kind kind, Cancellation cancellation) throws SourceException {
        return get(FetchAccess.address(address), kind, cancellation, true);
    }

    private Answer get(URI address, Kind kind, Cancellation cancellation, boolean follow)
            throws SourceException {
        cancellation.check();
        var call = http.newCall(request(address, kind));
        try (var _ = cancellation.onCancel(call::cancel);
                var response = call.execute()) {
            if (follow && response.isRedirect()) {
                return get(elsewhere(address, response), kind, cancellation, false);
            }
            return new Answer(body(address, response, kind), Origin.SERVER, clock.instant(), null);
        } catch (IOException e) {
            cancellation.check();
            throw failure(address, e);
        }
    }

    private Request request(URI address, Kind kind) throws SourceException {
        var url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new SourceException(SourceFault.BAD_ADDRESS, address);
        }
        var type = kind == Kind.PICTURE ? "image/png, image/jpeg, image/*" : "text/xml, */*";
        var request = new Request.Builder().url(url).header("Accept", type);
        request.header("User-Agent", "ToanCanh");
        var token = access.tokenFor(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static URI elsewhere(URI from, Response response) throws SourceException {
        var to = response.request().url().resolve(String.valueOf(response.header("Location")));
        if (to == null || !FetchAccess.sameOrigin(from, to.uri())) {
            var host = to == null ? "" : to.host();
            throw new SourceException(SourceFault.REDIRECTED, from.getHost(), host);
        }
        return to.uri();
    }

    private byte[] body(URI address, Response response, Kind kind)
            throws SourceException, IOException {
        var host = address.getHost();
        var status = response.code();
        var absent = status == 204 || status == 404 || status == 410;
        if (kind == Kind.PICTURE && absent) {
            return new byte[0];
        }
        var most = kind == Kind.PICTURE ? limits.pictureBytes() : limits.descriptionBytes();
        if (response.body().contentLength() > most) {
            throw new SourceException(SourceFault.TOO_LARGE, host, most >> 20);
        }
        var bytes = bounded(response, most, host);
        var document = ServiceReport.isDocument(bytes);
        if (document && (status != 200 || kind == Kind.PICTURE)) {
            var report = ServiceReport.read(bytes);
            if (report.isOutside() && kind == Kind.PICTURE) {
                return new byte[0];
            }
            if (report.isReport()) {
                throw new SourceException(SourceFault.SERVICE_EXCEPTION, host, report.words());
            }
        }
        if (status != 200) {
            throw new SourceException(SourceFault.STATUS, host, status);
        }
        if (kind == Kind.PICTURE && (document || !isPicture(response))) {
            throw new SourceException(SourceFault.NOT_A_PICTURE, host, type(response));
        }
        return bytes;
    }

    private static byte[] bounded(Response response, long most, String host)
            throws SourceException, IOException {
        var all = new Buffer();
        var source = response.body().source();
        while (source.read(all, CHUNK) >= 0) {
            if (all.size() > most) {
                throw new SourceException(SourceFault.TOO_LARGE, host, most >> 20);
            }
        }
        return all.readByteArray();
    }

    /** Servers that name no type, or "bytes", are judged by what they sent when it is decoded. */
    private static boolean isPicture(Response response) {
        var type = type(response);
        return type.startsWith("image/")
                || type.isEmpty()
                || type.equals("binary/octet-stream")
                || type.equals("application/octet-stream");
    }

    private static String type(Response response) {
        var type = response.header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static SourceException failure(URI address, IOException e) {
        var fault =
                switch (e) {
                    case InterruptedIOException _ -> SourceFault.TIMEOUT;
                    case SSLException _ -> SourceFault.TLS;
                    default -> SourceFault.UNREACHABLE;
                };
        return new SourceException(fault, e, address.getHost());
    }
}
