package vn.toancanh.task.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.term.WorkingDays;

/** What cannot be issued, and why. */
class AdmissionTest {
    private final WorkingDays days = new WorkingDays(new NationalHolidays());
    private final Admission admission = new Admission(TODAY, days::isRest, _ -> true);

    private static Directive due(LocalDate deadline) {
        var whole = TaskWorld.directive();
        return new Directive(
                whole.id(),
                null,
                whole.text(),
                whole.parties(),
                deadline,
                whole.reporting(),
                whole.measure(),
                whole.origin());
    }

    private static Directive measured(Measure measure) {
        return TaskWorld.directive(measure, null);
    }

    private static Measure goal(Direction direction, double target) {
        return new Measure.Measured(
                List.of(
                        new Goal(
                                GOAL.series(),
                                direction,
                                GOAL.baseline(),
                                target,
                                GOAL.window(),
                                List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, DEADLINE_PAST",
        "2026-11-20, DEADLINE_PAST",
        "2026-12-05, DEADLINE_ON_REST_DAY",
        "2027-01-01, DEADLINE_ON_REST_DAY",
        "2027-02-08, DEADLINE_ON_REST_DAY",
        "2027-11-24, DEADLINE_TOO_FAR"
    })
    void aDeadlineMustBeAWorkingDayWithinTheYear(LocalDate deadline, Refusal why) {
        assertEquals(why, admission.check(due(deadline), CHAIRMAN, null));
    }

    @Test
    void aTargetIsBetterThanTheBaselineAndNoReasonIsNoMeasure() {
        assertNull(admission.check(TaskWorld.directive(), CHAIRMAN, null));
        assertEquals(Refusal.TARGET_IS_BASELINE, check(goal(Direction.UP, GOAL.baseline())));
        assertEquals(Refusal.TARGET_WRONG_WAY, check(goal(Direction.UP, 80)));
        assertEquals(Refusal.TARGET_WRONG_WAY, check(goal(Direction.DOWN, 92)));
        assertNull(check(goal(Direction.DOWN, 80)));
        assertEquals(Refusal.NO_REASON, check(new Measure.Measured(List.of())));
        assertEquals(Refusal.NO_REASON, check(new Measure.NotMeasurable(" ")));
    }

    private Refusal check(Measure measure) {
        return admission.check(measured(measure), CHAIRMAN, null);
    }

    @Test
    void onlyWhoDirectsIssuesAndWhoAnswersForTheWholeHandsOnAPart() {
        var world = TaskWorld.issued();
        assertEquals(Refusal.NO_RIGHT, admission.check(TaskWorld.directive(), OFFICER, null));
        var part =
                TaskWorld.directive(
                        new Measure.NotMeasurable("phần việc"), world.state().directive().id());
        assertNull(admission.check(part, OFFICER, world.state()));
        assertEquals(Refusal.NO_RIGHT, admission.check(part, TaskWorld.DIRECTOR, world.state()));
        assertEquals(Refusal.NO_RIGHT, admission.check(part, CHAIRMAN, null));
    }

    @Test
    void aUnitThatWasAbolishedIsNotAsked() {
        var gone = new Admission(TODAY, days::isRest, unit -> !unit.code().equals("20308"));
        assertEquals(Refusal.UNIT_ABOLISHED, gone.check(TaskWorld.directive(), CHAIRMAN, null));
    }
}
