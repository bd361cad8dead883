package vn.toancanh.task.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.form.FormWorld.OWN;
import static vn.toancanh.task.form.FormWorld.SCHOOLS;
import static vn.toancanh.task.form.FormWorld.WASTE;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.to;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Theme;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;

/** A directive is measured by as many indicators as somebody links to it, also a blank one. */
@Tag("screen")
class MoreAimsTest {
    private final FormWorld world = new FormWorld();

    private DirectiveFormViewModel blank() {
        return world.form(to(COMMUNE, null));
    }

    private DirectiveFormViewModel measured() {
        return world.form(to(COMMUNE, aim(Grain.WEEK, List.of(), List.of())));
    }

    private List<Goal> goals() {
        var measure = world.issued(world.id).measure();
        return assertInstanceOf(Measure.Measured.class, measure).goals();
    }

    private DirectiveFormView shown(DirectiveFormViewModel form) {
        var view = new DirectiveFormView(form, () -> {}, world.texts);
        FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 420, 1600);
        return view;
    }

    @Test
    void aBlankDirectiveIsMeasuredByTheIndicatorThatIsAddedAndOwesNoReason() {
        FxToolkit.run(() -> {
            var form = blank();
            assertFalse(form.issue(() -> {}));
            form.more.add(WASTE);
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            var goal = goals().getFirst();
            assertEquals("MT-04", goal.series().indicator());
            assertEquals(COMMUNE.code(), goal.series().area().value());
            assertEquals(80, goal.baseline());
            assertEquals(90, goal.target());
            assertTrue(
                    goal.window().from().isAfter(world.issued(world.id).deadline().minusDays(1)));
        });
    }

    @Test
    void eachHasItsOwnTargetAndOneThatIsTakenAwayCountsNoMore() {
        FxToolkit.run(() -> {
            var form = measured();
            form.more.add(WASTE);
            var view = shown(form);
            ((TextField) view.lookup("#aim-MT-04-target")).setText("60");
            assertFalse(form.issue(() -> {}));
            assertEquals(
                    "Mục tiêu kém hơn mức hiện tại. Mức hiện tại là 80.",
                    form.saidProperty().get());
            ((TextField) view.lookup("#aim-MT-04-target")).setText("85");
            ((TextField) view.lookup("#directive-target")).setText("75");
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(List.of(75.0, 85.0), goals().stream().map(Goal::target).toList());
        });
        FxToolkit.run(() -> {
            var form = measured();
            var view = shown(form);
            System.gc();
            form.more.add(WASTE);
            view.applyCss();
            ((Button) view.lookup("#aim-MT-04-remove")).fire();
            assertTrue(form.more.aims().isEmpty());
        });
    }

    @Test
    void whatCannotBeAddedIsSaid() {
        FxToolkit.run(() -> {
            var form = measured();
            form.more.add(SCHOOLS);
            assertEquals(
                    "Chưa có số liệu của Trường đạt chuẩn để đo.", form.more.saidProperty().get());
            form.more.add(OWN);
            assertEquals(
                    "Hồ sơ đúng hạn: nhiệm vụ đã đo bằng chỉ tiêu này.",
                    form.more.saidProperty().get());
            form.more.add(WASTE);
            assertEquals("", form.more.saidProperty().get());
            form.more.add(WASTE);
            assertEquals(1, form.more.aims().size());
        });
    }

    @Test
    void whatWasAddedIsThereAgainWithWhatWasTyped() {
        FxToolkit.run(() -> {
            var form = blank();
            form.more.add(WASTE);
            form.more.aims().getFirst().target.set("88");
            var again = blank();
            again.open(form.written());
            assertTrue(again.issue(() -> {}), again.saidProperty().get());
            assertEquals(88, goals().getFirst().target());
        });
    }
}
