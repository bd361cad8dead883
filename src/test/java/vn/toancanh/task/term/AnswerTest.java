package vn.toancanh.task.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Period;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Fold;
import vn.toancanh.task.life.State;
import vn.toancanh.task.term.Answer.Kind;
import vn.toancanh.task.term.Escalation.Cause;

/** How long one may wait for an answer, and what becomes of one that does not come. */
class AnswerTest {
    private static final WorkingDays DAYS = WorkingDays.published();

    /** Issued by somebody whose line reached the warehouse at that moment. */
    private static State recorded(Instant done, Instant reached) {
        var directive = TaskWorld.directive();
        var act = new Act.Issue(directive);
        var by = CHAIRMAN.by();
        return Fold.of(
                        List.of(
                                new Line(
                                        UUID.randomUUID(),
                                        directive.id(),
                                        done,
                                        reached,
                                        by,
                                        act,
                                        null)))
                .orElseThrow();
    }

    private static Answer answer(State state) {
        return Answer.of(state, DAYS).orElseThrow();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Period.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-26",
        // A weekend lies between.
        "2026-11-26, 2026-12-01",
        "2026-11-28, 2026-12-02",
        // Tết Bính Ngọ: 16 to 20 February are off, and the weekends around them.
        "2026-02-12, 2026-02-24",
        "2026-02-17, 2026-02-25",
        // A Saturday that was worked in exchange for 31 August counts.
        "2026-08-20, 2026-08-24",
    })
    void anAnswerIsOwedByTheEndOfTheThirdWorkingDay(LocalDate issued, LocalDate due) {
        var answer = answer(recorded(noon(issued), noon(issued)));
        assertEquals(new Answer(Kind.ACCEPTANCE, due), answer);
        assertFalse(answer.isLate(due));
        assertEquals(0, answer.left(due, DAYS));
        assertTrue(answer.isLate(due.plusDays(1)));
        assertEquals(1, answer.late(due.plusDays(1), DAYS));
    }

    @Test
    void theTimeRunsOnceTheDirectiveHasReachedTheWarehouse() {
        var answer = answer(recorded(noon(TODAY.minusDays(4)), noon(TODAY)));
        assertEquals(TODAY.plusDays(3), answer.due());
    }

    @Test
    void theDayOfIssueIsThatOfVietNam() {
        var lateInTheEvening = Instant.parse("2026-11-23T18:00:00Z");
        assertEquals(
                LocalDate.of(2026, 11, 27),
                answer(recorded(lateInTheEvening, lateInTheEvening)).due());
    }

    @Test
    void whoAcceptsOwesNoAnswerAndWhoReturnsWaitsForOne() {
        var world = TaskWorld.issued();
        assertNull(
                world.later(1).does(OFFICER, new Act.Return(Act.Return.Cause.UNCLEAR, "Rõ hơn")));
        assertEquals(new Answer(Kind.RETURN, TODAY.plusDays(4)), answer(world.state()));
        assertNull(world.later(1).does(CHAIRMAN, new Act.Reissue(COMMUNE, "Đã nói rõ")));
        assertEquals(new Answer(Kind.ACCEPTANCE, TODAY.plusDays(7)), answer(world.state()));
        assertNull(world.does(OFFICER, new Act.Accept("")));
        assertTrue(Answer.of(world.state(), DAYS).isEmpty());
        var asked = new Act.AskExtension(LocalDate.of(2026, 12, 11), "Mưa");
        assertNull(world.later(1).does(OFFICER, asked));
        assertEquals(new Answer(Kind.EXTENSION, TODAY.plusDays(8)), answer(world.state()));
    }

    @Test
    void anAnswerIsOwedBeforeTheDeadlineHoweverShortTheTermIs() {
        var near = noon(LocalDate.of(2026, 12, 2));
        assertEquals(LocalDate.of(2026, 12, 4), answer(recorded(near, near)).due());
        var over = noon(LocalDate.of(2026, 12, 5));
        assertEquals(LocalDate.of(2026, 12, 9), answer(recorded(over, over)).due());
    }

    @Test
    void aCommentDoesNotGiveMoreTime() {
        var world = TaskWorld.issued();
        assertNull(world.later(2).does(OFFICER, new Act.Comment("Đang xem", List.of())));
        assertEquals(TODAY.plusDays(3), answer(world.state()).due());
    }

    @Test
    void nothingRunsWhileItIsSuspendedAndAllBeginsAnewAfter() {
        var world = TaskWorld.issued();
        assertNull(world.does(CHAIRMAN, new Act.Suspend("Chờ quyết định")));
        assertTrue(Answer.of(world.state(), DAYS).isEmpty());
        assertEquals(0, Escalation.of(world.state(), TODAY.plusDays(90), DAYS).level());
        assertNull(world.later(14).does(CHAIRMAN, new Act.Resume("Đã có")));
        assertEquals(TODAY.plusDays(17), answer(world.state()).due());
    }

    /** Due on Friday 4 December. */
    @ParameterizedTest
    @CsvSource({"0, 0", "7, 0", "8, 1", "30, 1", "31, 2", "400, 2"})
    void whatIsOverdueIsShownFurtherUpByTheBordersOfTheOfficialReport(int late, int level) {
        var world = TaskWorld.issued();
        assertNull(world.does(OFFICER, new Act.Accept("")));
        var day = world.state().term().now().plusDays(late);
        var found = Escalation.of(world.state(), day, DAYS);
        assertEquals(level, found.level());
        assertEquals(level > 0 ? Cause.OVERDUE : Cause.NONE, found.cause());
        assertEquals(level > 0 ? late : 0, found.days());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 0, 0",
        "2026-11-27, 1, 1",
        // The second border is three working days further: Tuesday is the third.
        "2026-11-28, 1, 1",
        "2026-12-01, 1, 3",
        "2026-12-02, 2, 4",
    })
    void whatNobodyAcceptsIsShownFurtherUp(LocalDate day, int level, int late) {
        var found = Escalation.of(TaskWorld.issued().state(), day, DAYS);
        assertEquals(level, found.level());
        assertEquals(late, found.days());
    }

    @Test
    void theHigherOfHandAndTimeIsShownAndTimeWritesNothing() {
        var world = TaskWorld.issued();
        assertNull(world.does(OFFICER, new Act.Accept("")));
        var before = world.lines();
        var due = world.state().term().now();
        assertNull(world.does(CHAIRMAN, new Act.Escalate(1, "Việc gấp")));
        assertEquals(Cause.BY_HAND, Escalation.of(world.state(), due.plusDays(8), DAYS).cause());
        var later = Escalation.of(world.state(), due.plusDays(31), DAYS);
        assertEquals(new Escalation(2, Cause.OVERDUE, 31), later);
        assertEquals(before.size() + 1, world.lines().size());
        assertEquals(1, world.state().beside().escalated());
    }

    @Test
    void whoHasReportedInTimeIsNotEscalatedWhileHeWaits() {
        var world = TaskWorld.issued();
        assertNull(world.does(OFFICER, new Act.Accept("")));
        assertNull(world.later(1).does(OFFICER, TaskWorld.report(true)));
        var muchLater = world.state().term().now().plusDays(60);
        assertEquals(0, Escalation.of(world.state(), muchLater, DAYS).level());
    }

    @Test
    void nobodyWaitsForAnExtensionOnceAllIsReportedUntilItIsToBeReworked() {
        var world = TaskWorld.issued();
        assertNull(world.does(OFFICER, new Act.Accept("")));
        assertNull(world.does(OFFICER, new Act.AskExtension(LocalDate.of(2026, 12, 11), "Mưa")));
        assertNull(world.later(1).does(OFFICER, TaskWorld.report(true)));
        assertTrue(Answer.of(world.state(), DAYS).isEmpty());
        assertEquals(0, Escalation.of(world.state(), TODAY.plusDays(9), DAYS).level());
        assertNull(world.later(1).does(CHAIRMAN, new Act.Rework("Chưa xong")));
        assertEquals(Kind.EXTENSION, answer(world.state()).kind());
    }
}
