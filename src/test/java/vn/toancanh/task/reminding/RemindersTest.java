package vn.toancanh.task.reminding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.DIRECTOR;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Reporting;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.reminding.Reminder.Kind;
import vn.toancanh.task.term.WorkingDays;

/** What somebody is reminded of on a day. The directive is due on Friday 4 December 2026. */
class RemindersTest {
    private static final WorkingDays DAYS = WorkingDays.published();
    private static final Seat OTHER = TaskWorld.seat("other", Set.of("20305"), Set.of(Seat.ANSWER));

    private TaskWorld world;

    @BeforeEach
    void accepted() {
        world = accepted(Rhythm.ONCE, LocalDate.of(2026, 12, 4));
    }

    private static TaskWorld accepted(Rhythm rhythm, LocalDate deadline) {
        var usual = TaskWorld.directive();
        var asked =
                new Directive(
                        usual.id(),
                        null,
                        usual.text(),
                        usual.parties(),
                        deadline,
                        new Reporting(rhythm, "số liệu", false, false),
                        usual.measure(),
                        usual.origin());
        var world = TaskWorld.issued(asked);
        assertNull(world.does(OFFICER, new Act.Accept("")));
        return world;
    }

    private List<Kind> kinds(Seat seat, LocalDate day) {
        return new Reminders(seat, day, DAYS)
                .of(List.of(world.state())).stream().map(Reminder::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30,",
        "2026-12-01, DUE_IN_THREE",
        "2026-12-02, DUE_IN_THREE",
        "2026-12-03, DUE_IN_ONE",
        "2026-12-04, DUE_TODAY",
        "2026-12-05, OVERDUE_DAY",
        "2026-12-10, OVERDUE_DAY",
        "2026-12-11, OVERDUE_WEEK",
    })
    void bothSidesAreRemindedOfTheDeadlineBeforeAndAfter(LocalDate day, Kind kind) {
        var expected = kind == null ? List.of() : List.of(kind);
        assertEquals(expected, kinds(OFFICER, day));
        assertEquals(expected, kinds(CHAIRMAN, day));
        assertEquals(List.of(), kinds(OTHER, day));
    }

