package vn.toancanh.app.taskwork;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.wire.TaskJson;

/** One order to many units is one thing: on the disk, in the warehouse and when it comes back. */
class BulkOrderTest extends OnWorkFile {
    private static final int UNITS = 7;

    private final StandInWarehouse warehouse = new StandInWarehouse();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Directive whole = TaskWorld.directive();
    private final List<Directive> parts =
            IntStream.range(0, UNITS)
                    .mapToObj(_ -> TaskWorld.directive(whole.measure(), whole.id()))
                    .toList();

    @Override
    void opened() {
        tasks.onTold(told::add);
    }

    private CompletableFuture<Void> issue() throws Exception {
        return tasks.desk().issue(whole, parts, CHAIRMAN);
    }

    /** From now on there is room for so many lines. */
    private void roomFor(int lines) {
        sql(
                "CREATE TRIGGER room BEFORE INSERT ON task_line WHEN (SELECT count(*) FROM"
                        + " task_line) >= "
                        + lines
                        + " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    }

    private OutboxStore outbox() {
        return new OutboxStore(work.reads(), work.reads());
    }

    @Test
    void anOrderForWhichTheDiskHasNoRoomLeavesNothingButItsDraft() throws Exception {
        var author = CHAIRMAN.by().id();
        tasks.keep(whole.id(), author, () -> "bản nháp");
        roomFor(3);
        var written = issue();
        assertThrows(CompletionException.class, written::join);
        assertTrue(tasks.desk().states().isEmpty());
        reopen();
        assertTrue(tasks.desk().states().isEmpty());
        assertTrue(outbox().waiting().isEmpty());
        assertTrue(outbox().journal("").isEmpty());
        assertEquals("bản nháp", tasks.drafts(author).getFirst().body());
    }

    @Test
    void afterThatItCanBeIssuedAgainWithAllItsParts() throws Exception {
        tasks.keep(whole.id(), CHAIRMAN.by().id(), () -> "bản nháp");
        roomFor(3);
        assertThrows(CompletionException.class, issue()::join);
        sql("DROP TRIGGER room");
        issue().join();
        reopen();
        assertEquals(1 + UNITS, tasks.desk().states().size());
        assertEquals(1 + UNITS, outbox().waiting().size());
        assertTrue(tasks.drafts(CHAIRMAN.by().id()).isEmpty());
        acts.connect(warehouse);
        sent();
        assertEquals(1 + UNITS, warehouse.lines().size());
        assertEquals(whole.id(), warehouse.lines().getFirst().line().directive());
    }

    @Test
    void anOrderThatIsRefusedComesBackOnceAndIsToldOnce() throws Exception {
        warehouse.refuseIssues("deadline-past");
        acts.connect(warehouse);
        issue().join();
        sent();
        await().until(() -> tasks.desk().states().isEmpty());
        assertEquals(
                List.of(new Told(whole.id(), CHAIRMAN.by().id(), "deadline-past", false)), told);
        var drafts = tasks.drafts(CHAIRMAN.by().id());
        assertEquals(1, drafts.size());
        assertEquals(whole.text(), TaskJson.read(drafts.getFirst().body(), Directive.class).text());
        assertEquals(1 + UNITS, tasks.refused().size());
    }

    @Test
    void whoHandedOnWhatIsThenRefusedIsToldThoughNothingIsLeftToHandOn() throws Exception {
        tasks.desk().issue(whole, CHAIRMAN).join();
        tasks.desk().act(whole.id(), new Act.Accept(""), OFFICER).join();
        tasks.desk().issue(parts.getFirst(), OFFICER).join();
        warehouse.refuseIssues("deadline-past");
        acts.connect(warehouse);
        sent();
        await().until(() -> tasks.desk().states().isEmpty());
        var toOfficer = new Told(parts.getFirst().id(), OFFICER.by().id(), "no-right", false);
        await().until(() -> told.contains(toOfficer));
        assertTrue(tasks.drafts(OFFICER.by().id()).isEmpty());
        assertFalse(tasks.drafts(CHAIRMAN.by().id()).isEmpty());
    }
}
