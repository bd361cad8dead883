package vn.toancanh.app.taskwork;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.wire.TaskJson;

/** Directives are written, kept, sent and brought together, whether or not a warehouse answers. */
class TasksTest extends OnWorkFile {
    private final StandInWarehouse warehouse = new StandInWarehouse();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    @Override
    void opened() {
        tasks.onTold(told::add);
    }

    private Directive issue() throws Exception {
        var directive = TaskWorld.directive();
        tasks.desk().issue(directive, CHAIRMAN).join();
        return directive;
    }

    private void act(Directive directive, Act act, Seat seat) throws Exception {
        tasks.desk().act(directive.id(), act, seat).join();
    }

    private Phase phase(Directive directive) {
        return tasks.desk().find(directive.id()).orElseThrow().phase();
    }

    @Test
    void whatWasDoneOfflineStandsAfterARestartAndIsSentInOrder() throws Exception {
        var directive = issue();
        act(directive, new Act.Accept(""), OFFICER);
        act(directive, TaskWorld.report(false), OFFICER);
        reopen();
        assertEquals(Phase.IN_PROGRESS, phase(directive));
        acts.connect(warehouse);
        sent();
        assertEquals(
                List.of(Act.Issue.class, Act.Accept.class, Act.Report.class),
                warehouse.lines().stream().map(each -> each.line().act().getClass()).toList());
        assertEquals(Phase.IN_PROGRESS, phase(directive));
        assertEquals(3, tasks.desk().lines(directive.id()).size());
    }

    @Test
    void aLostAnswerIssuesNothingTwice() throws Exception {
        warehouse.loseAnswers(2);
        acts.connect(warehouse);
        var directive = issue();
        acts.wake();
        sent();
        assertEquals(1, warehouse.lines().size());
        assertTrue(warehouse.posted().size() > 1);
        assertEquals(1, tasks.desk().lines(directive.id()).size());
    }

    @Test
    void theWarehousesOrderCountsAndOwnActsStandBehindIt() throws Exception {
        acts.connect(warehouse);
        var directive = issue();
        sent();
        warehouse.setAway(true);
        act(directive, new Act.Accept("của tôi"), OFFICER);
        var issued = warehouse.lines().getFirst().line().id();
        warehouse.does(
                OFFICER, directive.id(), new Act.Return(Act.Return.Cause.UNCLEAR, "?"), issued);
        tasks.read(warehouse);
        // What the warehouse has stands first, and after it accepting is no step any more; it is
        // judged where it is written down.
        assertEquals(Act.Return.class, tasks.desk().lines(directive.id()).get(1).act().getClass());
        warehouse.setAway(false);
        acts.wake();
        sent();
        await().until(() -> !told.isEmpty());
        assertEquals("overtaken", told.getFirst().word());
        assertTrue(told.getFirst().kept());
        assertEquals(Phase.RETURNED, phase(directive));
        assertEquals(Refusal.OVERTAKEN, tasks.desk().lines(directive.id()).getLast().setAside());
    }

    @Test
    void aRefusedIssueComesBackAsADraftAndStandsNoLonger() throws Exception {
        warehouse.refuseIssues("deadline-past");
        acts.connect(warehouse);
        var directive = issue();
        sent();
        await().until(() -> !told.isEmpty());
        assertEquals("deadline-past", told.getFirst().word());
        assertFalse(told.getFirst().kept());
        assertTrue(tasks.desk().find(directive.id()).isEmpty());
        var draft = tasks.drafts(CHAIRMAN.by().id()).getFirst();
        assertEquals("deadline-past", draft.word());
        var again = TaskJson.read(draft.body(), Directive.class);
        assertEquals(directive.text(), again.text());
        assertNotEquals(directive.id(), again.id());
        assertEquals(directive.id(), tasks.refused().getFirst().line().directive());
        tasks.desk().issue(again, CHAIRMAN).join();
        assertTrue(
                tasks.drafts(CHAIRMAN.by().id()).stream()
                        .noneMatch(each -> each.id().equals(again.id())));
    }

    @Test
    void whatIsBeingWrittenIsThereAfterARestartUntilItIsIssued() throws Exception {
        var directive = TaskWorld.directive();
        var author = CHAIRMAN.by().id();
        tasks.keep(directive.id(), author, () -> "một");
        tasks.keep(directive.id(), author, () -> "hai");
        reopen();
        var draft = tasks.drafts(author).getFirst();
        assertEquals("hai", draft.body());
        assertFalse(draft.wasGivenBack());
        assertTrue(tasks.drafts(OFFICER.by().id()).isEmpty());
        tasks.desk().issue(directive, CHAIRMAN).join();
        assertTrue(tasks.drafts(author).isEmpty());
    }

