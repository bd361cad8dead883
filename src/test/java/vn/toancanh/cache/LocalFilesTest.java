package vn.toancanh.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.cache.rescue.Restored.Damage;

class LocalFilesTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path directory;

    @Test
    void aNewCacheIsNotReportedAsRebuilt() {
        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            assertNull(cache.notice());
        }
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() throws Exception {
        fill();

        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            assertNull(cache.notice());
            assertEquals(1, bookmarks(cache.reads()));
        }
    }

    @Test
    void aDamagedCacheIsSetAsideAndBegunAnew() throws Exception {
        fill();
        Files.write(cacheFile(), new byte[20_000], StandardOpenOption.WRITE);

        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            assertEquals(ErrorCode.CACHE_REBUILT, cache.notice());
            assertEquals(0, bookmarks(cache.reads()));
        }
        assertTrue(names().stream().anyMatch(name -> name.startsWith("cache.db.damaged-")));
    }

    @Test
    void damageInTheMiddleOfTheCacheIsFound() throws Exception {
        fill();
        var bytes = Files.readAllBytes(cacheFile());
        java.util.Arrays.fill(bytes, 8192 * 3, 8192 * 4, (byte) 0x5a);
        Files.write(cacheFile(), bytes);

        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            assertEquals(ErrorCode.CACHE_REBUILT, cache.notice());
        }
    }

    @Test
    void aMissingCacheOfAnOldProfileIsReported() throws Exception {
        fill();
        Files.delete(cacheFile());

        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            assertEquals(ErrorCode.CACHE_REBUILT, cache.notice());
        }
    }

    @Test
    void readingBesideTheWriterSeesWhatIsCommittedAndNothingElse() throws Exception {
        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            cache.writer().start();
            try (var beside = CacheFile.openReadOnly(cacheFile())) {
                var seen =
                        cache.writer()
                                .submit(
                                        "test",
                                        () -> {
                                            bookmark(cache.writes(), "a");
                                            return bookmarks(beside.reads());
                                        })
                                .get();
                assertEquals(0, seen);
                assertEquals(1, bookmarks(beside.reads()));
            }
        }
    }

    @Test
    void readingNeedsNoRunningProgram() throws Exception {
        fill();

        try (var cache = CacheFile.openReadOnly(cacheFile())) {
            assertEquals(1, bookmarks(cache.reads()));
        }
    }

    @Test
    void readersCannotWrite() throws Exception {
        fill();

        try (var cache = CacheFile.openReadOnly(cacheFile())) {
            assertThrows(SQLException.class, () -> bookmark(cache.reads(), "b"));
        }
    }

    @Test
    void noCacheIsNotAnEmptyCache() {
        assertThrows(StorageException.class, () -> CacheFile.openReadOnly(cacheFile()));
    }

    @Test
    void failedWorkLeavesNothingBehind() throws Exception {
        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            cache.writer().start();
            var failed =
                    cache.writer()
                            .submit(
                                    "test",
                                    () -> {
                                        bookmark(cache.writes(), "a");
                                        throw new IllegalStateException("half-way");
                                    });
            assertThrows(ExecutionException.class, failed::get);
            assertEquals(0, bookmarks(cache.reads()));
        }
    }

    @Test
    void aFullDiskIsNamedAndTheNextTrySucceeds() throws Exception {
        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            cache.writer().start();
            limitPages(cache, pages(cache));
            var failed =
                    cache.writer()
                            .submit("test", () -> bookmark(cache.writes(), "x".repeat(200_000)));
            var cause = assertThrows(ExecutionException.class, failed::get).getCause();
            assertEquals(
                    ErrorCode.DISK_FULL, assertInstanceOf(StorageException.class, cause).code());

            limitPages(cache, 1_000_000);
            cache.writer().submit("test", () -> bookmark(cache.writes(), "again")).get();
            assertEquals(1, bookmarks(cache.reads()));
        }
    }

    @Test
    void onlyTheWriterThreadWrites() {
        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            assertThrows(IllegalStateException.class, () -> bookmark(cache.writes(), "a"));
        }
    }

    @Test
    void damagedWorkIsSetAsideAndRestoredFromItsVerifiedCopy() throws Exception {
        var file = directory.resolve("work.db");
        try (var work = WorkFile.open(file, CLOCK)) {
            work.writer().start();
            work.writer().submit("test", () -> outbox(work.writes())).get();
        }
        Files.write(file, new byte[9_000], StandardOpenOption.WRITE);

        try (var work = WorkFile.open(file, CLOCK)) {
            assertEquals(Damage.CORRUPT, Objects.requireNonNull(work.notice()).damage());
            assertEquals(1, count(work.reads(), "outbox"));
        }
        assertTrue(names().stream().anyMatch(name -> name.startsWith("work.db.damaged-")));
    }

    @Test
    void theVerifiedCopyIsNotReplacedByADamagedOne() throws Exception {
        var file = directory.resolve("work.db");
        WorkFile.open(file, CLOCK).close();
        var copy = Files.readAllBytes(directory.resolve("work.db.verified"));
        var work = WorkFile.open(file, CLOCK);
        Files.write(file, new byte[9_000], StandardOpenOption.WRITE);

        assertThrows(StorageException.class, work::close);
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                copy, Files.readAllBytes(directory.resolve("work.db.verified")));
    }

    private Path cacheFile() {
        return directory.resolve("cache.db");
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void fill() throws Exception {
        try (var cache = CacheFile.open(cacheFile(), CLOCK)) {
            cache.writer().start();
            cache.writer().submit("test", () -> bookmark(cache.writes(), "a")).get();
        }
    }

    private static boolean bookmark(DataSource writes, String name) throws SQLException {
        try (var db = writes.getConnection();
                var insert = db.prepareStatement("INSERT INTO bookmark VALUES (?, 'x')")) {
            insert.setString(1, name);
            insert.executeUpdate();
            return true;
        }
    }

    private static boolean outbox(DataSource writes) throws SQLException {
        try (var db = writes.getConnection();
                var insert =
                        db.prepareStatement(
                                "INSERT INTO outbox (id, kind, subject, author, author_name, path,"
                                        + " body, made_at) VALUES ('1', 'ack', 's', 'a', 'An', 'p',"
                                        + " '{}', '2026-07-25T00:00:00Z')")) {
            insert.executeUpdate();
            return true;
        }
    }

    private static int pages(CacheFile cache) throws Exception {
        return number(cache.reads(), "PRAGMA page_count");
    }

    private static void limitPages(CacheFile cache, int pages) throws Exception {
        cache.writer()
                .submit("limit", () -> number(cache.writes(), "PRAGMA max_page_count=" + pages))
                .get();
    }

    private static int bookmarks(DataSource reads) throws SQLException {
        return count(reads, "bookmark");
    }

    private static int count(DataSource reads, String table) throws SQLException {
        return number(reads, "SELECT count(*) FROM " + table);
    }

    private static int number(DataSource reads, String query) throws SQLException {
        try (var db = reads.getConnection();
                var statement = db.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.getInt(1);
        }
    }
}
