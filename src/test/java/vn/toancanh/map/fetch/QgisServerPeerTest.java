package vn.toancanh.map.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.KeptFetch;
import vn.toancanh.map.tile.TileCopyStore;
import vn.toancanh.map.tile.TileStock;
import vn.toancanh.map.tile.TiledPictures;
import vn.toancanh.map.vector.GeoPackageFeatures;

/**
 * A real QGIS Server draws one province from the file we read too. Its pictures must lie on our
 * geometry, and still be there when it has stopped.
 */
@Tag("peer")
class QgisServerPeerTest {
    private static final Path BOUNDARIES = Path.of("../shared/data/vn-admin-2025.gpkg");
    private static final Path SCRIPT = Path.of("src/test/peers/qgis-server.sh");
    private static final String PROVINCE = "48";

    /** Da Nang with its coast, seen whole, and a part of its inland border from near. */
    private static final List<PictureWish> VIEWS =
            List.of(wish(107.1, 14.9, 108.8, 800, 700), wish(107.9, 16.02, 108.35, 1000, 600));

    @TempDir Path dir;

    private Process server;
    private String address;

    private static PictureWish wish(double west, double south, double east, int wide, int high) {
        double left = Mercator.x(west);
        double bottom = Mercator.y(south);
        double pixel = (Mercator.x(east) - left) / wide;
        var bounds = new Extent(left, bottom, left + wide * pixel, bottom + high * pixel);
        return new PictureWish(bounds, wide, high);
    }

    @BeforeEach
    void startServer() throws Exception {
        var here = Files.isExecutable(Path.of("/usr/bin/qgis_mapserver"));
        var boundaries = Files.exists(BOUNDARIES);
        if (!here || !boundaries) {
            System.out.println(
                    "SKIPPED: "
                            + (here
                                    ? BOUNDARIES + " is absent"
                                    : "QGIS Server is not installed (src/test/peers/install.sh)"));
        }
        Assumptions.assumeTrue(here && boundaries);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://127.0.0.1:" + port + "/ows/";
        server =
                new ProcessBuilder(
                                SCRIPT.toString(),
                                BOUNDARIES.toAbsolutePath().normalize().toString(),
                                PROVINCE,
                                dir.toString(),
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(dir.resolve("qgis.log").toFile())
                        .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> {
                    assertTrue(server.isAlive(), () -> log());
                    try (var _ = new Socket("127.0.0.1", port)) {
                        return true;
                    }
                });
    }

