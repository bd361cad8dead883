package vn.toancanh.task.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.TaskWorld.TODAY;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.peers;
import static vn.toancanh.task.form.FormWorld.to;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Measure;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.Baseline.Peer;
import vn.toancanh.task.aim.Targets.Basis;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskRoll;

/** One order goes to many communes, each with a target of its own. */
@Tag("screen")
class SharesTest {
    private final FormWorld world = new FormWorld();
    private final TaskDesk desk = world.desk;

    private DirectiveFormViewModel form(List<Peer> peers) {
        return world.form(to(DEPARTMENT, aim(Grain.WEEK, peers, List.of())));
    }

    private State lead(String code) {
        return desk.states().stream()
                .filter(state -> state.lead().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double target(State state) {
        var measure = (Measure.Measured) state.directive().measure();
        return measure.goals().getFirst().target();
    }

    @Test
    void whoIsNotAsGoodAsTheBestQuarterIsAskedToBecomeSo() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90, 95));
            form.aim().shares.shared.set(true);
            form.aim().shares.chooseWorse();
            assertTrue(form.issue(() -> {}));
            assertEquals(4, desk.states().size());
            var whole = lead("SO-NNMT");
            assertEquals(90, target(lead("20300")));
            assertEquals(whole.directive().id(), lead("20302").directive().parent());
            assertEquals(3, ((Measure.Measured) whole.directive().measure()).goals().size());
            var roll = TaskRoll.of(desk.states(), TODAY, Sorting.USUAL);
            assertEquals(3, roll.parts(whole.directive().id()).size());
        });
    }

    /** Shares of some tenths of a percent, in hundredths, of which less is better. */
    private static Baseline fine(double... values) {
        return new Baseline(
                GOAL.series(),
                "Hồ sơ trễ hạn",
                Direction.DOWN,
                2,
                null,
                values[0],
                null,
                peers(values),
                Grain.WEEK,
                List.of());
    }

    @Test
    void targetsHaveTheDecimalsOfTheirIndicatorAndAreBetterThanWhatThereIs() {
        FxToolkit.run(() -> {
            var form = world.form(to(DEPARTMENT, fine(0.12, 0.08, 0.06, 0.057, 0.04)));
            var shares = form.aim().shares;
            shares.shared.set(true);
            shares.chooseWorse();
            assertEquals("0,12", shares.number(shares.rows().getFirst().value));
            assertEquals(
                    List.of("0,05", "0,05", "0,05"),
                    shares.rows().stream()
                            .filter(row -> row.chosen.get())
                            .map(row -> row.target.get())
                            .toList());
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(4, desk.states().size());
            assertEquals(0.05, target(lead("20302")));
        });
    }

    @Test
    void whereNothingBetterCanBeAskedForThatIsSaidAndNothingIsProposed() {
        FxToolkit.run(() -> {
            var form = world.form(to(DEPARTMENT, fine(0, 0.02, 0.04)));
            var sentence =
                    "Mức hiện tại là 0,00, không còn mức nào tốt hơn để đề xuất làm mục tiêu.";
            assertEquals("", form.aim().target.get());
            assertEquals(sentence, form.aim().faultProperty().get());
            assertFalse(form.issue(() -> {}));
            var shares = form.aim().shares;
            var best = shares.rows().getFirst();
            assertTrue(shares.isBest(best));
            assertEquals("", best.target.get());
            shares.shared.set(true);
            best.chosen.set(true);
            assertFalse(form.issue(() -> {}));
            assertEquals("Xã 0: " + sentence, form.saidProperty().get());
            shares.chooseWorse();
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(2, desk.states().size());
        });
    }

    @Test
    void aTargetTypedByHandIsKeptWhenAnotherBasisIsChosen() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            var rows = form.aim().shares.rows();
            rows.getFirst().target.set("66,5");
            form.aim().shares.basis.set(Basis.OWN);
            form.aim().shares.step.set("4");
            assertEquals("66,5", rows.getFirst().target.get());
            assertEquals("74,0", rows.get(1).target.get());
        });
    }

    @Test
    void oneTargetThatIsNoNumberIsNamedAndNothingIsIssued() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            form.aim().shares.shared.set(true);
            form.aim().shares.chooseWorse();
            form.aim().shares.rows().get(1).target.set("nhiều");
            assertFalse(form.issue(() -> {}));
            assertEquals(
                    "Mục tiêu của Xã 1, “nhiều”, không phải là số.", form.saidProperty().get());
            form.aim().shares.rows().get(1).target.set(" ");
            assertFalse(form.issue(() -> {}));
            assertEquals("Chưa ghi mục tiêu của Xã 1.", form.saidProperty().get());
            assertTrue(desk.states().isEmpty());
        });
    }

    @Test
    void oneTargetNobodyCanComeToIsNamedAndNothingIsIssued() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            form.aim().shares.shared.set(true);
            form.aim().shares.chooseWorse();
            form.aim().shares.rows().get(1).target.set("70");
            assertFalse(form.issue(() -> {}));
            assertEquals(
                    "Xã 1: Mục tiêu bằng mức hiện tại. Mức hiện tại là 70,0.",
                    form.saidProperty().get());
            assertTrue(desk.states().isEmpty());
        });
    }

    @Test
    void onePartThatIsRefusedIsNamedAndKeepsAllFromBeingIssued() {
        FxToolkit.run(() -> {
            var there = peers(60, 70, 80, 90);
            var form = form(List.of(there.get(0), new Peer(FormWorld.GONE, 61), there.get(3)));
            form.aim().shares.shared.set(true);
            form.aim().shares.rows().forEach(row -> row.chosen.set(true));
            assertFalse(form.issue(() -> {}));
            assertEquals("Xã Hoà Cũ: Đơn vị này không còn tồn tại.", form.saidProperty().get());
            assertTrue(desk.states().isEmpty());
        });
    }

    @Test
    void whereNothingIsMeasuredNobodyGetsAPart() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            form.aim().shares.shared.set(true);
            form.aim().shares.chooseWorse();
            form.measured.set(false);
            form.reason.set("chưa có số liệu");
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(1, desk.states().size());
        });
    }

    @Test
    void aStepThatIsNoNumberIsToldAndProposesNothing() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            var shares = form.aim().shares;
            shares.shared.set(true);
            shares.chooseWorse();
            shares.rows().getFirst().target.set("66,5");
            shares.basis.set(Basis.OWN);
            shares.step.set("năm");
            var sentence = "Mức cải thiện “năm” không phải là số lớn hơn 0.";
            assertEquals(sentence, shares.stepFaultProperty().get());
            assertEquals("66,5", shares.rows().getFirst().target.get());
            assertEquals("", shares.rows().get(1).target.get());
            assertFalse(form.issue(() -> {}));
            assertEquals(sentence, form.saidProperty().get());
            shares.step.set("");
            assertEquals("Chưa ghi mức cải thiện.", shares.stepFaultProperty().get());
            shares.step.set("-4");
            assertFalse(shares.stepFaultProperty().get().isEmpty());
            shares.step.set("4");
            assertEquals("", shares.stepFaultProperty().get());
            assertEquals("74,0", shares.rows().get(1).target.get());
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
        });
    }
}
