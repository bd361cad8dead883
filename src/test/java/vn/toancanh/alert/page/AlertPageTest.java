package vn.toancanh.alert.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

@Tag("screen")
class AlertPageTest {
    private final AlertWorld world = new AlertWorld();
    private final AlertKey high = world.key("dengue", 2);

    private AlertDeskPage page(Stimulus.Person me) {
        return new AlertDeskPage(world, me, Texts.strict(Texts.VIETNAMESE))
                .laidOut(Theme.DARK, 1698, 990);
    }

    private static TableView<?> table(AlertDeskPage page) {
        return (TableView<?>) page.view.lookup("#alert-table");
    }

    private static String said(AlertDeskPage page) {
        return ((Label) page.view.lookup("#alert-said")).getText();
    }

    @Test
    void keysAcknowledgeAndTakeItBack() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            page.open(high);
            page.press(KeyCode.A);
            assertEquals(Attention.ACK, world.desk.find(high).orElseThrow().attention());
            assertEquals("Đã xác nhận 1 cảnh báo.", said(page));
            var standing = (Label) page.view.lookup("#episode-standing");
            assertEquals("Cao · Đã xác nhận: Trần Thị Hạnh", standing.getText());
            ((Button) page.view.lookup("#alert-undo")).fire();
            page.catchUp();
            assertEquals(Attention.UNACK, world.desk.find(high).orElseThrow().attention());
            page.press(KeyCode.A);
            page.press(KeyCode.U);
            assertEquals(Attention.UNACK, world.desk.find(high).orElseThrow().attention());
        });
    }

    @Test
    void shelvingAsksForAReasonAndRefusesWithoutOne() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.LEADER);
            page.open(high);
            page.press(KeyCode.S);
            assertFalse(
                    page.view.lookupAll(".alert-form .toggle-button").stream()
                            .map(node -> ((ToggleButton) node).getText())
                            .anyMatch("24 giờ"::equals),
                    "the highest level is shelved for eight hours at most");
            var words = (TextField) page.view.lookup("#alert-words");
            words.getOnAction().handle(null);
            page.catchUp();
            assertTrue(said(page).startsWith("Hãy ghi lý do"));
            words.setText("Đội xử lý đã lên đường");
            words.getOnAction().handle(null);
            page.catchUp();
            assertEquals(
                    Visibility.Kind.SHELVED_TIMED,
                    world.desk.find(high).orElseThrow().visibility().kind());
            assertEquals(6, table(page).getItems().size(), "it left the list");
        });
    }

    @Test
    void lettersAreTextWhereSomebodyTypes() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            page.open(high);
            page.press(page.view.lookup("#alert-search"), KeyCode.A);
            assertEquals(Attention.UNACK, world.desk.find(high).orElseThrow().attention());
        });
    }

    @Test
    void oneKeyActsOnAllThatAreMarked() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            table(page).getSelectionModel().selectRange(0, 4);
            page.press(KeyCode.A);
            assertEquals("Đã xác nhận 4 cảnh báo.", said(page));
            assertEquals(
                    4,
                    world.desk.states().values().stream()
                            .filter(state -> state.attention() == Attention.ACK)
                            .count());
            assertEquals(4, page.model.selectedProperty().get().size(), "still marked");
        });
    }

    @Test
    void whatIsMarkedStaysMarkedAndWhereTheEyeIsStaysWhileAlertsCome() {
        world.fill(2_000, 5);
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            var table = table(page);
            table.getSelectionModel().clearAndSelect(1_000);
            table.scrollTo(995);
            FxToolkit.settle(page.view);
            var marked = page.model.selectedProperty().get();
            var chosen = page.model.chosenProperty().get();
            world.fire("rain", 9_998, Severity.HIGH, 1);
            page.catchUp();
            assertEquals(marked, page.model.selectedProperty().get());
            assertEquals(chosen.key(), page.model.chosenProperty().get().key());
            assertEquals(
                    Set.copyOf(marked),
                    Set.of(
                            page.model
                                    .rows()
                                    .get(table.getSelectionModel().getSelectedIndex())
                                    .key()));
        });
    }

    @Test
    void aTickOfTheProcedureIsInTheJournalAndSaysWhoDidIt() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            page.open(high);
            ((CheckBox) page.view.lookup("#alert-step-2")).fire();
            page.catchUp();
            assertEquals("sop:2:done", world.desk.journal(high).getLast().facts().note());
            var again = page(AlertWorld.OFFICER);
            again.open(high);
            assertTrue(((CheckBox) again.view.lookup("#alert-step-2")).isSelected());
            assertFalse(((CheckBox) again.view.lookup("#alert-step-1")).isSelected());
            assertTrue(
                    again.view.lookupAll(".alert-step-said").stream()
                            .anyMatch(
                                    node -> ((Label) node).getText().startsWith("Trần Thị Hạnh")));
            assertTrue(
                    again.view.lookupAll(".alert-line .label").stream()
                            .anyMatch(node ->
                                    ((Label) node)
                                            .getText()
                                            .equals("Đã làm bước 2 của quy trình")));
        });
    }

    @Test
    void theTreeOpensUnitsAndItsAlertsCanBeActedOn() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            ((ToggleButton) page.view.lookup("#alert-form-TREE")).fire();
            FxToolkit.settle(page.view);
            var tree = (TreeView<?>) page.view.lookup("#alert-tree");
            assertNotNull(tree);
            assertEquals(8, tree.getExpandedItemCount(), "the province and its seven communes");
            tree.getTreeItem(1).setExpanded(true);
            tree.getSelectionModel().select(2);
            var chosen = page.model.chosenProperty().get();
            assertNotNull(chosen);
            page.press(tree, KeyCode.A);
            assertEquals(Attention.ACK, world.desk.find(chosen.key()).orElseThrow().attention());
        });
    }

    @Test
    void aGroupIsAcknowledgedWhole() {
        for (int i = 0; i < 30; i++) {
            world.fire("rain", i, Severity.MEDIUM, 10 + i);
        }
        world.fire("waste", 4, Severity.LOW, 5);
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            ((ToggleButton) page.view.lookup("#alert-form-GROUPS")).fire();
            FxToolkit.settle(page.view);
            var list = (TreeTableView<?>) page.view.lookup("#alert-groups");
            assertEquals(2, list.getExpandedItemCount());
            list.requestFocus();
            list.getSelectionModel().select(0);
            assertEquals(
                    "Đang chọn 30 cảnh báo: mỗi việc dưới đây làm cho tất cả.",
                    ((Label) page.view.lookup("#alert-many")).getText());
            page.press(list, KeyCode.ENTER);
            assertEquals(32, list.getExpandedItemCount(), "the group is open");
            assertEquals(
                    1,
                    page.view.lookupAll(".alert-first").stream().filter(Node::isVisible).count(),
                    "one of them is the first sign");
            list.getSelectionModel().clearAndSelect(0);
            page.press(list, KeyCode.A);
            assertEquals("Đã xác nhận 30 cảnh báo.", said(page));
            for (int i = 0; i < 30; i++) {
                assertEquals(
                        Attention.ACK,
                        world.desk.find(world.key("rain", i)).orElseThrow().attention());
            }
            assertTrue(world.desk.find(world.key("waste", 4)).orElseThrow().wantsSeeing());
            assertEquals(1, page.groups.waitingProperty().get());
            ((ToggleButton) page.view.lookup("#alert-form-TREE")).fire();
            FxToolkit.settle(page.view);
            assertEquals(Set.of(), page.model.selectedProperty().get(), "marked where it is seen");
        });
    }

    @Test
    void aMemberOfAGroupIsToldWholeAndActedOnAlone() {
        for (int i = 0; i < 5; i++) {
            world.fire("rain", i, Severity.MEDIUM, 10 + i);
        }
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            ((ToggleButton) page.view.lookup("#alert-form-GROUPS")).fire();
            FxToolkit.settle(page.view);
            var list = (TreeTableView<?>) page.view.lookup("#alert-groups");
            list.getTreeItem(0).setExpanded(true);
            list.getSelectionModel().clearAndSelect(1);
            var chosen = page.model.chosenProperty().get();
            assertNotNull(chosen);
            assertEquals(world.key("rain", 4), chosen.key(), "the first sign stands first");
            page.press(list, KeyCode.A);
            assertEquals("Đã xác nhận 1 cảnh báo.", said(page));
            assertEquals(6, list.getExpandedItemCount(), "the group stays open");
            page.open(world.key("rain", 2));
            assertEquals(Set.of(world.key("rain", 2)), page.model.selectedProperty().get());
        });
    }

    @Test
    void anEmptyListSaysWhy() {
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            var empty = (Label) page.view.lookup("#alert-list-empty");
            assertTrue(empty.getText().startsWith("Không có cảnh báo nào đang mở"));
            page.model.filter(page.model.filterProperty().get().with("xyz"));
            assertTrue(empty.getText().startsWith("Không có cảnh báo nào khớp"));
        });
    }

    @Test
    void everyControlSaysWhatItIs() {
        world.fillDay();
        FxToolkit.run(() -> {
            var page = page(AlertWorld.LEADER);
            page.open(high);
            page.press(KeyCode.O);
            var silent = new ArrayList<String>();
            for (var node : page.view.lookupAll("*")) {
                if (node instanceof Control control
                        && control.isFocusTraversable()
                        && !speaks(control)) {
                    silent.add(control.toString());
                }
            }
            assertEquals(List.of(), silent);
        });
    }

    private static boolean speaks(Node node) {
        var own = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return own || node instanceof ButtonBase button && !button.getText().isBlank();
    }
}
