package vn.toancanh.app.taskwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Phase;

/** What the warehouse has arrives whole, whatever cuts a reading off and whoever reads. */
class ReadingTest extends OnWorkFile {
    private final StandInWarehouse warehouse = new StandInWarehouse();
    private final List<Integer> olderBooks = new CopyOnWriteArrayList<>();

    @Override
    void opened() {
        tasks.onOlderBook(olderBooks::add);
        acts.connect(warehouse);
    }

    private Directive issue() throws Exception {
        var directive = TaskWorld.directive();
        tasks.desk().issue(directive, CHAIRMAN).join();
        sent();
        return directive;
    }

    private Directive issuedElsewhere() {
        var directive = TaskWorld.directive();
        warehouse.issues(CHAIRMAN, directive);
        return directive;
    }

    private void commentedElsewhere(Directive directive, int times) {
        var first = warehouse.lines().getFirst().line().id();
        for (var i = 0; i < times; i++) {
            warehouse.does(OFFICER, directive.id(), new Act.Comment("lời", List.of()), first);
        }
    }

    /** It times out instead of this answer. */
    private Reading.Source timingOutAt(int answer) {
        var asked = new AtomicInteger();
        return (seq, mark) -> {
            if (asked.incrementAndGet() == answer) {
                throw new WarehouseException(ErrorCode.TIMEOUT, "no answer", null);
            }
            return warehouse.after(seq, mark);
        };
    }

    private void cutOff(int answer, String access) {
        var source = timingOutAt(answer);
        assertThrows(WarehouseException.class, () -> tasks.read(source, access));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatARestoredWarehouseLostIsSentAgainAlsoWhenTheReadingAnewWasCutOff(boolean restarted)
            throws Exception {
        var kept = issue();
        var lost = issue();
        tasks.desk().act(lost.id(), new Act.Accept(""), OFFICER).join();
        sent();
        tasks.read(warehouse);
        warehouse.goBackTo(1);
        commentedElsewhere(kept, 4);

        cutOff(3, "");
        if (restarted) {
            reopen();
        }
        tasks.read(warehouse);
        sent();
        tasks.read(warehouse);

        assertEquals(List.of(2), olderBooks);
        assertEquals(7, warehouse.lines().size());
        assertEquals(Phase.ACCEPTED, tasks.desk().find(lost.id()).orElseThrow().phase());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatOthersDidAndAnOlderBookLacksLeavesTheDesk(boolean cutOff) throws Exception {
        var kept = issuedElsewhere();
        commentedElsewhere(kept, 4);
        var lost = issuedElsewhere();
        tasks.read(warehouse);
        assertTrue(tasks.desk().find(lost.id()).isPresent());

        warehouse.goBackTo(5);
        if (cutOff) {
            cutOff(3, "");
        }
        tasks.read(warehouse);

        assertTrue(tasks.desk().find(lost.id()).isEmpty());
        assertEquals(5, tasks.desk().lines(kept.id()).size());
        assertEquals(List.of(0), olderBooks);
    }

    @Test
    void onlyAWarehouseThatNeverServedDirectivesMayHaveNone() throws Exception {
        Reading.Source gateway =
                (_, _) -> {
                    throw new WarehouseException(ErrorCode.NOT_FOUND, "no such page", null);
                };
        tasks.read(gateway);
        issuedElsewhere();
        tasks.read(warehouse);
        assertThrows(WarehouseException.class, () -> tasks.read(gateway));
    }

    @Test
    void whoMaySeeMoreGetsWhatWasWrittenBeforeAndNothingIsSentTwice() throws Exception {
        var own = issue();
        var his = issuedElsewhere();
        warehouse.show(own.id()::equals);
        tasks.read(warehouse, "phường");
        warehouse.show(_ -> true);
        commentedElsewhere(his, 1);
        tasks.read(warehouse, "phường");
        assertTrue(tasks.desk().find(his.id()).isEmpty());
        var posted = warehouse.posted().size();

        tasks.read(warehouse, "phường, sở");
        tasks.read(warehouse, "phường, sở");

        assertEquals(Phase.ISSUED, tasks.desk().find(his.id()).orElseThrow().phase());
        assertEquals(2, tasks.desk().lines(his.id()).size());
        assertEquals(posted, warehouse.posted().size());
        assertEquals(List.of(), olderBooks);
    }

    /** The second and the third answer are those of the reading from the start. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoMaySeeMoreGetsItAlsoWhenTheProgramDiesWhileHeReads(int answer) throws Exception {
        var seen = issuedElsewhere();
        commentedElsewhere(seen, 4);
        var hidden = issuedElsewhere();
        warehouse.show(seen.id()::equals);
        tasks.read(warehouse, "phường");
        warehouse.show(_ -> true);

        cutOff(answer, "phường, sở");
        reopen();
        tasks.read(warehouse, "phường, sở");

        assertTrue(tasks.desk().find(hidden.id()).isPresent());
    }

    @Test
    void whatWasReadBeforeItWasKnownWhoReadsIsReadAgainOnce() throws Exception {
        var hidden = issuedElsewhere();
        warehouse.show(_ -> false);
        tasks.read(warehouse);
        warehouse.show(_ -> true);
        var asked = new CopyOnWriteArrayList<Long>();
        Reading.Source source =
                (seq, mark) -> {
                    asked.add(seq);
                    return warehouse.after(seq, mark);
                };
        tasks.read(source, "sở");
        tasks.read(source, "sở");
        tasks.read(source, "");

        assertTrue(tasks.desk().find(hidden.id()).isPresent());
        assertEquals(List.of(1L, 0L, 1L, 1L), asked);
    }

    @Test
    void anOlderBookIsNoticedAlsoByWhoMaySeeMore() throws Exception {
        var kept = issue();
        var lost = issue();
        tasks.read(warehouse, "phường");
        warehouse.goBackTo(1);
        tasks.read(warehouse, "phường, sở");
        sent();
        assertEquals(List.of(1), olderBooks);
        assertEquals(
                List.of(kept.id(), lost.id()),
                warehouse.lines().stream().map(each -> each.line().directive()).toList());
    }
}
