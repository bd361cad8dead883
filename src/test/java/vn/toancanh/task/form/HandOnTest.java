package vn.toancanh.task.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.peers;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.desk.TaskRefusedException;

/** A part is measured: in its own unit where that has numbers, as the whole is elsewhere. */
@Tag("screen")
class HandOnTest {
    private final FormWorld world = new FormWorld();
    private final Directive whole = TaskWorld.directive();

    private DirectiveFormViewModel part(Baseline aim, String reason) {
        try {
            world.desk.issue(whole, CHAIRMAN);
        } catch (TaskRefusedException e) {
            throw new AssertionError(e);
        }
        var text = whole.text();
        return world.form(
                new Beginning(
                        whole.id(),
                        text.title(),
                        text.requirement(),
                        null,
                        whole.origin(),
                        aim,
                        reason));
    }

    @Test
    void aUnitWithNumbersOfItsOwnHasItsOwnBaselineAndTarget() {
        FxToolkit.run(() -> {
            var form = part(aim(Grain.WEEK, peers(60, 70, 80, 90, 95), List.of(GOAL)), "");
            form.lead.set(peers(60).getFirst().unit());
            assertEquals("Số liệu riêng của Xã 0: hiện tại 60,0, cần tăng.", form.aim().told());
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            var goal = world.goal();
            assertEquals("20300", goal.series().area().value());
            assertEquals(60, goal.baseline());
            assertEquals(90, goal.target());
            assertEquals(whole.id(), world.issued(world.id).parent());
        });
    }

    @Test
    void aUnitWithoutNumbersIsMeasuredAsTheWholeIsAndOwesNoReason() {
        FxToolkit.run(() -> {
            var form = part(aim(Grain.WEEK, peers(60, 70, 80), List.of(GOAL)), "");
            form.lead.set(DEPARTMENT);
            assertEquals("Đo theo nhiệm vụ chung: hiện tại 82,1, cần tăng.", form.aim().told());
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(GOAL.series(), world.goal().series());
            assertEquals(GOAL.baseline(), world.goal().baseline());
            assertEquals(GOAL.target(), world.goal().target());
        });
    }

    @Test
    void oneOfManyUnitsKeepsTheTargetItWasGiven() {
        FxToolkit.run(() -> {
            var units = peers(60, 70, 80, 90, 95);
            var own =
                    new Goal(
                            new SeriesKey("HC-07", new AreaCode("20301")),
                            GOAL.direction(),
                            69,
                            77.5,
                            GOAL.window(),
                            List.of());
            var form = part(aim(Grain.WEEK, units, List.of(GOAL, own)), "");
            form.lead.set(units.get(1).unit());
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(70, world.goal().baseline());
            assertEquals(77.5, world.goal().target());
        });
    }

    @Test
    void whatCouldNotBeMeasuredAsAWholeHasItsReasonAlready() {
        FxToolkit.run(() -> {
            var form = part(null, "chưa có chỉ tiêu");
            form.lead.set(DEPARTMENT);
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(
                    new Measure.NotMeasurable("chưa có chỉ tiêu"),
                    world.issued(world.id).measure());
        });
    }
}