    @Test
    void aRefusedActIsKeptAndItsAuthorIsTold() throws Exception {
        acts.connect(warehouse);
        var directive = issue();
        sent();
        warehouse.setAway(true);
        act(directive, new Act.Accept(""), OFFICER);
        var issued = warehouse.lines().getFirst().line().id();
        warehouse.does(
                OFFICER, directive.id(), new Act.Return(Act.Return.Cause.UNCLEAR, "?"), issued);
        var returned = warehouse.lines().getLast().line().id();
        var other = new Act.Reissue(TaskWorld.DEPARTMENT, "chuyển");
        warehouse.does(CHAIRMAN, directive.id(), other, returned);
        warehouse.setAway(false);
        acts.wake();
        sent();
        await().until(() -> !told.isEmpty());
        tasks.read(warehouse);
        assertEquals(TaskWorld.DEPARTMENT, tasks.desk().find(directive.id()).orElseThrow().lead());
        assertEquals(Phase.ISSUED, phase(directive));
    }

    @Test
    void aPartWaitsForTheDirectiveItIsAPartOf() throws Exception {
        var whole = issue();
        act(whole, new Act.Accept(""), OFFICER);
        var part = TaskWorld.directive(whole.measure(), whole.id());
        tasks.desk().issue(part, OFFICER).join();
        var outbox = new OutboxStore(work.reads(), work.reads());
        assertEquals(whole.id().toString(), outbox.waiting().getLast().behind());
        warehouse.loseAnswers(1);
        acts.connect(warehouse);
        acts.wake();
        sent();
        assertEquals(
                List.of(whole.id(), whole.id(), part.id()),
                warehouse.lines().stream().map(each -> each.line().directive()).toList());
    }

    @Test
    void anAnswerFarAheadSkipsNothingThatIsStillToBeRead() throws Exception {
        acts.connect(warehouse);
        var first = issue();
        sent();
        for (var i = 0; i < 10; i++) {
            var issued = warehouse.lines().getFirst().line().id();
            warehouse.does(OFFICER, first.id(), new Act.Comment("lời " + i, List.of()), issued);
        }
        var second = issue();
        sent();
        assertEquals(1, tasks.desk().lines(first.id()).size());
        tasks.read(warehouse);
        assertEquals(11, tasks.desk().lines(first.id()).size());
        assertEquals(1, tasks.desk().lines(second.id()).size());
    }

    @Test
    void aWarehouseThatBeginsAnewIsReadAnewAndNothingDoneHereIsLost() throws Exception {
        acts.connect(warehouse);
        var directive = issue();
        sent();
        tasks.read(warehouse);
        warehouse.beginAnew();
        tasks.read(warehouse);
        reopen();
        assertEquals(Phase.ISSUED, phase(directive));
    }

    @Test
    void whatChangesWhileEverythingIsLoadedIsNotOverwritten() throws Exception {
        var seen = new ArrayList<Set<UUID>>();
        var before = issue();
        tasks.desk().onChange(seen::add);
        var added = new ArrayList<Directive>();
        tasks.desk()
                .load(() -> {
                    try {
                        added.add(issue());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return java.util.Map.of();
                });
        assertTrue(tasks.desk().find(added.getFirst().id()).isPresent());
        assertTrue(tasks.desk().find(before.id()).isEmpty());
    }

    @Test
    void linesAreOnlyAddedTo() throws Exception {
        issue();
        for (var sql : List.of("DELETE FROM task_line", "UPDATE task_line SET body = ''")) {
            assertThrows(CompletionException.class, () -> sql(sql));
        }
    }

    @Test
    void anOlderBookOfTheWarehouseIsNoticedAlsoWhenItHasGrownSinceAndWhatItLostIsSentAgain()
            throws Exception {
        var counts = new CopyOnWriteArrayList<Integer>();
        tasks.onOlderBook(counts::add);
        acts.connect(warehouse);
        var kept = issue();
        sent();
        var lost = issue();
        act(lost, new Act.Accept(""), OFFICER);
        sent();
        tasks.read(warehouse);

        warehouse.goBackTo(1);
        var issued = warehouse.lines().getFirst().line().id();
        for (var i = 0; i < 4; i++) {
            warehouse.does(OFFICER, kept.id(), new Act.Comment("khác", List.of()), issued);
        }
        tasks.read(warehouse);
        sent();
        tasks.read(warehouse);

        assertEquals(List.of(2), counts);
        assertEquals(7, warehouse.lines().size());
        assertEquals(5, tasks.desk().lines(kept.id()).size());
        assertEquals(Phase.ACCEPTED, phase(lost));
        assertTrue(told.isEmpty());
    }

    @Test
    void whatAnOlderBookDoesNotTakeAgainIsToldAndCountsNoMore() throws Exception {
        acts.connect(warehouse);
        var lost = issue();
        sent();
        tasks.read(warehouse);
        warehouse.goBackTo(0);
        warehouse.refuseIssues("deadline-past");
        tasks.read(warehouse);
        sent();
        await().until(() -> !told.isEmpty());
        assertTrue(tasks.desk().find(lost.id()).isEmpty());
        assertEquals("deadline-past", tasks.refused().getFirst().word());
    }
}
