package vn.toancanh.task.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.DEPUTY;
import static vn.toancanh.task.TaskWorld.DIRECTOR;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.task.Act;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;

/** What is done without a connection meets what others did meanwhile. */
class SettlementTest {
    private final TaskWorld world = TaskWorld.issued();

    @Test
    void ofAcceptingAndReturningOnTwoMachinesTheFirstCountsAndTheSecondIsKept() {
        var seen = world.state().newest();
        assertNull(world.does(OFFICER, new Act.Accept(""), seen));
        var back = new Act.Return(Act.Return.Cause.UNCLEAR, "Chưa rõ phạm vi");
        assertEquals(Refusal.OVERTAKEN, world.does(OFFICER, back, seen));
        assertEquals(Phase.ACCEPTED, world.state().phase());
        assertEquals(back, world.lines().getLast().act());
    }

    @Test
    void nobodyConfirmsAReportHeHasNotSeen() {
        world.does(OFFICER, new Act.Accept(""));
        world.does(OFFICER, TaskWorld.report(true));
        var seen = world.state().newest();
        assertNull(world.does(DEPUTY, new Act.Rework("Thiếu số liệu"), seen));
        assertNull(world.does(OFFICER, TaskWorld.report(true)));
        assertEquals(Refusal.OVERTAKEN, world.does(CHAIRMAN, new Act.Confirm(""), seen));
        assertEquals(Phase.REPORTED, world.state().phase());
    }

    @Test
    void twoReportsOfOneUnitAreBothHeard() {
        world.does(OFFICER, new Act.Accept(""));
        var seen = world.state().newest();
        assertNull(world.does(OFFICER, TaskWorld.report(false), seen));
        assertNull(world.does(OFFICER, TaskWorld.report(false), seen));
        assertEquals(2, world.state().progress().reports());
    }

    @Test
    void aCommentOvertakesNobody() {
        world.does(OFFICER, new Act.Accept(""));
        world.does(OFFICER, TaskWorld.report(true));
        var seen = world.state().newest();
        world.does(OFFICER, new Act.Comment("Kèm thêm ảnh", List.of()));
        assertNull(world.does(CHAIRMAN, new Act.Confirm(""), seen));
    }

    @Test
    void whoWasRelievedMeanwhileIsOvertakenAndNotAStranger() {
        var seen = world.state().newest();
        var back = new Act.Return(Act.Return.Cause.WRONG_UNIT, "Không thuộc địa bàn");
        assertNull(world.does(OFFICER, back));
        assertNull(world.does(CHAIRMAN, new Act.Reissue(TaskWorld.DEPARTMENT, "Đúng sở")));
        assertEquals(Refusal.OVERTAKEN, world.does(OFFICER, new Act.Accept(""), seen));
        assertEquals(Refusal.OTHER_UNIT, world.does(OFFICER, new Act.Accept("")));
    }

    @Test
    void aStrangersStepIsRefusedForTheRightAlsoWhereItIsNoStep() {
        assertEquals(Refusal.NOT_THE_ISSUER, world.does(OFFICER, new Act.Confirm("")));
        assertEquals(Refusal.OTHER_UNIT, world.does(DIRECTOR, TaskWorld.report(true)));
    }

    @Test
    void whatLacksARightIsNotCalledOvertaken() {
        var seen = world.state().newest();
        world.does(OFFICER, new Act.Accept(""));
        assertEquals(Refusal.NOT_THE_ISSUER, world.does(OFFICER, new Act.Suspend("Nghỉ"), seen));
    }
}
