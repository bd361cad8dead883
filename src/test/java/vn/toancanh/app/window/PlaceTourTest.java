package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.Unit;
import vn.toancanh.task.listing.TaskRow;

/** From a place to a directive, to its page, and beside the twin of the place. */
@Tag("screen")
class PlaceTourTest {
    private static final String COMMUNE = "Xã Nghĩa Khánh";

    @TempDir static Path data;

    private static RunningProgram desk;

    @BeforeAll
    static void start() {
        desk = new DemoDesk().open("chairman", data);
        // Who sits here is known once the directives are.
        desk.hand.clickOn("#nav-TASKS");
        desk.until(() -> desk.sees("#task-new"));
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @BeforeEach
    void nothingOpen() {
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.ESCAPE);
    }

    private static void search(String text) {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        desk.key(KeyCode.CONTROL, KeyCode.A);
        desk.hand.write(text, 0);
        desk.until(() -> desk.says("Giao nhiệm vụ cho " + COMMUNE));
    }

    private static String lead() {
        return FxToolkit.on(() ->
                ((ComboBox<?>) desk.one("#directive-lead")).getValue() instanceof Unit unit
                        ? unit.name()
                        : "");
    }

    private static void cancelForm() {
        desk.press("#directive-cancel");
        desk.until(() -> !desk.sees("#directive-form"));
    }

    @Test
    void whatIsFoundInTheSearchBoxOffersADirective() {
        search("xa nghia khanh");
        desk.key(KeyCode.DOWN);
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees("#directive-form"));
        assertEquals(COMMUNE, lead());
        desk.until(() -> desk.all("#directive-title").stream().anyMatch(Node::isFocused));
        addIndicator("ho so tthc giai quyet dung han");
        desk.until(() -> desk.says("Đo bằng: Hồ sơ TTHC giải quyết đúng hạn"));
        assertFalse(desk.text("#aim-HC-07-standing").isEmpty());
        FxToolkit.run(() -> ((ScrollPane) desk.one(".task-new-form .scroll-pane")).setVvalue(1));
        desk.picture("directive-more-indicators");
        desk.press("#aim-HC-07-remove");
        desk.until(() -> !desk.says("Đo bằng: "));
        cancelForm();
    }

    /** What is typed narrows the list. */
    private static void addIndicator(String name) {
        FxToolkit.run(() -> ((ScrollPane) desk.one(".task-new-form .scroll-pane")).setVvalue(1));
        desk.click("#directive-more");
        desk.hand.write(name, 0);
        desk.key(KeyCode.ENTER);
    }

    @Test
    void aUnitSelectedOnTheMapIsGivenADirectiveThatSaysWhereItCameFrom() {
        search("xa nghia khanh");
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees("#place-direct"));
        desk.press("#place-direct");
        desk.until(() -> desk.sees("#directive-form"));
        assertEquals(COMMUNE, lead());
        FxToolkit.run(() -> {
            ((TextInputControl) desk.one("#directive-title")).setText("Rà soát tại chỗ");
            ((TextInputControl) desk.one("#directive-requirement")).setText("Rà soát");
            ((TextInputControl) desk.one("#directive-reason")).setText("việc một lần");
            ((Button) desk.one("#directive-issue")).fire();
        });
        TaskTable.choose(desk, "Rà soát tại chỗ");
        desk.until(() -> desk.says("giao từ địa bàn"));
        desk.press("#task-whole");
        desk.until(() -> desk.says("Chủ trì: " + COMMUNE));
        assertTrue(desk.sees(".task-whole .map-view"));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> desk.sees("#task-table"));
        // No unit is selected any more, so that none is offered one.
        desk.hand.clickOn("#nav-MAP");
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees("#place-direct"));
    }

    @Test
    void aDirectiveHasAPageWithItsVerdictItsMapAndItsHistory() {
        desk.hand.clickOn("#nav-TASKS");
        TaskTable.choose(desk, "Tăng tỷ lệ hồ sơ trực tuyến");
        FxToolkit.run(() -> desk.one("#task-table").requestFocus());
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees(".task-whole #verdict-headline"));
        desk.until(() -> desk.says("Chủ trì: " + COMMUNE));
        desk.until(() -> spoken(".task-whole .task-chart").contains("Giao nhiệm vụ"));
        desk.until(() -> spoken(".task-whole .map-view").contains("Hồ sơ trực tuyến"));
        assertTrue(desk.says("Minh chứng"));
        assertTrue(desk.says("Tiếp nhận"));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> desk.sees("#task-table"));
        assertTrue(
                FxToolkit.on(() ->
                        ((TableView<?>) desk.one("#task-table"))
                                                .getSelectionModel()
                                                .getSelectedItem()
                                        instanceof TaskRow row
                                && row.title().startsWith("Tăng tỷ lệ")));
    }

    private static String spoken(String query) {
        return FxToolkit.on(
                () -> desk.sees(query) ? String.valueOf(desk.one(query).getAccessibleText()) : "");
    }

    private static void lay() {
        desk.until(() -> desk.sees("#chart-twin"));
        FxToolkit.run(() -> {
            var toggle = (ToggleButton) desk.one("#chart-twin");
            if (!toggle.isSelected()) {
                toggle.fire();
            }
        });
    }

    @Test
    void theTwinOfACommuneIsLaidOverTheChartOfItsBoardAndStaysOn() {
        search("xa nghia khanh");
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees("#place-direct"));
        desk.hand.clickOn("#nav-BOARD");
        lay();
        desk.until(() -> desk.texts("#chart-twin-said").equals(List.of("")));
        desk.until(() -> charts().contains("Song sinh"));
        desk.hand.clickOn("#nav-OVERVIEW");
        desk.hand.clickOn("#nav-BOARD");
        desk.until(() -> charts().contains("Song sinh"));
        desk.press("#chart-twin");
        desk.until(() -> !charts().contains("Song sinh"));
    }

    private static String charts() {
        return FxToolkit.on(() ->
                desk.all(".chart").stream()
                        .map(chart -> String.valueOf(chart.getAccessibleText()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void theTwinIsLaidOverTheChartOfAnAlert() {
        desk.hand.clickOn("#nav-ALERTS");
        desk.until(() -> desk.sees("#alert-form-TABLE"));
        desk.hand.clickOn("#alert-form-TABLE");
        desk.until(() -> openAlertOfACommune());
        lay();
        desk.until(() ->
                spoken(".alert-chart").contains("Song sinh")
                        || desk.texts("#chart-twin-said").stream()
                                .anyMatch(text -> text.startsWith("Chưa có song sinh")));
    }

    private static int tried;

    /** The next of the table, until one is of a commune's indicator. */
    private static boolean openAlertOfACommune() {
        if (desk.sees("#chart-twin")) {
            return true;
        }
        FxToolkit.run(() -> {
            if (desk.sees("#alert-table")) {
                var table = (TableView<?>) desk.one("#alert-table");
                if (!table.getItems().isEmpty()) {
                    table.getSelectionModel().clearAndSelect(tried++ % table.getItems().size());
                }
            }
        });
        return false;
    }
}
