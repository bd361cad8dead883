package vn.toancanh.sync.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.sync.engine.MemoryHoldings.HOME;
import static vn.toancanh.sync.engine.MemoryHoldings.START;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.replica.Replica;
import vn.toancanh.area.store.TerritoryStore;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationStore;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.sync.SyncState.Connection;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** The sync against the real reference warehouse on loopback. */
class SyncServiceTest {
    private static final SeriesKey A_HOME = new SeriesKey("A", HOME);

    @TempDir Path directory;
    private final MemoryHoldings holdings = new MemoryHoldings();
    private WarehouseServer server;
    private int port;
    private CacheFile cache;
    private SyncService sync;
    private Instant localTime = START;

    @BeforeEach
    void start() throws Exception {
        server = new WarehouseServer(holdings, Tokens.NONE);
        port = server.start(0);
        open();
    }

    private void open() {
        cache = CacheFile.open(directory.resolve("cache.db"), Clock.systemUTC());
        cache.writer().start();
    }

    @AfterEach
    void stop() {
        stopSync();
        server.close();
        cache.close();
    }

    private void sync() throws Exception {
        var access = WarehouseAccess.of("http://127.0.0.1:" + port, null);
        sync =
                Replica.sync(
                        cache,
                        new WarehouseClient(access),
                        "test-warehouse",
                        Clock.fixed(localTime, ZoneOffset.UTC));
        sync.start();
    }

    private void stopSync() {
        if (sync != null) {
            sync.close();
        }
    }

    private int days(SeriesKey key) {
        return new ObservationStore(cache.reads()).series(key, Instant.EPOCH, Instant.MAX).size();
    }

    private void firstRound() {
        await().atMost(Duration.ofSeconds(30)).until(() -> sync.firstRoundDone());
    }

    @Test
    void everythingOfTheWarehouseIsHereInTheEnd() throws Exception {
        sync();
        await().atMost(Duration.ofSeconds(30)).until(() -> sync.historyDone());

        assertEquals(holdings.areas(), new TerritoryStore(cache.reads(), cache.writes()).areas());
        assertEquals(500, days(A_HOME));
        assertEquals(500, days(new SeriesKey("B", new AreaCode("20002"))));
        assertEquals(
                3,
                new ObservationStore(cache.reads())
                        .latest("A", Dimensions.NONE, Instant.MAX)
                        .size());
        assertEquals(Connection.ONLINE, sync.state().connection());
        assertEquals(null, sync.state().error());
    }

    @Test
    void aChangeAtTheWarehouseArrivesWithoutWaitingForItsTurn() throws Exception {
        var changed = new ConcurrentSkipListSet<Resource>();
        sync();
        sync.onChange(changed::addAll);
        await().atMost(Duration.ofSeconds(30)).until(() -> sync.historyDone());
        changed.clear();

        holdings.now = START.plus(Duration.ofDays(1));
        holdings.observe("A", "48", LocalDate.of(2026, 7, 25), 7);
        holdings.addArea("20003");

        await().atMost(Duration.ofSeconds(30)).until(() -> days(A_HOME) == 501);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> changed.containsAll(Set.of(Resource.OBSERVATIONS, Resource.AREAS)));
    }

    @Test
    void aLostWarehouseIsNamedAndItsReturnNeedsNoHand() throws Exception {
        sync();
        firstRound();
        server.close();
        sync.retryNow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sync.state().connection() == Connection.LOST);
        assertEquals(ErrorCode.UNREACHABLE, sync.state().error());
        assertTrue(days(A_HOME) > 0, "the last good data stay");

        server = new WarehouseServer(holdings, Tokens.NONE);
        server.start(port);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sync.state().connection() == Connection.ONLINE);
    }

    @Test
    void startingWithoutAServerShowsTheLastGoodState() throws Exception {
        sync();
        await().atMost(Duration.ofSeconds(30)).until(() -> sync.historyDone());
        var before = sync.state();
        stopSync();
        cache.close();
        server.close();

        open();
        sync();

        assertEquals(500, days(A_HOME));
        assertEquals(before.dataTime(), sync.state().dataTime());
        assertEquals(
                START,
                sync.state().feeds().stream()
                        .filter(feed -> feed.resource() == Resource.AREAS)
                        .findFirst()
                        .orElseThrow()
                        .lastGood());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sync.state().connection() == Connection.LOST);
        assertEquals(500, days(A_HOME));
    }

    @Test
    void anEmptyListOfAHealthyWarehouseIsTakenAtItsWord() throws Exception {
        sync();
        firstRound();
        holdings.removeAreas();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new TerritoryStore(cache.reads(), cache.writes()).areas().isEmpty());
    }

    @Test
    void aReadingGoesOnWhereItStoppedAfterARestart() throws Exception {
        sync();
        await().atMost(Duration.ofSeconds(30)).until(() -> sync.firstRoundDone());
        stopSync();
        holdings.now = START.plus(Duration.ofDays(1));
        holdings.observe("A", "48", LocalDate.of(2026, 7, 25), 7);

        sync();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sync.historyDone() && days(A_HOME) == 501);

        assertEquals(500, days(new SeriesKey("B", HOME)));
    }

    @Test
    void aSeriesSomebodyLooksAtComesBeforeTheRest() throws Exception {
        sync();
        firstRound();
        var key = new SeriesKey("B", new AreaCode("20001"));

        sync.want(key);

        await().atMost(Duration.ofSeconds(30)).until(() -> days(key) == 500);
    }

    @Test
    void anotherWarehouseUnderTheSameAddressIsRefused() throws Exception {
        holdings.id = "somebody-else";
        sync();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sync.state().connection() == Connection.LOST);

        assertEquals(ErrorCode.CONFLICT, sync.state().error());
        assertEquals(0, days(A_HOME));
    }

    @Test
    void aWrongLocalClockIsTold() throws Exception {
        localTime = START.minus(Duration.ofHours(3));
        sync();
        firstRound();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Duration.ofHours(3).equals(sync.state().clockBehind()));
    }
}
