package vn.toancanh.app.taskwork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.journal.RemindedStore;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.reminding.Reminder;
import vn.toancanh.task.reminding.Reminder.Kind;
import vn.toancanh.task.reminding.Reminders;
import vn.toancanh.task.term.WorkingDays;

/** Nobody is reminded of the same thing twice. */
class RemindedTest extends OnWorkFile {
    private static final String OFFICER = TaskWorld.OFFICER.by().id();
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private Directive accepted() throws Exception {
        var directive = TaskWorld.directive();
        tasks.desk().issue(directive, TaskWorld.CHAIRMAN).join();
        tasks.desk().act(directive.id(), new Act.Accept(""), TaskWorld.OFFICER).join();
        return directive;
    }

    /** What is told on a day, with what it leads to. */
    private List<Kind> told(Seat seat, LocalDate day) {
        var due = new Reminders(seat, day, WorkingDays.published()).of(tasks.desk().states());
        var fresh =
                tasks.reminded().fresh(seat.by().id(), due).stream()
                        .filter(each -> each.kind() != Kind.REPORT_DUE)
                        .toList();
        tasks.reminded().told(seat.by().id(), fresh);
        return fresh.stream().map(Reminder::kind).toList();
    }

    private List<Kind> told(LocalDate day) {
        return told(TaskWorld.OFFICER, day);
    }

    @Test
    void eachStepIsToldOnceAndToEachPerson() throws Exception {
        accepted();
        assertEquals(List.of(Kind.DUE_IN_ONE), told(DUE.minusDays(1)));
        assertEquals(List.of(), told(DUE.minusDays(1)));
        assertEquals(List.of(Kind.DUE_IN_ONE), told(TaskWorld.CHAIRMAN, DUE.minusDays(1)));
        assertEquals(List.of(Kind.DUE_TODAY), told(DUE));
    }

    @Test
    void aRestartTellsNothingAgain() throws Exception {
        accepted();
        assertEquals(List.of(Kind.DUE_TODAY), told(DUE));
        reopen();
        assertEquals(List.of(), told(DUE));
        assertEquals(List.of(Kind.OVERDUE_DAY), told(DUE.plusDays(1)));
    }

    @Test
    void aClockThatIsSetBackTellsNothingAgainAndSkipsNothingAfter() throws Exception {
        accepted();
        assertEquals(List.of(Kind.DUE_IN_THREE), told(DUE.minusDays(2)));
        assertEquals(List.of(Kind.OVERDUE_MONTH), told(DUE.plusDays(40)));
        assertEquals(List.of(), told(DUE.minusDays(2)));
        assertEquals(List.of(Kind.DUE_IN_ONE), told(DUE.minusDays(1)));
        assertEquals(List.of(Kind.DUE_TODAY), told(DUE));
        assertEquals(List.of(), told(DUE.plusDays(40)));
    }

    @Test
    void whatHasEndedIsForgotten() throws Exception {
        var directive = accepted();
        assertEquals(List.of(Kind.DUE_TODAY), told(DUE));
        tasks.desk().act(directive.id(), new Act.Withdraw("Giao nhầm"), TaskWorld.CHAIRMAN).join();
        reopen();
        assertEquals(List.of(), told(DUE));
        work.writer().submit("wait", () -> {}).join();
        var kept = new RemindedStore(work.reads(), work.reads());
        assertEquals(0, kept.of(OFFICER).size());
    }
}
