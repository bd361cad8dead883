package vn.toancanh.app.replica;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.store.TerritoryStore;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.load.FileLoader;
import vn.toancanh.server.load.Tally;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.sync.FeedState;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.sync.engine.SyncService;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** The real outlines of the country, from the file through warehouse and client into the store. */
class NationalBoundariesTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int UNITS = 3355;

    private final Clock clock = Clock.systemUTC();

    @TempDir Path folder;

    @Test
    void everyOutlineOfTheCountryIsStoredAndNoneIsRejected() throws Exception {
        assumeTrue(Files.isDirectory(DATA), "no folder " + DATA + ": the outlines are not tested");
        try (var holdings =
                        SqliteHoldings.open(folder.resolve("warehouse"), List.of(), null, clock);
                var server = new WarehouseServer(holdings, Tokens.NONE);
                var cache = CacheFile.open(folder.resolve("cache.db"), clock)) {
            load(holdings);
            var client = client(server);
            cache.writer().start();
            try (var sync = Replica.sync(cache, client, holdings.identity().id(), clock)) {
                sync.start();
                await().atMost(PATIENCE).until(() -> isRead(sync, Resource.BOUNDARIES));
                await().atMost(PATIENCE).until(() -> isRead(sync, Resource.AREAS));
            }
            check(cache);
        }
    }

    private void load(SqliteHoldings holdings) throws Exception {
        var loader =
                new FileLoader(
                        holdings,
                        clock,
                        row -> {
                            throw new AssertionError(row.in(Locale.ENGLISH));
                        });
        assertEquals(new Tally(UNITS, 0), loader.units(DATA.resolve("vn-units-2025.csv")));
        assertEquals(new Tally(UNITS, 0), loader.boundaries(DATA.resolve("vn-admin-2025.gpkg")));
    }

    private static WarehouseClient client(WarehouseServer server) throws Exception {
        var url = "http://127.0.0.1:" + server.start(0);
        return new WarehouseClient(WarehouseAccess.of(url, null));
    }

    /** Read to its end, or given up; the check tells which. */
    private static boolean isRead(SyncService sync, Resource resource) {
        return sync.state().feeds().stream()
                .filter(feed -> feed.resource() == resource)
                .anyMatch(feed -> feed.lastGood() != null || feed.error() != null);
    }

    private static void check(CacheFile cache) {
        var register = new RegisterStore(cache.reads(), cache.writes());
        assertEquals(List.of(), register.rejections(Locale.ENGLISH));
        var feed = feed(register.feeds(), Resource.BOUNDARIES);
        assertNull(feed.error());
        assertEquals(UNITS, feed.rows());
        assertEquals(0, feed.rejected());

        var territory = new TerritoryStore(cache.reads(), cache.writes());
        var stored = territory.boundaries();
        assertEquals(UNITS, stored.size());
        var outlined = new HashSet<>(stored.stream().map(Boundary::area).toList());
        assertEquals(UNITS, outlined.size());
        for (var boundary : stored) {
            var box = boundary.shape().getEnvelopeInternal();
            var inside =
                    box.getMinX() > 100
                            && box.getMaxX() < 118
                            && box.getMinY() > 5
                            && box.getMaxY() < 24;
            assertTrue(inside && !boundary.shape().isEmpty(), boundary.area() + " " + box);
        }
        territory.areas().stream()
                .filter(area -> area.parent() != null)
                .forEach(area -> assertTrue(outlined.contains(area.code()), area.toString()));
    }

    private static FeedState feed(List<FeedState> feeds, Resource resource) {
        return feeds.stream().filter(f -> f.resource() == resource).findFirst().orElseThrow();
    }
}
