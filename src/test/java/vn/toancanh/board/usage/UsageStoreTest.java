package vn.toancanh.board.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.board.usage.UsageEvent.Kind;
import vn.toancanh.cache.WorkFile;

class UsageStoreTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final UsedPlace HEALTH = new UsedPlace("health", "one");

    @TempDir Path directory;

    @Test
    void opensAndSecondsAreCountedByRoleAndPlace() {
        try (var work = WorkFile.open(file(), Clock.systemUTC())) {
            work.writer().start();
            add(work, event("a", Kind.OPENED, "chairman", 0, 0));
            add(work, event("a", Kind.LEFT, "chairman", 90, 90));
            add(work, event("b", Kind.OPENED, "chairman", 100, 0));
            add(work, event("c", Kind.OPENED, "analyst", 30, 0));
            add(work, event("c", Kind.LEFT, "analyst", 40, 10));

            assertEquals(
                    List.of(
                            new Used("analyst", HEALTH, 1, 10, MORNING.plusSeconds(30)),
                            new Used("chairman", HEALTH, 2, 90, MORNING.plusSeconds(100))),
                    new UsageStore(work.reads(), work.writes()).since(MORNING));
        }
    }

    @Test
    void whatWasOpenedBeforeTheDaysAskedForIsNotCounted() {
        try (var work = WorkFile.open(file(), Clock.systemUTC())) {
            work.writer().start();
            add(work, event("a", Kind.OPENED, "chairman", -10, 0));

            assertEquals(List.of(), new UsageStore(work.reads(), work.writes()).since(MORNING));
        }
    }

    @Test
    void theJournalCanBeReadBesideARunningProgram() {
        try (var work = WorkFile.open(file(), Clock.systemUTC())) {
            work.writer().start();
            add(work, event("a", Kind.OPENED, "chairman", 0, 0));

            try (var beside = WorkFile.openReadOnly(file()).orElseThrow()) {
                var store = new UsageStore(beside.reads(), beside.reads());
                assertEquals(1, store.since(MORNING).size());
            }
        }
        assertFalse(WorkFile.openReadOnly(directory.resolve("none.db")).isPresent());
    }

    @Test
    void nothingInTheJournalIsEverChangedReplacedOrDeleted() throws Exception {
        try (var work = WorkFile.open(file(), Clock.systemUTC())) {
            work.writer().start();
            add(work, event("a", Kind.OPENED, "chairman", 0, 0));
            assertThrows(
                    CompletionException.class,
                    () -> add(work, event("a", Kind.OPENED, "analyst", 5, 0)));
        }
        for (var command :
                List.of(
                        "UPDATE usage SET role = 'x'",
                        "DELETE FROM usage",
                        "INSERT OR REPLACE INTO usage SELECT id, event, 'x', board, page, at, 0"
                                + " FROM usage")) {
            try (var db = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = db.createStatement()) {
                var refused =
                        assertThrows(SQLException.class, () -> statement.executeUpdate(command));
                assertTrue(String.valueOf(refused.getMessage()).contains("only added to"));
            }
        }
    }

    private static void add(WorkFile work, UsageEvent event) {
        var store = new UsageStore(work.reads(), work.writes());
        work.writer()
                .submit("usage", () -> store.add(event))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static UsageEvent event(
            String visit, Kind kind, String role, long after, long seconds) {
        return new UsageEvent(visit, kind, role, HEALTH, MORNING.plusSeconds(after), seconds);
    }

    private Path file() {
        return directory.resolve("work.db");
    }
}
