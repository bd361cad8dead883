package vn.toancanh.task.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.TaskWorld.NOW;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.MemoryLedger;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.form.Beginning.Peer;
import vn.toancanh.task.form.Targets.Basis;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.term.WorkingDays;

/** One order goes to many communes, each with a target of its own. */
@Tag("screen")
class SharesTest {
    private final WorkingDays days = new WorkingDays(new NationalHolidays());
    private final TaskDesk desk =
            new TaskDesk(
                    new MemoryLedger(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    today -> new Admission(today, days::isRest, _ -> true));

    private static List<Peer> peers(double... values) {
        var peers = new ArrayList<Peer>();
        for (int i = 0; i < values.length; i++) {
            peers.add(new Peer(new Unit("2030" + i, "Xã " + i), values[i]));
        }
        return peers;
    }

    private DirectiveFormViewModel form(List<Peer> peers) {
        var aim = new Beginning.Aim(GOAL.series(), "Hồ sơ đúng hạn", Direction.UP, 70, 92, peers);
        var around =
                new DirectiveFormViewModel.Surroundings(
                        () -> CHAIRMAN, List.of(COMMUNE, DEPARTMENT), _ -> 0, days);
        var beginning =
                new Beginning("Xử lý hồ sơ", "Dứt điểm", DEPARTMENT, new Origin.Blank(), aim);
        return new DirectiveFormViewModel(
                UUID.randomUUID(), desk, around, Texts.strict(Texts.VIETNAMESE), beginning);
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
            assertTrue(form.issue());
            assertEquals(4, desk.states().size());
            var whole = lead("SO-NNMT");
            assertEquals(90, target(lead("20300")));
            assertEquals(whole.directive().id(), lead("20302").directive().parent());
            assertEquals(3, ((Measure.Measured) whole.directive().measure()).goals().size());
            var roll = TaskRoll.of(desk.states(), TODAY, Sorting.USUAL);
            assertEquals(3, roll.parts(whole.directive().id()).size());
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
            assertEquals("74", rows.get(1).target.get());
        });
    }

    @Test
    void oneTargetThatIsNoNumberIsNamedAndNothingIsIssued() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            form.aim().shares.shared.set(true);
            form.aim().shares.chooseWorse();
            form.aim().shares.rows().get(1).target.set("nhiều");
            assertFalse(form.issue());
            assertEquals(
                    "Mục tiêu của Xã 1, \"nhiều\", không phải là số.", form.saidProperty().get());
            assertTrue(desk.states().isEmpty());
        });
    }

    @Test
    void onePartThatIsRefusedKeepsAllFromBeingIssued() {
        FxToolkit.run(() -> {
            var form = form(peers(60, 70, 80, 90));
            form.aim().shares.shared.set(true);
            form.aim().shares.chooseWorse();
            form.aim().shares.rows().get(1).target.set("70");
            assertFalse(form.issue());
            assertTrue(desk.states().isEmpty());
        });
    }
}
