package vn.toancanh.task.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.DIRECTOR;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Act;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.TaskFilter.When;
import vn.toancanh.task.listing.TaskFilter.Whose;

/** Everybody finds what is his, and what waits for him. */
class TaskFilterTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final TaskWorld world = TaskWorld.issued();

    private TaskRow row(LocalDate today) {
        return TaskRow.of(world.state(), today);
    }

    private boolean waits(Seat seat) {
        return TaskFilter.ALL.with(When.WAITING).accepts(row(TODAY), seat, TODAY);
    }

    @Test
    void itWaitsForTheUnitAndThenForWhoeverIssuedIt() {
        assertTrue(waits(OFFICER));
        assertFalse(waits(CHAIRMAN));
        world.does(OFFICER, new Act.Accept(""));
        assertFalse(waits(OFFICER));
        world.does(OFFICER, new Act.AskExtension(DUE.plusDays(7), "Mưa lũ"));
        assertTrue(waits(CHAIRMAN));
        world.does(CHAIRMAN, new Act.DenyExtension("Không"));
        world.does(OFFICER, TaskWorld.report(true));
        assertTrue(waits(CHAIRMAN));
        assertFalse(waits(OFFICER));
    }

    @Test
    void eachSeesWhatHisUnitGaveOrOwes() {
        assertTrue(TaskFilter.ALL.with(Whose.GIVEN).isHis(row(TODAY), TaskWorld.DEPUTY));
        assertFalse(TaskFilter.ALL.with(Whose.GIVEN).isHis(row(TODAY), OFFICER));
        assertTrue(TaskFilter.ALL.with(Whose.OWED).isHis(row(TODAY), OFFICER));
        assertTrue(TaskFilter.ALL.with(Whose.OWED).isHis(row(TODAY), DIRECTOR));
        assertFalse(TaskFilter.ALL.with(Whose.OWED).isHis(row(TODAY), CHAIRMAN));
    }

    @Test
    void whatIsReportedInTimeIsNotOverdueWhileItWaits() {
        var overdue = TaskFilter.ALL.with(When.OVERDUE);
        assertTrue(overdue.accepts(row(DUE.plusDays(1)), CHAIRMAN, DUE.plusDays(1)));
        world.does(OFFICER, new Act.Accept(""));
        world.does(OFFICER, TaskWorld.report(true));
        assertFalse(overdue.accepts(row(DUE.plusDays(1)), CHAIRMAN, DUE.plusDays(1)));
    }

    @Test
    void itIsFoundWithoutDiacritics() {
        assertTrue(TaskFilter.ALL.with("ho so DAT dai").accepts(row(TODAY), CHAIRMAN, TODAY));
        assertTrue(TaskFilter.ALL.with("hoa phu").accepts(row(TODAY), CHAIRMAN, TODAY));
        assertFalse(TaskFilter.ALL.with("bão").accepts(row(TODAY), CHAIRMAN, TODAY));
    }

    @Test
    void whatIsLateSaysSoInWords() {
        var words = new TaskWords(Texts.of(Texts.VIETNAMESE));
        assertEquals("Còn 11 ngày", words.left(row(TODAY)));
        assertEquals("Đến hạn hôm nay", words.left(row(DUE)));
        assertEquals("Quá hạn 8 ngày", words.left(row(DUE.plusDays(8))));
    }

    @Test
    void dueThisWeekIsUntilSunday() {
        var week = TaskFilter.ALL.with(When.WEEK);
        assertFalse(week.accepts(row(TODAY), CHAIRMAN, TODAY));
        var monday = LocalDate.of(2026, 11, 30);
        assertTrue(week.accepts(row(monday), CHAIRMAN, monday));
    }
}
