package vn.toancanh.task.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.task.Act;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.console.TaskListViewModel.Form;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskFilter;
import vn.toancanh.task.listing.TaskRoll;

/** The same directives as a list, by phase, in a calendar, over time and by unit. */
@Tag("screen")
class TaskFormsTest {
    private final TaskListViewModel model = new TaskListViewModel();
    private final TaskWorld world = TaskWorld.issued();
    private TaskListView list;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            list = new TaskListView(model, () -> {}, new Region(), Texts.strict(Texts.VIETNAMESE));
            list.getStylesheets().add(Theme.sheet("task/task.css"));
            var scene = new Scene(list, 1000, 600);
            Theme.DARK.apply(scene, Theme.DESK_PX);
            model.show(TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL).seenBy(CHAIRMAN));
            layOut();
        });
    }

    private void layOut() {
        list.applyCss();
        list.layout();
    }

    private void open(Form form) {
        ((ToggleButton) list.lookup("#task-form-" + form)).fire();
        layOut();
    }

    @Test
    void aChoiceLeavesTheCardsOfTheBoardAsTheyAre() {
        FxToolkit.run(() -> {
            open(Form.BOARD);
            var card = (Button) list.lookup(".task-card");
            card.fire();
            assertEquals(world.state().directive().id(), model.chosenProperty().get().id());
            assertTrue(card.getParent() != null && list.lookup(".task-card").equals(card));
        });
    }

    @Test
    void everyFormHoldsTheDirectiveAndKeepsTheChoice() {
        FxToolkit.run(() -> {
            model.choose(world.state().directive().id());
            for (var form : Form.values()) {
                open(form);
                assertEquals(form, model.formProperty().get());
                assertEquals(world.state().directive().id(), model.chosenProperty().get().id());
            }
            open(Form.TIMELINE);
            var bars = (ListView<?>) list.lookup(".task-bars");
            assertEquals(0, bars.getSelectionModel().getSelectedIndex());
        });
    }

    private void openFirstLoad() {
        var loads = (TableView<?>) list.lookup("#task-loads");
        loads.getSelectionModel().select(0);
        loads.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private String searched() {
        return ((TextField) list.lookup("#task-search")).getText();
    }

    @Test
    void fromAUnitOneComesToItsDirectivesAndSeesWhatIsSearchedFor() {
        FxToolkit.run(() -> {
            open(Form.UNITS);
            openFirstLoad();
            assertEquals(Form.TABLE, model.formProperty().get());
            assertEquals("Xã Hoà Phú", searched());
            assertEquals(1, model.rowsProperty().get().size());
            model.filter(TaskFilter.ALL.only(Set.of(world.state().directive().id())));
            assertEquals("", searched());
        });
    }

    @Test
    void fromALeaderOneComesToWhatHeIssued() {
        FxToolkit.run(() -> {
            open(Form.UNITS);
            ((ToggleButton) list.lookup("#task-load-LEADER")).fire();
            layOut();
            openFirstLoad();
            assertEquals("chairman", searched());
            assertEquals(1, model.rowsProperty().get().size());
        });
    }

    /** As wide as beside the detail on a screen of 1366 × 768. */
    private static final double NARROW = 710;

    private List<String> cut(TaskWorld shown, int days) {
        model.show(
                TaskRoll.of(List.of(shown.state()), TODAY.plusDays(days), Sorting.USUAL)
                        .seenBy(CHAIRMAN));
        layOut();
        return list.lookupAll(".table-cell.column-standing").stream()
                .filter(cell -> ((Labeled) cell).getText() != null)
                .flatMap(cell -> Truncation.of((Parent) cell).stream())
                .toList();
    }

    @Test
    void howItStandsIsReadAsAWholeOnASmallScreen() {
        FxToolkit.run(() -> {
            list.resize(NARROW, 600);
            assertEquals(List.of(), cut(world, 0));
            assertEquals(List.of(), cut(world, 4));
            world.does(OFFICER, new Act.Return(Act.Return.Cause.UNCLEAR, "Chưa rõ"));
            assertEquals(List.of(), cut(world, 0));
        });
    }

    @Test
    void whoMayNotDirectIsOfferedNoForm() {
        FxToolkit.run(() -> {
            var roll = TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL);
            assertTrue(list.lookup("#task-new").isVisible());
            model.show(roll.seenBy(TaskWorld.OFFICER));
            assertTrue(!list.lookup("#task-new").isVisible());
        });
    }

    @Test
    void anEmptyListSaysWhy() {
        FxToolkit.run(() -> {
            var fresh = new TaskListViewModel();
            var bare =
                    new TaskListView(fresh, () -> {}, new Region(), Texts.strict(Texts.VIETNAMESE));
            new Scene(bare, 1000, 600);
            var empty = (Label) bare.lookup("#task-list-empty");
            assertEquals("Đang đọc nhiệm vụ…", empty.getText());
            fresh.show(TaskRoll.of(List.of(), TODAY, Sorting.USUAL).seenBy(CHAIRMAN));
            assertEquals("Chưa có nhiệm vụ nào được giao.", empty.getText());
        });
    }
}
