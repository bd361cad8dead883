package vn.toancanh.task.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.NOW;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.term.WorkingDays;

/** What is done here stands at once, and is gone again when it could not be written down. */
class TaskDeskTest {
    private final WorkingDays days = new WorkingDays(new NationalHolidays());
    private final MemoryLedger ledger = new MemoryLedger();
    private final TaskDesk desk =
            new TaskDesk(
                    ledger,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    today -> new Admission(today, days::isRest, _ -> true));
    private final List<Set<UUID>> told = new ArrayList<>();

    @Test
    void anIssuedDirectiveStandsAtOnceAndIsAnswered() throws TaskRefusedException {
        desk.onChange(told::add);
        var directive = TaskWorld.directive();
        desk.issue(directive, CHAIRMAN).join();
        assertEquals(Phase.ISSUED, desk.find(directive.id()).orElseThrow().phase());
        desk.act(directive.id(), new Act.Accept(""), OFFICER).join();
        assertEquals(Phase.ACCEPTED, desk.find(directive.id()).orElseThrow().phase());
        assertEquals(2, desk.lines(directive.id()).size());
        assertEquals(List.of(Set.of(directive.id()), Set.of(directive.id())), told);
    }

    @Test
    void whatIsOnItsWayToTheDiskIsAlreadyInTheHistory() throws TaskRefusedException {
        var directive = TaskWorld.directive();
        desk.issue(directive, CHAIRMAN).join();
        var disk = new CompletableFuture<Boolean>();
        ledger.hold(disk);
        var written = desk.act(directive.id(), new Act.Accept(""), OFFICER);
        var seen = desk.lines(directive.id());
        assertEquals(new Act.Accept(""), seen.getLast().act());
        disk.complete(true);
        assertEquals(written.join(), seen.getLast());
        assertEquals(seen, desk.lines(directive.id()));
    }

    @Test
    void whoeverFailsToHearOfItAnActIsSaidToBeThereAndTheOthersHear() throws TaskRefusedException {
        var here = Thread.currentThread();
        var before = here.getUncaughtExceptionHandler();
        var broken = new ArrayList<Throwable>();
        here.setUncaughtExceptionHandler((_, thrown) -> broken.add(thrown));
        try {
            desk.onChange(_ -> {
                throw new IllegalStateException("the window is closing");
            });
            desk.onChange(told::add);
            var directive = TaskWorld.directive();
            assertEquals(directive.id(), desk.issue(directive, CHAIRMAN).join().directive());
            assertEquals(List.of(Set.of(directive.id())), told);
            assertEquals(1, broken.size());
        } finally {
            here.setUncaughtExceptionHandler(before);
        }
    }

    @Test
    void whatMayNotFollowIsRefusedAndNotWritten() throws TaskRefusedException {
        var directive = TaskWorld.directive();
        desk.issue(directive, CHAIRMAN).join();
        refused(Refusal.OTHER_UNIT, directive.id(), new Act.Accept(""), CHAIRMAN);
        refused(Refusal.NO_SUCH_STEP, UUID.randomUUID(), new Act.Accept(""), OFFICER);
        assertThrows(TaskRefusedException.class, () -> desk.issue(directive, CHAIRMAN));
        assertThrows(TaskRefusedException.class, () -> desk.issue(TaskWorld.directive(), OFFICER));
        assertEquals(1, desk.lines(directive.id()).size());
    }

    private void refused(Refusal why, UUID directive, Act act, Seat seat) {
        var said = assertThrows(TaskRefusedException.class, () -> desk.act(directive, act, seat));
        assertEquals(why, said.why());
    }

    @Test
    void whatCouldNotBeWrittenDownDoesNotStand() throws TaskRefusedException {
        var directive = TaskWorld.directive();
        desk.issue(directive, CHAIRMAN).join();
        ledger.fill();
        var lost = desk.act(directive.id(), new Act.Accept(""), OFFICER);
        assertTrue(lost.isCompletedExceptionally());
        assertEquals(Phase.ISSUED, desk.find(directive.id()).orElseThrow().phase());
    }

    @Test
    void whatOthersDidIsReadFromTheLedger() throws TaskRefusedException {
        var directive = TaskWorld.directive();
        desk.issue(directive, CHAIRMAN).join();
        var accept = new Act.Accept("");
        ledger.add(
                new Line(UUID.randomUUID(), directive.id(), NOW, NOW, OFFICER.by(), accept, null));
        desk.refresh(Set.of(directive.id()));
        assertEquals(Phase.ACCEPTED, desk.find(directive.id()).orElseThrow().phase());
    }
}