    private String log() {
        try {
            return Files.readString(dir.resolve("qgis.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @AfterEach
    void stopServer() throws Exception {
        if (server != null) {
            server.destroy();
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private KeptFetch fetch(TileCopyStore store) throws Exception {
        var clock = Clock.systemUTC();
        var limits =
                new FetchLimits(Duration.ofMinutes(1), Duration.ofMinutes(2), 8 << 20, 8 << 20);
        var access = FetchAccess.of(address, null);
        var http = new HttpFetch(new OkHttpClient(), access, limits, clock);
        return new KeptFetch(http, store, Duration.ZERO, clock);
    }

    private TileCopyStore store() throws Exception {
        return TileCopyStore.open(dir.resolve("tiles.db"), 100 << 20, Clock.systemUTC());
    }

    private static TileStock wms(KeptFetch fetch, String address) throws SourceException {
        var wanted = new WmsTiles.Wanted(address, List.of("province"), List.of());
        return WmsTiles.open(fetch, wanted, new Cancellation());
    }

    private static TileStock wmts(KeptFetch fetch, String address) throws SourceException {
        return WmtsTiles.open(fetch, address, "province", new Cancellation());
    }

    private static Geometry province() throws Exception {
        var all = new GeoPackageFeatures(BOUNDARIES, "provinces").features(new Cancellation());
        var one =
                all.features().stream()
                        .filter(f -> PROVINCE.equals(f.attributes().get("code")))
                        .findFirst()
                        .orElseThrow();
        return Mercator.project(one.geometry());
    }

    @Test
    void wmsAndWmtsLieOnOurGeometryAndStayWhenTheServerStops() throws Exception {
        var ours = province();
        try (var store = store()) {
            var fetch = fetch(store);
            for (var stock : List.of(wms(fetch, address), wmts(fetch, address))) {
                for (var view : VIEWS) {
                    var picture = new TiledPictures(stock).picture(view, new Cancellation());
                    assertEquals(Origin.SERVER, picture.origin());
                    assertEquals(0, picture.missing());
                    assertNull(picture.fault());
                    assertLiesOn(ours, picture, stock.getClass().getSimpleName());
                }
            }
        }
        stopServer();
        try (var store = store()) {
            var fetch = fetch(store);
            for (var stock : List.of(wms(fetch, address), wmts(fetch, address))) {
                for (var view : VIEWS) {
                    var picture = new TiledPictures(stock).picture(view, new Cancellation());
                    assertEquals(Origin.KEPT, picture.origin());
                    assertEquals(0, picture.missing());
                    assertNotNull(picture.asOf());
                    var fault = picture.fault();
                    assertNotNull(fault);
                    assertEquals(SourceFault.UNREACHABLE, fault.fault());
                    assertLiesOn(ours, picture, "kept " + stock.getClass().getSimpleName());
                }
            }
        }
    }

    /** Every pixel more than one pixel from our border is on the side of it that we say. */
    private static void assertLiesOn(Geometry ours, MapPicture picture, String what) {
        var wish = picture.wish();
        double pixel = wish.bounds().width() / wish.width();
        var inside = new IndexedPointInAreaLocator(ours);
        var border = new IndexedFacetDistance(ours.getBoundary());
        var points = new GeometryFactory();
        var red = 0;
        var wrong = 0;
        var near = 0;
        double worst = 0;
        for (var y = 0; y < wish.height(); y++) {
            for (var x = 0; x < wish.width(); x++) {
                var at =
                        new Coordinate(
                                wish.bounds().minX() + (x + 0.5) * pixel,
                                wish.bounds().maxY() - (y + 0.5) * pixel);
                var found = picture.argb()[y * wish.width() + x] >>> 24 >= 128;
                var wanted = inside.locate(at) != Location.EXTERIOR;
                red += wanted ? 1 : 0;
                if (found != wanted) {
                    double away = border.distance(points.createPoint(at)) / pixel;
                    near++;
                    wrong += away > 1 ? 1 : 0;
                    worst = Math.max(worst, away);
                }
            }
        }
        int all = wish.width() * wish.height();
        System.out.printf(
                "QGIS %s: %d pixels, %d inside, %d on the wrong side, %d of them beyond a pixel"
                        + " of the border, at most %.2f pixels%n",
                what, all, red, near, wrong, worst);
        assertTrue(red > all / 10 && red < all * 9 / 10, "the view shows no border");
        assertEquals(0, wrong, what + ": pixels on the wrong side");
    }

    @Test
    void aLayerThatDoesNotExistIsToldInWords() throws Exception {
        try (var store = store()) {
            var fetch = fetch(store);
            var wanted = new WmsTiles.Wanted(address, List.of("communes"), List.of());
            var e =
                    assertThrows(
                            SourceException.class,
                            () -> WmsTiles.open(fetch, wanted, new Cancellation()));
            assertEquals(SourceFault.NO_SUCH_LAYER, e.fault());
            var question =
                    address
                            + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=communes"
                            + "&STYLES=&CRS=EPSG:3857&BBOX=0,0,1,1&WIDTH=9&HEIGHT=9&FORMAT=image/png";
            var inWords =
                    assertThrows(
                            SourceException.class,
                            () -> fetch.get(question, Fetch.Kind.PICTURE, new Cancellation()));
            assertEquals(SourceFault.SERVICE_EXCEPTION, inWords.fault());
            assertTrue(inWords.about().get(1).contains("communes"), inWords.getMessage());
        }
    }
}
