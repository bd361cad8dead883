package vn.toancanh.map.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TiledPictures;

/** What servers send instead of a picture, and what is said about it. */
class BadMapAnswersTest {
    private static final PictureWish WORLD =
            new PictureWish(new Extent(-20e6, -20e6, 20e6, 20e6), 256, 256);

    private static SourceException refusal(Function<RecordedRequest, MockResponse> answer)
            throws Exception {
        return refusal(answer, MapServer.PATIENT);
    }

    private static SourceException refusal(
            Function<RecordedRequest, MockResponse> answer, FetchLimits limits) throws Exception {
        try (var server = new MapServer(answer)) {
            return refusal(server, limits);
        }
    }

    private static SourceException refusal(MapServer server, FetchLimits limits) throws Exception {
        var grid = TileGrid.webMercator(0, 4, 256);
        var fetch = server.fetch(Clock.systemUTC(), null, limits);
        try (var source = new TiledPictures(new XyzTiles(fetch, server.template(), grid))) {
            return assertThrows(
                    SourceException.class, () -> source.picture(WORLD, new Cancellation()));
        }
    }

    @Test
    void anExceptionWithStatus200IsAnErrorInTheServersWords() throws Exception {
        var e =
                refusal(_ ->
                        MapServer.answer(
                                "text/xml;charset=UTF-8",
                                """
                                <?xml version='1.0' encoding="UTF-8"?>
                                <ServiceExceptionReport version="1.3.0">
                                 <ServiceException code="LayerNotDefined">Không có lớp 'xã'
                                 </ServiceException></ServiceExceptionReport>\
                                """));
        assertEquals(SourceFault.SERVICE_EXCEPTION, e.fault());
        assertEquals(List.of("127.0.0.1", "Không có lớp 'xã'"), hostAs127(e));
    }

    private static List<String> hostAs127(SourceException e) {
        return e.about().stream().map(a -> a.equals("localhost") ? "127.0.0.1" : a).toList();
    }

    @Test
    void anExceptionThatClaimsToBeAPictureIsSeen() throws Exception {
        var e =
                refusal(_ ->
                        MapServer.answer(
                                "image/png",
                                "<ows:ExceptionReport xmlns:ows='o'><ows:Exception"
                                        + " exceptionCode='NoApplicableCode'><ows:ExceptionText>"
                                        + "hỏng</ows:ExceptionText></ows:Exception>"
                                        + "</ows:ExceptionReport>"));
        assertEquals(SourceFault.SERVICE_EXCEPTION, e.fault());
        assertEquals("hỏng", e.about().get(1));
    }

    @Test
    void aPageWhereAPictureWasAskedForIsNoPicture() throws Exception {
        var e = refusal(_ -> MapServer.answer("text/html", "<html><p>Đăng nhập</html>"));
        assertEquals(SourceFault.NOT_A_PICTURE, e.fault());
        assertEquals("text/html", e.about().get(1));
    }

    @Test
    void aWrongTypeIsNoPicture() throws Exception {
        var e = refusal(_ -> MapServer.answer("application/pdf", MapServer.png(256, Color.RED)));
        assertEquals(SourceFault.NOT_A_PICTURE, e.fault());
    }

    @Test
    void aTileOfTheWrongSizeIsNamedWithBothSizes() throws Exception {
        var e = refusal(_ -> MapServer.answer("image/png", MapServer.png(100, Color.RED)));
        assertEquals(SourceFault.WRONG_SIZE, e.fault());
        assertEquals(List.of("100 × 100", "256 × 256"), e.about());
    }

    @Test
    void brokenPicturesAreRefused() throws Exception {
        var whole = MapServer.png(256, Color.RED);
        var cut = Arrays.copyOf(whole, whole.length / 2);
        assertEquals(
                SourceFault.BAD_PICTURE, refusal(_ -> MapServer.answer("image/png", cut)).fault());
        assertEquals(
                SourceFault.BAD_PICTURE,
                refusal(_ -> MapServer.answer("image/webp", "RIFF....WEBPVP8 ")).fault());
    }

    @Test
    void aSilentServerEndsInATimeout() throws Exception {
        var e =
                refusal(
                        _ ->
                                new MockResponse.Builder()
                                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                                        .build(),
                        MapServer.SHORT);
        assertEquals(SourceFault.TIMEOUT, e.fault());
    }

    @Test
    void anAnswerOfTenGigabytesIsRefusedBeforeItIsRead() throws Exception {
        var e =
                refusal(_ ->
                        new MockResponse.Builder()
                                .setHeader("Content-Type", "image/png")
                                .setHeader("Content-Length", "10000000000")
                                .onResponseBody(SocketEffect.Stall.INSTANCE)
                                .build());
        assertEquals(SourceFault.TOO_LARGE, e.fault());
    }

    @Test
    void anAnswerWithoutALengthIsStoppedAtTheBound() throws Exception {
        var e =
                refusal(_ ->
                        new MockResponse.Builder()
                                .setHeader("Content-Type", "image/png")
                                .chunkedBody(new Buffer().write(new byte[3 << 20]), 1 << 16)
                                .build());
        assertEquals(SourceFault.TOO_LARGE, e.fault());
    }

