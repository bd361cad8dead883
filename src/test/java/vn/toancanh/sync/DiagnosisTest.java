package vn.toancanh.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.warehouse.client.Limits;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

class DiagnosisTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(700), Duration.ofSeconds(2), 1 << 20, 1);

    @TempDir Path folder;

    private static DataSource source(Instant lastReceived) {
        return new DataSource(
                "dvc",
                new Bilingual("Cổng dịch vụ công", ""),
                "Nguyễn Văn An",
                PublishingCalendar.everyDay(Frequency.HOUR, Duration.ZERO),
                new DataSource.Health(DataSource.State.UP, lastReceived, ""));
    }

    @Test
    void theLagOfASourceIsCountedFromWhatTheWarehouseLastReceived() {
        var check = Diagnosis.source(source(NOW.minus(Duration.ofHours(30))), NOW);

        assertEquals(Duration.ofHours(30), check.lag());
        assertEquals(Freshness.STALE, check.freshness());
        assertEquals(
                Freshness.FRESH, Diagnosis.source(source(NOW.minusSeconds(60)), NOW).freshness());
    }

    @Test
    void aSourceThatNeverSentHasNoLagAndIsAbsent() {
        var check = Diagnosis.source(source(null), NOW);

        assertNull(check.lag());
        assertEquals(Freshness.ABSENT, check.freshness());
    }

    @Test
    void filesAreToldSoundDamagedOrMissingAndAreNotTouched() throws Exception {
        var sound = folder.resolve("sound.db");
        CacheFile.open(sound, Clock.systemUTC()).close();
        var damaged = Files.writeString(folder.resolve("damaged.db"), "no database at all");
        var before = Files.readAllBytes(sound);

        var disk = Diagnosis.disk(folder, List.of(sound, damaged, folder.resolve("none.db")));

        assertEquals(
                List.of(FileCheck.State.SOUND, FileCheck.State.DAMAGED, FileCheck.State.MISSING),
                disk.files().stream().map(FileCheck::state).toList());
        assertNotNull(disk.files().get(1).fault());
        assertTrue(disk.freeBytes() > 0);
        assertArrayEquals(before, Files.readAllBytes(sound));
    }

    @Test
    void aFolderThatIsNotThereHasNoKnownDisk() {
        assertEquals(-1, Diagnosis.disk(folder.resolve("none"), List.of()).freeBytes());
    }

    @Test
    void aWarehouseThatAnswersTellsByHowMuchOurClockIsBehind() throws Exception {
        var ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        try (var holdings = SqliteHoldings.open(folder.resolve("w"), List.of(), null, ahead);
                var server = new WarehouseServer(holdings, Tokens.NONE);
                var client = client("http://127.0.0.1:" + server.start(0))) {
            var id = holdings.identity().id();

            var reach = Diagnosis.reach(client, id, Clock.systemUTC());

            assertNull(reach.error());
            assertNotNull(reach.clockBehind());
            assertEquals(1, reach.clockBehind().plusMinutes(5).toHours());
            var another = Diagnosis.reach(client, "another", Clock.systemUTC());
            assertEquals(ErrorCode.CONFLICT, another.error());
            assertNull(another.clockBehind());
        }
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsNamedWithItsReason() throws Exception {
        String url;
        try (var silent = new ServerSocket(0)) {
            url = "http://127.0.0.1:" + silent.getLocalPort();
            assertEquals(ErrorCode.TIMEOUT, error(url));
        }
        assertEquals(ErrorCode.UNREACHABLE, error(url));
    }

    private static WarehouseClient client(String url) throws Exception {
        return new WarehouseClient(WarehouseAccess.of(url, null), SHORT);
    }

    private static ErrorCode error(String url) throws Exception {
        try (var client = client(url)) {
            return Diagnosis.reach(client, "w", Clock.systemUTC()).error();
        }
    }
}