    /** Tết Bính Ngọ: 14 to 22 February are off. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-10,",
        "2026-02-11, DUE_IN_THREE",
        "2026-02-12, DUE_IN_THREE",
        "2026-02-13, DUE_IN_ONE",
        "2026-02-22, DUE_IN_ONE",
        "2026-02-23, DUE_TODAY",
    })
    void threeWorkingDaysBeforeMayBeTwoWeeksBefore(LocalDate day, Kind kind) {
        world = accepted(Rhythm.ONCE, LocalDate.of(2026, 2, 23));
        assertEquals(kind == null ? List.of() : List.of(kind), kinds(OFFICER, day));
    }

    @Test
    void aMonthAfterItIsRemindedOfOnceMore() {
        assertEquals(List.of(Kind.OVERDUE_MONTH), kinds(OFFICER, LocalDate.of(2027, 1, 3)));
        assertEquals(
                List.of(Kind.OVERDUE_MONTH, Kind.ESCALATED),
                kinds(CHAIRMAN, LocalDate.of(2027, 1, 3)));
    }

    @Test
    void anExtensionMakesItAnotherOccasion() {
        var soon = new Reminders(OFFICER, LocalDate.of(2026, 12, 2), DAYS);
        var first = soon.of(world.state());
        var until = LocalDate.of(2026, 12, 7);
        assertNull(world.does(OFFICER, new Act.AskExtension(until, "Mưa")));
        assertNull(world.does(CHAIRMAN, new Act.GrantExtension(until, "")));
        var second = soon.of(world.state());
        assertEquals(List.of(Kind.DUE_IN_THREE), first.stream().map(Reminder::kind).toList());
        assertEquals(List.of(Kind.DUE_IN_THREE), second.stream().map(Reminder::kind).toList());
        assertEquals(List.of("2026-12-04"), first.stream().map(Reminder::occasion).toList());
        assertEquals(List.of("2026-12-07"), second.stream().map(Reminder::occasion).toList());
    }

    @Test
    void whatIsReportedDoneOrSuspendedIsNotRemindedOf() {
        var late = LocalDate.of(2027, 1, 3);
        assertNull(world.does(CHAIRMAN, new Act.Suspend("Chờ")));
        assertEquals(List.of(), kinds(OFFICER, late));
        assertEquals(List.of(), kinds(CHAIRMAN, late));
        assertNull(world.does(CHAIRMAN, new Act.Resume("")));
        assertNull(world.does(OFFICER, TaskWorld.report(true)));
        assertEquals(List.of(), kinds(OFFICER, late));
        assertEquals(List.of(), kinds(CHAIRMAN, late));
    }

    @ParameterizedTest
    @CsvSource({
        // Accepted on Monday 23 November.
        "DAILY, 2026-11-23,",
        "DAILY, 2026-11-24, 2026-11-24",
        "DAILY, 2026-11-29, 2026-11-27",
        "WEEKLY, 2026-11-29,",
        "WEEKLY, 2026-11-30, 2026-11-30",
        "WEEKLY, 2026-12-08, 2026-12-07",
        "MONTHLY, 2026-12-22,",
        "MONTHLY, 2026-12-23, 2026-12-23",
        // The second month ends on Saturday 23 January.
        "MONTHLY, 2027-01-24, 2026-12-23",
        "MONTHLY, 2027-01-25, 2027-01-25",
        "ONCE, 2027-01-25,",
    })
    void reportsAreDueByTheirRhythmOnWorkingDays(Rhythm rhythm, LocalDate day, LocalDate due) {
        var term = new ReportTerm(rhythm, DAYS);
        assertEquals(due, term.last(TODAY, day).orElse(null));
    }

    @Test
    void whoLeadsIsRemindedOfAReportOnItsDayAndWhoIssuedItTheDayAfter() {
        world = accepted(Rhythm.WEEKLY, LocalDate.of(2027, 3, 1));
        var due = LocalDate.of(2026, 11, 30);
        assertEquals(List.of(Kind.REPORT_DUE), kinds(OFFICER, due));
        assertEquals(List.of(), kinds(CHAIRMAN, due));
        assertEquals(List.of(Kind.REPORT_DUE), kinds(CHAIRMAN, due.plusDays(1)));
        assertNull(world.later(6).does(OFFICER, TaskWorld.report(false)));
        assertEquals(List.of(), kinds(OFFICER, due));
    }

    @Test
    void whoMustAcceptIsRemindedOnTheLastDayAndThenItIsSeenFurtherUp() {
        world = TaskWorld.issued();
        assertEquals(List.of(), kinds(OFFICER, TODAY.plusDays(2)));
        assertEquals(List.of(Kind.ANSWER_SOON), kinds(OFFICER, TODAY.plusDays(3)));
        assertEquals(List.of(), kinds(CHAIRMAN, TODAY.plusDays(3)));
        assertEquals(List.of(Kind.ANSWER_LATE), kinds(OFFICER, TODAY.plusDays(4)));
        assertEquals(List.of(Kind.ESCALATED), kinds(CHAIRMAN, TODAY.plusDays(4)));
    }

    @Test
    void whoIssuedItIsToldAtOnceThatAnExtensionWaits() {
        assertNull(world.does(OFFICER, new Act.AskExtension(LocalDate.of(2026, 12, 11), "Mưa")));
        assertEquals(List.of(Kind.ANSWER_WAITS), kinds(CHAIRMAN, TODAY));
        assertEquals(List.of(), kinds(OFFICER, TODAY));
        assertEquals(List.of(Kind.ANSWER_SOON), kinds(CHAIRMAN, TODAY.plusDays(3)));
        assertEquals(List.of(Kind.ANSWER_LATE), kinds(CHAIRMAN, TODAY.plusDays(4)));
    }

    @Test
    void supportHasADeadlineOfItsOwn() {
        var due = LocalDate.of(2026, 11, 27);
        var asked =
                new Act.AskSupport(
                        UUID.randomUUID(), Act.AskSupport.Kind.FUNDS, DEPARTMENT, due, "Kinh phí");
        assertNull(world.does(OFFICER, asked));
        assertEquals(List.of(), kinds(DIRECTOR, due.minusDays(2)));
        assertEquals(List.of(Kind.SUPPORT_SOON), kinds(DIRECTOR, due.minusDays(1)));
        assertEquals(List.of(), kinds(OFFICER, due.minusDays(1)));
        for (var seat : List.of(DIRECTOR, OFFICER, CHAIRMAN)) {
            assertEquals(List.of(Kind.SUPPORT_LATE), kinds(seat, due.plusDays(1)));
        }
    }

    @Test
    void theSecondLevelIsToldToAllWhoDirect() {
        var elsewhere = TaskWorld.seat("leader", Set.of("49"), Set.of(Seat.DIRECT));
        var due = world.state().term().now();
        assertEquals(List.of(), kinds(elsewhere, due.plusDays(30)));
        assertEquals(List.of(Kind.ESCALATED), kinds(elsewhere, due.plusDays(31)));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-29,", "2026-09-30, 2026-09-30", "2026-10-29, 2026-09-30"})
    void aMonthAfterTheLastOfALongOneIsTheLastOfAShortOne(LocalDate today, LocalDate due) {
        var term = new ReportTerm(Rhythm.MONTHLY, DAYS);
        assertEquals(Optional.ofNullable(due), term.last(LocalDate.of(2026, 8, 31), today));
    }
}
