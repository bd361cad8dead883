package vn.toancanh.sync.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.replica.Replica;
import vn.toancanh.base.AreaCode;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationStore;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Whoever comes to see more gets what was there before, without a restart. */
class OtherEyesTest {
    private static final SeriesKey FIRST = new SeriesKey("A", new AreaCode("20001"));
    private static final SeriesKey SECOND = new SeriesKey("B", new AreaCode("20002"));

    @TempDir private Path directory;

    private static Person officer(String... areas) {
        var codes = Stream.of(areas).map(AreaCode::new).toList();
        return new Person("An", "commune", List.of("commune"), List.of("read:public"), codes);
    }

    @Test
    void theNumbersOfASecondUnitComeWithTheirHistory() throws Exception {
        var token = Files.writeString(directory.resolve("token"), "one-unit");
        var tokens =
                Tokens.of(
                        Map.of(
                                "one-unit",
                                officer("20001"),
                                "two-units",
                                officer("20001", "20002")));
        try (var server = new WarehouseServer(new MemoryHoldings(), tokens);
                var cache = CacheFile.open(directory.resolve("cache.db"), Clock.systemUTC())) {
            cache.writer().start();
            var access = WarehouseAccess.of("http://127.0.0.1:" + server.start(0), token);
            var clock = Clock.fixed(MemoryHoldings.START, ZoneOffset.UTC);
            var client = new WarehouseClient(access);
            try (var sync = Replica.sync(cache, client, "test-warehouse", clock)) {
                sync.start();
                await().atMost(Duration.ofSeconds(30)).until(sync::historyDone);
                assertEquals(500, days(cache, FIRST));
                assertEquals(0, days(cache, SECOND));

                Files.writeString(token, "two-units");
                sync.retryNow();

                await().atMost(Duration.ofSeconds(30)).until(() -> days(cache, SECOND) == 500);
                assertEquals(500, days(cache, FIRST));
            }
        }
    }

    private static int days(CacheFile cache, SeriesKey key) {
        return new ObservationStore(cache.reads()).series(key, Instant.EPOCH, Instant.MAX).size();
    }
}