    @Test
    void statusesAreNamed() throws Exception {
        var e = refusal(_ -> new MockResponse.Builder().code(500).body("boom").build());
        assertEquals(SourceFault.STATUS, e.fault());
        assertEquals("500", e.about().get(1));
    }

    @Test
    void aClosedPortIsUnreachable() throws Exception {
        var server = new MapServer(_ -> new MockResponse.Builder().build());
        server.url("/");
        server.close();
        assertEquals(SourceFault.UNREACHABLE, refusal(server, MapServer.PATIENT).fault());
    }

    @Test
    void oneBadTileLeavesAHoleThatIsCounted() throws Exception {
        var good = MapServer.png(256, Color.GREEN);
        try (var server =
                new MapServer(request ->
                        request.getUrl().encodedPath().equals("/1/0/0.png")
                                ? new MockResponse.Builder().code(503).build()
                                : MapServer.answer("image/png", good))) {
            var fetch = server.fetch(Clock.systemUTC(), null);
            var grid = TileGrid.webMercator(0, 1, 256);
            var source = new TiledPictures(new XyzTiles(fetch, server.template(), grid));
            var wish = new PictureWish(WORLD.bounds(), 512, 512);

            var picture = source.picture(wish, new Cancellation());

            assertEquals(1, picture.missing());
            assertEquals(0, picture.argb()[100 * 512 + 100]);
            assertEquals(Color.GREEN.getRGB(), picture.argb()[100 * 512 + 400]);
        }
    }

    @Test
    void aTokenGoesToItsOwnHostAlone() throws Exception {
        var seen = new AtomicReference<String>();
        var good = MapServer.png(256, Color.BLUE);
        try (var other =
                        new MapServer(request -> {
                            seen.set(String.valueOf(request.getHeaders().get("Authorization")));
                            return MapServer.answer("image/png", good);
                        });
                var own =
                        new MapServer(request -> {
                            seen.set(request.getHeaders().get("Authorization"));
                            return MapServer.answer("image/png", good);
                        })) {
            var fetch = own.fetch(Clock.systemUTC(), "bi-mat");

            fetch.get(own.url("/a.png"), Fetch.Kind.PICTURE, new Cancellation());
            assertEquals("Bearer bi-mat", seen.get());
            fetch.get(other.url("/a.png"), Fetch.Kind.PICTURE, new Cancellation());
            assertEquals("null", seen.get());
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() throws Exception {
        try (var other =
                new MapServer(_ -> MapServer.answer("image/png", MapServer.png(256, Color.RED)))) {
            var e =
                    refusal(_ ->
                            new MockResponse.Builder()
                                    .code(302)
                                    .setHeader("Location", other.url("/tile.png"))
                                    .build());
            assertEquals(SourceFault.REDIRECTED, e.fault());
            assertEquals(0, other.requests());
        }
    }

    @Test
    void aTokenIsNeverSentInTheClear() {
        var e =
                assertThrows(
                        SourceException.class,
                        () -> FetchAccess.of("http://ban-do.example/wms", "bi-mat"));
        assertEquals(SourceFault.TLS, e.fault());
        assertThrows(SourceException.class, () -> FetchAccess.of("ftp://a/b", null));
        assertThrows(SourceException.class, () -> FetchAccess.of("https://u:p@a/b", null));
    }

    @Test
    void cancellingEndsACallThatHangs() throws Exception {
        try (var server =
                new MapServer(_ ->
                        new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build())) {
            var patient =
                    new FetchLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), 1 << 20, 1 << 20);
            var fetch =
                    new HttpFetch(
                            new OkHttpClient(),
                            FetchAccess.of(server.url("/"), null),
                            patient,
                            Clock.systemUTC());
            var cancellation = new Cancellation();
            var end = new AtomicReference<SourceException>();
            var reader =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    fetch.get(
                                            server.url("/a.png"), Fetch.Kind.PICTURE, cancellation);
                                } catch (SourceException e) {
                                    end.set(e);
                                }
                            });
            Awaitility.await().until(() -> server.requests() == 1);
            assertNull(end.get());

            cancellation.cancel();

            Awaitility.await().until(() -> end.get() != null);
            reader.join();
            assertEquals(SourceFault.CANCELLED, end.get().fault());
        }
    }

    @Test
    void emptyPlacesAreNoFault() throws Exception {
        try (var server = new MapServer(_ -> new MockResponse.Builder().code(404).build())) {
            var fetch = server.fetch(Clock.systemUTC(), null);
            var tiles = new XyzTiles(fetch, server.template(), TileGrid.webMercator(0, 1, 256));

            var picture = new TiledPictures(tiles).picture(WORLD, new Cancellation());

            assertEquals(0, picture.missing());
            assertNull(picture.fault());
            assertTrue(Arrays.stream(picture.argb()).allMatch(c -> c == 0));
        }
    }
}
