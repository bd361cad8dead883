package vn.toancanh.task.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.DEPUTY;
import static vn.toancanh.task.TaskWorld.DIRECTOR;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.READER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.task.Act;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.outcome.Finding;
import vn.toancanh.task.outcome.FindingJson;

/** From the issue to the verdict, and every way to the side. */
class LifeCycleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 4);

    private final TaskWorld world = TaskWorld.issued();

    private TaskWorld reported() {
        assertNull(world.does(OFFICER, new Act.Accept("")));
        assertNull(world.does(OFFICER, TaskWorld.report(true)));
        return world;
    }

    @Test
    void aDirectiveIsAcceptedReportedConfirmedEvaluatedAndClosed() {
        reported().later(3);
        assertEquals(Phase.REPORTED, world.state().phase());
        assertNull(world.does(CHAIRMAN, new Act.Confirm("")));
        assertEquals(Phase.EVALUATING, world.state().phase());
        var close = new Act.Close(Verdict.IMPROVED, "{\"estimate\":11.6}", "");
        assertNull(world.does(CHAIRMAN, close));
        assertEquals(Phase.CLOSED, world.state().phase());
        assertEquals(Verdict.IMPROVED, world.state().verdict());
    }

    @Test
    void itIsDoneOnTheDayOfTheReportAndNotOnThatOfTheConfirmation() {
        reported().later(40);
        assertNull(world.does(CHAIRMAN, new Act.Confirm("")));
        assertEquals(TaskWorld.TODAY, world.state().progress().completedOn());
        assertFalse(world.state().isLate(TaskWorld.TODAY.plusDays(400)));
    }

    @Test
    void oneThatIsNotMeasuredIsCompletedWithoutWaiting() {
        var plain =
                TaskWorld.issued(
                        TaskWorld.directive(new Measure.NotMeasurable("không có chỉ tiêu"), null));
        plain.does(OFFICER, new Act.Accept(""));
        plain.does(OFFICER, TaskWorld.report(true));
        assertNull(plain.does(CHAIRMAN, new Act.Confirm("")));
        assertEquals(Phase.COMPLETED, plain.state().phase());
        assertNull(plain.does(CHAIRMAN, new Act.Close(Verdict.NOT_MEASURED, "", "")));
    }

    @Test
    void theWrongUnitGivesItBackAndTheRightOneIsAsked() {
        var back = new Act.Return(Act.Return.Cause.WRONG_UNIT, "Thuộc Sở NN&MT");
        assertNull(world.does(OFFICER, back));
        assertEquals(Refusal.NO_SUCH_STEP, world.does(OFFICER, new Act.Accept("")));
        assertNull(world.does(DEPUTY, new Act.Reissue(DEPARTMENT, "Chuyển Sở NN&MT")));
        assertEquals(DEPARTMENT, world.state().lead());
        assertEquals(COMMUNE, world.state().directive().parties().lead());
        assertEquals(Refusal.OTHER_UNIT, world.does(OFFICER, new Act.Accept("")));
        assertNull(world.does(DIRECTOR, new Act.Accept("")));
    }

    @Test
    void workThatIsNotGoodEnoughIsDoneAgain() {
        reported();
        assertEquals(Refusal.NO_WORDS, world.does(CHAIRMAN, new Act.Rework(" ")));
        assertNull(world.does(CHAIRMAN, new Act.Rework("Thiếu ảnh hiện trường")));
        assertEquals(Phase.REWORK, world.state().phase());
        assertNull(world.state().progress().completedOn());
        assertNull(world.does(OFFICER, TaskWorld.report(false)));
        assertEquals(Phase.IN_PROGRESS, world.state().phase());
    }

    @Test
    void theFirstDeadlineIsNeverOverwrittenAndTwoExtensionsAreTheMost() {
        world.does(OFFICER, new Act.Accept(""));
        for (int more = 1; more <= 2; more++) {
            var until = FIRST.plusDays(7L * more);
            assertNull(world.does(OFFICER, new Act.AskExtension(until, "Chờ kinh phí")));
            assertNull(world.does(CHAIRMAN, new Act.GrantExtension(until, "")));
            assertEquals(until, world.state().term().now());
        }
        assertEquals(FIRST, world.state().term().first());
        var third = new Act.AskExtension(FIRST.plusDays(30), "Chờ nữa");
        assertEquals(Refusal.TOO_OFTEN, world.does(OFFICER, third));
    }

    @Test
    void anExtensionIsLaterAndHasAReasonAndIsDeniedWithWords() {
        world.does(OFFICER, new Act.Accept(""));
        assertEquals(Refusal.NOT_LATER, world.does(OFFICER, new Act.AskExtension(FIRST, "Chậm")));
        var ask = new Act.AskExtension(FIRST.plusDays(1), "");
        assertEquals(Refusal.NO_WORDS, world.does(OFFICER, ask));
        assertEquals(Refusal.NOTHING_ASKED, world.does(CHAIRMAN, new Act.DenyExtension("Không")));
        assertNull(world.does(OFFICER, new Act.AskExtension(FIRST.plusDays(1), "Mưa lũ")));
        assertNull(world.does(CHAIRMAN, new Act.DenyExtension("Không đủ lý do")));
        assertEquals(FIRST, world.state().term().now());
        assertNull(world.state().term().asked());
    }

    @Test
    void askedForHelpTheOtherUnitAnswers() {
        world.does(OFFICER, new Act.Accept(""));
        var request = UUID.randomUUID();
        var ask =
                new Act.AskSupport(
                        request,
                        Act.AskSupport.Kind.EQUIPMENT,
                        DEPARTMENT,
                        FIRST.minusDays(3),
                        "Cần hai máy bơm");
        assertNull(world.does(OFFICER, ask));
        var answer = new Act.AnswerSupport(request, true, "Đã điều hai máy");
        assertEquals(Refusal.OTHER_UNIT, world.does(OFFICER, answer));
        assertNull(world.does(DIRECTOR, answer));
        assertTrue(world.state().beside().wanted().isEmpty());
        assertEquals(Refusal.NOTHING_ASKED, world.does(DIRECTOR, answer));
    }

    @Test
    void whileItRestsNothingButWordsIsTaken() {
        world.does(OFFICER, new Act.Accept(""));
        assertNull(world.does(CHAIRMAN, new Act.Suspend("Chờ quyết định của Trung ương")));
        assertEquals(Refusal.SUSPENDED, world.does(OFFICER, TaskWorld.report(false)));
        assertNull(world.does(OFFICER, new Act.Comment("Đã rõ", List.of())));
        assertNull(world.does(CHAIRMAN, new Act.Resume("")));
        assertNull(world.does(OFFICER, TaskWorld.report(false)));
    }

    @Test
    void everybodyDoesOnlyWhatIsHis() {
        assertEquals(Refusal.OTHER_UNIT, world.does(DIRECTOR, new Act.Accept("")));
        assertEquals(Refusal.NO_RIGHT, world.does(READER, new Act.Accept("")));
        assertEquals(Refusal.OTHER_UNIT, world.does(CHAIRMAN, new Act.Accept("")));
        assertEquals(Refusal.NOT_THE_ISSUER, world.does(OFFICER, new Act.Withdraw("Thôi")));
        assertNull(world.does(DEPUTY, new Act.Withdraw("Giao nhầm")));
        assertEquals(Refusal.ENDED, world.does(OFFICER, new Act.Accept("")));
    }

    @Test
    void aReportOfCompletionCarriesThePictureThatWasAskedFor() {
        world.does(OFFICER, new Act.Accept(""));
        var bare = new Act.Report(100, null, "Xong", List.of(), true);
        assertEquals(Refusal.NO_PHOTO, world.does(OFFICER, bare));
        var under = new Act.Report(50, null, "Nửa", List.of(), false);
        assertNull(world.does(OFFICER, under));
    }

    @Test
    void aVerdictOnNumbersBringsItsFinding() {
        reported();
        world.does(CHAIRMAN, new Act.Confirm(""));
        assertEquals(Refusal.NO_REASON, world.does(CHAIRMAN, new Act.Close(Verdict.WORSE, "", "")));
    }

    @Test
    void whoDoesNotFollowTheProposedVerdictSaysWhy() {
        reported();
        world.does(CHAIRMAN, new Act.Confirm(""));
        var found =
                FindingJson.text(
                        List.of(
                                new Finding(
                                        "HC-07",
                                        List.of("20308"),
                                        Verdict.UNCHANGED,
                                        new Finding.Span("2026-W10", "2026-W16", "2026-W24", 41),
                                        null,
                                        "2026-11-23T02:00:00Z")));

        assertEquals(
                Refusal.NO_WORDS, world.does(CHAIRMAN, new Act.Close(Verdict.IMPROVED, found, "")));
        assertNull(world.does(CHAIRMAN, new Act.Close(Verdict.IMPROVED, found, "Có ảnh rõ ràng")));
        assertEquals(Verdict.IMPROVED, world.state().verdict());
        assertEquals(found, world.state().finding());
    }

    @Test
    void itIsEscalatedByTheProgramUpwardsOnly() {
        assertNull(world.does(Seat.ENGINE, new Act.Escalate(1, "Quá hạn 3 ngày")));
        assertEquals(
                Refusal.NOT_LATER, world.does(Seat.ENGINE, new Act.Escalate(1, "Quá hạn 4 ngày")));
        assertEquals(1, world.state().beside().escalated());
    }

    @Test
    void everyActHasItsLineInTheTableButTheFirst() {
        for (var act : Act.class.getPermittedSubclasses()) {
            var rows = LifeCycle.TABLE.stream().filter(rule -> rule.act().equals(act)).count();
            assertEquals(act.equals(Act.Issue.class) ? 0 : 1, rows, act.getSimpleName());
        }
    }
}
