package vn.toancanh.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.cache.rescue.Restored.Damage;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.warehouse.Posting;

/** Whatever happens to the file, what was done is kept as far as anything of it can be read. */
class DamagedWorkTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final int PAGE = 4096;

    private final List<UUID> done = new ArrayList<>();
    @TempDir Path directory;

    private Path file() {
        return directory.resolve("work.db");
    }

    private WorkFile open() {
        var work = WorkFile.open(file(), CLOCK);
        work.writer().start();
        return work;
    }

    private void act(WorkFile work, int times) throws Exception {
        var outbox = new OutboxStore(work.reads(), work.writes());
        for (var i = 0; i < times; i++) {
            var id = UUID.randomUUID();
            var body = "{\"words\":\"" + "x".repeat(600) + "\"}";
            var author = new OutboxItem.Author("an", "An");
            var item =
                    new OutboxItem(
                            "test", "s", author, CLOCK.instant(), new Posting("p", id, null, body));
            work.writer().submit("test", () -> outbox.add(item)).get();
            done.add(id);
        }
    }

    private static Set<UUID> waiting(WorkFile work) {
        var ids = new HashSet<UUID>();
        new OutboxStore(work.reads(), work.reads()).waiting().forEach(item -> ids.add(item.id()));
        return ids;
    }

    /** As it is on the disk while the program is being killed. */
    private void killed(WorkFile work) throws IOException {
        var saved = Files.createDirectory(directory.resolve("killed"));
        for (var part : List.of("", "-wal", "-shm", ".verified")) {
            var from = Path.of(file() + part);
            if (Files.exists(from)) {
                Files.copy(from, saved.resolve("work.db" + part));
            }
        }
        work.close();
        for (var part : List.of("", "-wal", "-shm", ".verified")) {
            Files.deleteIfExists(Path.of(file() + part));
            if (Files.exists(saved.resolve("work.db" + part))) {
                Files.move(saved.resolve("work.db" + part), Path.of(file() + part));
            }
        }
    }

    /** The pages that say where the tables are: without them only what the copy has is left. */
    private static final int PAGES_OF_THE_SCHEMA = 4;

    @Test
    void oneDamagedPageLosesNoActUnlessItSaysWhereTheTablesAre() throws Exception {
        try (var work = open()) {
            act(work, 20);
        }
        var copied = Set.copyOf(done);
        var copy = Files.readAllBytes(directory.resolve("work.db.verified"));
        try (var work = open()) {
            act(work, 40);
        }
        var sound = Files.readAllBytes(file());
        var whole = 0;
        var pages = sound.length / PAGE;
        for (var page = 0; page < pages; page++) {
            var broken = sound.clone();
            breakPage(broken, page);
            Files.write(directory.resolve("work.db.verified"), copy);
            Files.write(file(), broken);
            try (var work = open()) {
                var notice = Objects.requireNonNull(work.notice(), "page " + page);
                var aside = Objects.requireNonNull(notice.aside());
                assertArrayEquals(broken, Files.readAllBytes(aside));
                var known = known(work);
                assertTrue(known.containsAll(copied), "page " + page);
                whole += known.equals(Set.copyOf(done)) ? 1 : 0;
            }
            clear();
        }
        assertTrue(pages > 40 && whole >= pages - PAGES_OF_THE_SCHEMA, whole + " of " + pages);
    }

    /** In the outbox, or to be put back there. */
    private static Set<UUID> known(WorkFile work) {
        var known = waiting(work);
        new OutboxStore(work.reads(), work.reads())
                .forgotten("test")
                .forEach(act -> known.add(act.id()));
        return known;
    }

    private static void breakPage(byte[] bytes, int page) {
        var noise = new byte[PAGE];
        new Random(page).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, page * PAGE, PAGE);
    }

    private void clear() throws IOException {
        try (var files = Files.list(directory)) {
            for (var path : files.toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void withoutACopyWhatCanBeReadIsBroughtIntoANewFile() throws Exception {
        try (var work = open()) {
            act(work, 30);
        }
        Files.delete(directory.resolve("work.db.verified"));
        var broken = Files.readAllBytes(file());
        breakPage(broken, broken.length / PAGE - 1);
        Files.write(file(), broken);
        try (var work = open()) {
            assertEquals(Set.copyOf(done), known(work));
        }
    }

    @Test
    void aCutLogIsNoticedAndWhatIsBeforeTheCutComesBack() throws Exception {
        var work = open();
        act(work, 5);
        work.keepVerifiedCopy();
        act(work, 20);
        var before = Files.size(Path.of(file() + "-wal"));
        act(work, 5);
        killed(work);
        truncate(Path.of(file() + "-wal"), before + 100);
        try (var again = open()) {
            assertEquals(Damage.LOG_CUT, Objects.requireNonNull(again.notice()).damage());
            assertEquals(Set.copyOf(done.subList(0, 25)), waiting(again));
        }
    }

    /** Its log must not be read into what takes its place. */
    @Test
    void whoeverIsKilledOverARescueGoesOnWithIt() throws Exception {
        try (var work = open()) {
            act(work, 20);
        }
        Files.copy(directory.resolve("work.db.verified"), directory.resolve("older"));
        var work = open();
        act(work, 20);
        killed(work);
        var log = Files.readAllBytes(Path.of(file() + "-wal"));
        try (var again = open()) {
            assertEquals(Set.copyOf(done), waiting(again));
        }
        Files.move(file(), directory.resolve("work.db.restored"));
        Files.move(
                directory.resolve("older"),
                directory.resolve("work.db.verified"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.write(Path.of(file() + "-wal"), log);
        try (var again = open()) {
            assertEquals(Damage.MISSING, Objects.requireNonNull(again.notice()).damage());
            assertEquals(Set.copyOf(done), waiting(again));
        }
        try (var files = Files.list(directory)) {
            assertTrue(files.anyMatch(each -> each.toString().matches(".*damaged-.*-wal")));
        }
        assertFalse(Files.exists(directory.resolve("work.db.restored")));
    }

    @Test
    void whatWasHalfMadeReadyIsMadeAnew() throws Exception {
        try (var work = open()) {
            act(work, 30);
        }
        var broken = Files.readAllBytes(file());
        breakPage(broken, broken.length / PAGE - 1);
        Files.write(file(), broken);
        Files.write(directory.resolve("work.db.restored.new"), new byte[5000]);
        Files.write(directory.resolve("work.db.restored.new-wal"), new byte[5000]);
        Files.write(directory.resolve("work.db.restored"), new byte[5000]);
        try (var work = open()) {
            assertEquals(Set.copyOf(done), known(work));
        }
    }

    private static void truncate(Path path, long bytes) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var _ = channel.truncate(bytes);
        }
    }

    @Test
    void aKilledProgramIsNoDamage() throws Exception {
        var work = open();
        act(work, 20);
        killed(work);
        try (var again = open()) {
            assertNull(again.notice());
            assertEquals(Set.copyOf(done), waiting(again));
        }
    }

    @Test
    void anOldFilePutInThePlaceOfTheNewOneIsNoticed() throws Exception {
        var old = directory.resolve("old.db");
        try (var work = open()) {
            act(work, 3);
        }
        Files.copy(file(), old);
        try (var work = open()) {
            act(work, 3);
        }
        Files.move(old, file(), StandardCopyOption.REPLACE_EXISTING);
        try (var work = open()) {
            assertEquals(Damage.OLDER_THAN_COPY, Objects.requireNonNull(work.notice()).damage());
            assertEquals(Set.copyOf(done), waiting(work));
        }
    }

    @Test
    void aFileOfANewerProgramIsLeftWhereItIs() throws Exception {
        WorkFile.open(file(), CLOCK).close();
        try (var db = SqliteFile.open(file(), org.sqlite.SQLiteConfig.SynchronousMode.FULL);
                var statement = db.createStatement()) {
            statement.execute("PRAGMA user_version=999");
        }
        var bytes = Files.readAllBytes(file());
        var failure = assertThrows(StorageException.class, () -> WorkFile.open(file(), CLOCK));
        assertEquals(ErrorCode.NEWER_FILE, failure.code());
        assertArrayEquals(bytes, Files.readAllBytes(file()));
    }

    @Test
    void aCopyIsKeptAtOnceAndAfterEveryChange() throws Exception {
        var copy = directory.resolve("work.db.verified");
        try (var work = open()) {
            assertFalse(Files.exists(copy));
            work.keepCopies(Duration.ofMillis(50));
            Awaitility.await().until(() -> Files.exists(copy));
            act(work, 1);
            Awaitility.await().until(() -> acts(copy) == 1);
        }
    }

    private static int acts(Path copy) throws Exception {
        try (var db = SqliteFile.openReadOnly(copy);
                var query = db.createStatement();
                var row = query.executeQuery("SELECT count(*) FROM outbox")) {
            return row.getInt(1);
        }
    }
}
