package vn.toancanh.task.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.DIRECTOR;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
        return found(TaskFilter.ALL.with(When.WAITING), seat, TODAY);
    }

    private boolean found(TaskFilter asked, Seat seat, LocalDate today) {
        var roll = TaskRoll.of(List.of(world.state()), today, Sorting.USUAL);
        return !roll.seenBy(seat).find(asked).rows().isEmpty();
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
        assertTrue(found(TaskFilter.ALL.with(Whose.GIVEN), TaskWorld.DEPUTY, TODAY));
        assertFalse(found(TaskFilter.ALL.with(Whose.GIVEN), OFFICER, TODAY));
        assertTrue(found(TaskFilter.ALL.with(Whose.OWED), OFFICER, TODAY));
        assertTrue(found(TaskFilter.ALL.with(Whose.OWED), DIRECTOR, TODAY));
        assertFalse(found(TaskFilter.ALL.with(Whose.OWED), CHAIRMAN, TODAY));
    }

    @Test
    void whatIsReportedInTimeIsNotOverdueWhileItWaits() {
        var overdue = TaskFilter.ALL.with(When.OVERDUE);
        assertTrue(found(overdue, CHAIRMAN, DUE.plusDays(1)));
        world.does(OFFICER, new Act.Accept(""));
        world.does(OFFICER, TaskWorld.report(true));
        assertFalse(found(overdue, CHAIRMAN, DUE.plusDays(1)));
    }

    @Test
    void itIsFoundWithoutDiacritics() {
        assertTrue(found(TaskFilter.ALL.with("ho so DAT dai"), CHAIRMAN, TODAY));
        assertTrue(found(TaskFilter.ALL.with("hoa phu"), CHAIRMAN, TODAY));
        assertFalse(found(TaskFilter.ALL.with("bão"), CHAIRMAN, TODAY));
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
        assertFalse(found(week, CHAIRMAN, TODAY));
        var monday = LocalDate.of(2026, 11, 30);
        assertTrue(found(week, CHAIRMAN, monday));
    }

    @Test
    void theTimeToAnswerIsSaidInWordsAndThatItIsOver() {
        var words = new TaskWords(Texts.of(Texts.VIETNAMESE));
        assertEquals("Chờ tiếp nhận, còn 3 ngày làm việc", words.standing(world.state(), TODAY));
        var last = TODAY.plusDays(3);
        assertEquals("Chờ tiếp nhận trong hôm nay", words.standing(world.state(), last));
        assertEquals(
                "Quá hạn tiếp nhận 1 ngày làm việc · báo lên cấp 1",
                words.standing(world.state(), last.plusDays(1)));
        assertEquals(
                "Báo lên cấp 1, tự động: quá hạn tiếp nhận 1 ngày làm việc",
                words.escalated(world.state(), last.plusDays(1)));
        world.does(OFFICER, new Act.Return(Act.Return.Cause.UNCLEAR, "Chưa rõ"));
        assertEquals(
                "Bị trả lại, còn 3 ngày làm việc để trả lời", words.standing(world.state(), TODAY));
    }

    @Test
    void oneDayIsNotDaysInEnglish() {
        var words = new TaskWords(Texts.of(Locale.ENGLISH));
        assertEquals("11 days left", words.left(row(TODAY)));
        assertEquals("1 day left", words.left(row(DUE.minusDays(1))));
        assertEquals("1 day overdue", words.left(row(DUE.plusDays(1))));
        assertEquals("2 days overdue", words.left(row(DUE.plusDays(2))));
        var answer = TODAY.plusDays(2);
        assertEquals("To be accepted, 1 working day left", words.standing(world.state(), answer));
    }

    @Test
    void whatIsEscalatedByTimeIsFoundAndSaysWhy() {
        var escalated = TaskFilter.ALL.with(When.ESCALATED);
        world.does(OFFICER, new Act.Accept(""));
        assertFalse(found(escalated, CHAIRMAN, DUE.plusDays(7)));
        assertTrue(found(escalated, CHAIRMAN, DUE.plusDays(8)));
        var words = new TaskWords(Texts.of(Texts.VIETNAMESE));
        assertEquals(
                "Báo lên cấp 1, tự động: quá hạn 8 ngày",
                words.escalated(world.state(), DUE.plusDays(8)));
        world.does(CHAIRMAN, new Act.Escalate(2, "Việc gấp"));
        assertEquals("", words.escalated(world.state(), DUE.plusDays(8)));
        assertTrue(found(escalated, CHAIRMAN, TODAY));
    }

    @Test
    void theseAloneAreFoundWhateverTheirStandingUntilAnotherIsAskedFor() {
        var these = TaskFilter.ALL.with(When.ENDED).only(Set.of(row(TODAY).id()));
        assertTrue(found(these, CHAIRMAN, TODAY));
        assertTrue(found(these.with("dat dai"), CHAIRMAN, TODAY));
        assertFalse(found(these.with("bão"), CHAIRMAN, TODAY));
        assertFalse(found(TaskFilter.ALL.only(Set.of(UUID.randomUUID())), CHAIRMAN, TODAY));
        assertFalse(found(these.with(When.OVERDUE), CHAIRMAN, TODAY));
    }
}
