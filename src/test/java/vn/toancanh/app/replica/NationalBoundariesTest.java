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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.capown.Issuer;
import vn.toancanh.alert.capown.Places;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.store.TerritoryStore;
import vn.toancanh.base.Bilingual;
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
            warn(holdings, cache);
        }
    }

    /** What is warned of has one outline, whoever writes it down, and it can be sent. */
    private static void warn(SqliteHoldings holdings, CacheFile cache) {
        var at = Instant.parse("2026-11-21T00:00:00Z");
        var there = new Places(AreaTree.EMPTY, holdings.boundaries());
        var here =
                new Places(
                        AreaTree.EMPTY,
                        new TerritoryStore(cache.reads(), cache.writes()).boundaries());
        var sender = Issuer.sender("vn", Bilingual.same("Kho"), false);
        var chain = CapChain.of(sender, "a");
        int drawn = 0;
        for (var unit : holdings.areas()) {
            var place = there.of(unit.code(), at);
            assertEquals(place, here.of(unit.code(), at));
            // A message that is not valid is not made.
            assertEquals(1, chain.warn(warning(place, at), at).messages().size());
            drawn += place.outlines().isEmpty() ? 0 : 1;
        }
        assertTrue(drawn >= UNITS, drawn + " drawn");
    }

    private static OwnWarning warning(OwnWarning.Place place, Instant at) {
        var event = Bilingual.same("Lũ");
        return new OwnWarning(
                new OwnWarning.Words(event, event, null, null),
                List.of(CapInfo.Category.MET),
                List.of(CapInfo.Response.PREPARE),
                new OwnWarning.Grade(
                        CapInfo.Urgency.EXPECTED,
                        CapInfo.Severity.SEVERE,
                        CapInfo.Certainty.LIKELY,
                        null),
                null,
                at.plusSeconds(3600),
                List.of(place));
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
