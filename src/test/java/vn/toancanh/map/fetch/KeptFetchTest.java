package vn.toancanh.map.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.KeptFetch;
import vn.toancanh.map.tile.TileCopyStore;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TiledPictures;

class KeptFetchTest {
    private static final Instant MORNING = Instant.parse("2026-07-01T00:00:00Z");
    private static final PictureWish WORLD =
            new PictureWish(new Extent(-20e6, -20e6, 20e6, 20e6), 256, 256);

    @TempDir Path dir;

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    private MapPicture look(MapServer server, TileCopyStore store) throws Exception {
        var fetch = new KeptFetch(server.fetch(clock, null), store, Duration.ofHours(1), clock);
        var tiles = new XyzTiles(fetch, server.template(), TileGrid.webMercator(0, 2, 256));
        return new TiledPictures(tiles).picture(WORLD, new Cancellation());
    }

    private TileCopyStore store() throws Exception {
        return TileCopyStore.open(dir.resolve("tiles.db"), 10 << 20, clock);
    }

    @Test
    void whatWasSeenIsStillThereWithItsAgeAfterTheServerStops() throws Exception {
        var server =
                new MapServer(_ -> MapServer.answer("image/png", MapServer.png(256, Color.RED)));
        MapPicture first;
        try (var store = store()) {
            first = look(server, store);
        }
        server.close();
        now.set(MORNING.plus(Duration.ofDays(3)));
        try (var store = store()) {
            var later = look(server, store);

            assertEquals(Origin.SERVER, first.origin());
            assertEquals(Origin.KEPT, later.origin());
            assertEquals(MORNING, later.asOf());
            assertEquals(0, later.missing());
            assertEquals(SourceFault.UNREACHABLE, faultOf(later));
            assertEquals(Color.RED.getRGB(), later.argb()[128 * 256 + 128]);
        }
    }

    private static SourceFault faultOf(MapPicture picture) {
        var fault = picture.fault();
        assertNotNull(fault);
        return fault.fault();
    }

    @Test
    void notFoundNeverTakesAPictureAway() throws Exception {
        var answer =
                new AtomicReference<>(MapServer.answer("image/png", MapServer.png(256, Color.RED)));
        try (var server = new MapServer(_ -> answer.get());
                var store = store()) {
            look(server, store);
            answer.set(new MockResponse.Builder().code(404).build());
            now.set(MORNING.plus(Duration.ofDays(1)));

            var later = look(server, store);

            assertEquals(Origin.KEPT, later.origin());
            assertEquals(MORNING, later.asOf());
            assertEquals(Color.RED.getRGB(), later.argb()[128 * 256 + 128]);
        }
    }

    @Test
    void aYoungCopyIsShownWithoutAsking() throws Exception {
        try (var server =
                        new MapServer(
                                _ -> MapServer.answer("image/png", MapServer.png(256, Color.RED)));
                var store = store()) {
            look(server, store);
            var asked = server.requests();
            now.set(MORNING.plus(Duration.ofMinutes(59)));
            var again = look(server, store);
            assertEquals(asked, server.requests());
            assertNull(again.fault());
            now.set(MORNING.plus(Duration.ofMinutes(61)));
            assertEquals(Origin.SERVER, look(server, store).origin());
            assertEquals(2 * asked, server.requests());
        }
    }

    @Test
    void anErrorIsNeverKept() throws Exception {
        var answer = new AtomicReference<>(MapServer.answer("text/html", "<html>"));
        try (var server = new MapServer(_ -> answer.get());
                var store = store()) {
            assertThrows(SourceException.class, () -> look(server, store));
            assertEquals(0, store.held());
            answer.set(MapServer.answer("image/png", MapServer.png(256, Color.RED)));
            assertEquals(Origin.SERVER, look(server, store).origin());
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftAloneForAWhile() throws Exception {
        var asked = new AtomicInteger();
        Fetch dead =
                (_, _, _) -> {
                    asked.incrementAndGet();
                    throw new SourceException(SourceFault.TIMEOUT, "ban-do");
                };
        try (var store = store()) {
            var fetch = new KeptFetch(dead, store, Duration.ofHours(1), clock);
            for (var i = 0; i < 100; i++) {
                var address = "https://ban-do/" + i;
                assertThrows(
                        SourceException.class,
                        () -> fetch.get(address, Fetch.Kind.PICTURE, new Cancellation()));
            }
            assertEquals(1, asked.get());
            now.set(MORNING.plusSeconds(16));
            assertThrows(
                    SourceException.class,
                    () -> fetch.get("https://ban-do/x", Fetch.Kind.PICTURE, new Cancellation()));
            assertEquals(2, asked.get());
        }
    }

    @Test
    void copiesStayWithinTheirBoundAndTheLongestUnseenGoFirst() throws Exception {
        Fetch server =
                (_, _, _) -> new Fetch.Answer(new byte[50_000], Origin.SERVER, now.get(), null);
        var file = dir.resolve("small.db");
        try (var store = TileCopyStore.open(file, 1_000_000, clock)) {
            var fetch = new KeptFetch(server, store, Duration.ofDays(9), clock);
            for (var i = 0; i < 100; i++) {
                now.set(MORNING.plusSeconds(i));
                fetch.get("https://ban-do/" + i, Fetch.Kind.PICTURE, new Cancellation());
                assertTrue(store.held() <= 1_000_000, store.held() + " bytes");
            }
            var first = fetch.get("https://ban-do/0", Fetch.Kind.PICTURE, new Cancellation());
            var last = fetch.get("https://ban-do/99", Fetch.Kind.PICTURE, new Cancellation());
            assertEquals(Origin.SERVER, first.origin());
            assertEquals(Origin.KEPT, last.origin());
        }
        assertTrue(Files.size(file) < 1_500_000, "the file grew to " + Files.size(file));
    }

    @Test
    void aDamagedFileIsSetAsideAndBegunAnew() throws Exception {
        var file = dir.resolve("tiles.db");
        Files.writeString(file, "not a database ".repeat(1000));
        try (var store = store();
                var server =
                        new MapServer(_ ->
                                MapServer.answer("image/png", MapServer.png(256, Color.RED)))) {
            look(server, store);
            assertTrue(store.held() > 0);
        }
        try (var files = Files.list(dir)) {
            assertTrue(files.anyMatch(f -> f.getFileName().toString().contains(".damaged-")));
        }
    }
}
