package vn.toancanh.task.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.peers;
import static vn.toancanh.task.form.FormWorld.to;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Theme;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.SharesView;
import vn.toancanh.task.aim.SharesViewModel;

/** Targets of many units are typed one after the other, and none is lost. */
@Tag("screen")
class SharesTableTest {
    private static final int UNITS = 40;

    private final FormWorld world = new FormWorld();
    private final FxRobot hand = new FxRobot();
    private DirectiveFormViewModel form;
    private Stage stage;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            var values = IntStream.range(0, UNITS).mapToDouble(i -> 50 + i).toArray();
            var peers =
                    peers(values).stream()
                            .map(peer ->
                                    new Baseline.Peer(
                                            new Unit(
                                                    "2" + (1000 + (int) peer.value()),
                                                    peer.unit().name()),
                                            peer.value()))
                            .toList();
            form = world.form(to(DEPARTMENT, aim(Grain.WEEK, peers, List.of())));
            form.aim().shares.shared.set(true);
            stage = new Stage();
            var scene = new Scene(new SharesView(form.aim().shares, world.texts), 420, 480);
            scene.getRoot().getStylesheets().add(Theme.sheet("task/task.css"));
            Theme.loadFonts();
            Theme.DARK.apply(scene, Theme.DESK_PX);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stage.close());
    }

    private SharesViewModel.Row row(int index) {
        return form.aim().shares.rows().get(index);
    }

    private void focusFirst() {
        FxToolkit.run(() -> {
            var field = (TextField) stage.getScene().lookup(".task-target-field");
            field.requestFocus();
            field.selectAll();
        });
    }

    private void press(KeyCode... keys) {
        hand.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsTypedCountsWithoutEnterAndMeansThatUnit() {
        focusFirst();
        hand.write("71,5", 0);
        FxToolkit.run(() -> {
            assertEquals("71,5", row(0).target.get());
            assertTrue(row(0).chosen.get());
            assertFalse(row(1).chosen.get());
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
            assertEquals(2, world.desk.states().size());
        });
    }

    @Test
    void keysGoFromUnitToUnitAlsoWhereTheyAreNotSeenYet() {
        focusFirst();
        for (var i = 0; i < UNITS; i++) {
            hand.write("9" + i % 10 + ",5", 0);
            press(i % 2 == 0 ? KeyCode.TAB : KeyCode.DOWN);
        }
        FxToolkit.run(() -> {
            for (var i = 0; i < UNITS; i++) {
                assertEquals("9" + i % 10 + ",5", row(i).target.get(), "row " + i);
            }
        });
    }

    @Test
    void shiftTabAndUpGoBack() {
        focusFirst();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.UP);
        press(KeyCode.SHIFT, KeyCode.TAB);
        hand.write("77", 0);
        FxToolkit.run(() -> assertEquals("77", row(0).target.get()));
    }

    @Test
    void aBlankTargetIsMarkedWhileItsUnitIsAsked() {
        FxToolkit.run(() -> {
            var field = (TextField) stage.getScene().lookup(".task-target-field");
            var wrong = PseudoClass.getPseudoClass("wrong");
            row(0).target.set("");
            assertFalse(field.getPseudoClassStates().contains(wrong));
            row(0).chosen.set(true);
            assertTrue(field.getPseudoClassStates().contains(wrong));
            row(0).chosen.set(false);
            assertFalse(field.getPseudoClassStates().contains(wrong));
        });
    }
}
