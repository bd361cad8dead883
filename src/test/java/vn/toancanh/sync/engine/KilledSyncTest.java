package vn.toancanh.sync.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.replica.Replica;
import vn.toancanh.base.AreaCode;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationStore;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** A process killed in the middle of a sync. */
class KilledSyncTest {
    @TempDir Path directory;

    /** The child: syncs until it is killed. Arguments: cache file, address. */
    public static final class Child {
        public static void main(String[] arguments) throws Exception {
            var cache = CacheFile.open(Path.of(arguments[0]), Clock.systemUTC());
            cache.writer().start();
            sync(cache, arguments[1]).start();
            Thread.currentThread().join();
        }
    }

    private static SyncService sync(CacheFile cache, String url) throws Exception {
        return Replica.sync(
                cache,
                new WarehouseClient(WarehouseAccess.of(url, null)),
                "test-warehouse",
                Clock.fixed(MemoryHoldings.START, ZoneOffset.UTC));
    }

    @Test
    void killedAtAnyMomentTheStoreIsSoundAndTheNextStartFinishes() throws Exception {
        var file = directory.resolve("cache.db");
        try (var server = new WarehouseServer(new MemoryHoldings(), Tokens.NONE)) {
            var url = "http://127.0.0.1:" + server.start(0);
            for (var bytes : new long[] {1, 100_000, 1_000_000}) {
                kill(file, url, bytes);
                assertEquals(FileCheck.State.SOUND, FileCheck.of(file).state());
            }
            try (var cache = CacheFile.open(file, Clock.systemUTC())) {
                assertNull(cache.notice());
                cache.writer().start();
                try (var sync = sync(cache, url)) {
                    sync.start();
                    await().atMost(Duration.ofSeconds(60)).until(sync::historyDone);
                    var key = new SeriesKey("B", new AreaCode("20002"));
                    assertEquals(
                            500,
                            new ObservationStore(cache.reads())
                                    .series(key, Instant.EPOCH, Instant.MAX)
                                    .size());
                }
            }
        }
    }

    /** Kills the child once its log has grown by so much: somewhere in the middle of its work. */
    private static void kill(Path file, String url, long bytes) throws Exception {
        var child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                file.toString(),
                                url)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var log = Path.of(file + "-wal");
        var began = System.nanoTime();
        while (child.isAlive()
                && (!Files.exists(log) || Files.size(log) < bytes)
                && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(20)) {
            child.waitFor(5, TimeUnit.MILLISECONDS);
        }
        child.destroyForcibly().waitFor();
    }
}
