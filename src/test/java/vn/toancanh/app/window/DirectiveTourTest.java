package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** From an alert to a directive, which is there again at the next start. */
@Tag("screen")
class DirectiveTourTest {
    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    private RunningProgram desk(String persona) {
        return demo.open(persona, data);
    }

    private static int rows(RunningProgram desk, String table) {
        return FxToolkit.on(() ->
                desk.all(table).stream()
                        .mapToInt(each -> ((TableView<?>) each).getItems().size())
                        .sum());
    }

    private static void openTasks(RunningProgram desk) {
        desk.hand.clickOn("#nav-TASKS");
        desk.until(() -> desk.sees("#task-new"));
    }

    /** The province has directives of its own. */
    private static void search(RunningProgram desk) {
        desk.until(() -> desk.sees("#task-search"));
        desk.type("#task-search", "Việc thử");
    }

    @Test
    void anAlertBecomesADirectiveThatIsThereAgain() {
        try (var desk = desk("chairman")) {
            desk.hand.clickOn("#nav-ALERTS");
            desk.until(() -> desk.sees("#alert-form-TABLE"));
            desk.hand.clickOn("#alert-form-TABLE");
            desk.until(() -> rows(desk, "#alert-table") > 0);
            FxToolkit.run(() ->
                    ((TableView<?>) desk.one("#alert-table"))
                            .getSelectionModel()
                            .clearAndSelect(0));
            desk.until(() -> desk.sees("#alert-episode-direct"));
            desk.press("#alert-episode-direct");
            desk.until(() -> desk.sees("#directive-issue"));
            FxToolkit.run(() -> {
                var lead = (ComboBox<?>) desk.one("#directive-lead");
                if (lead.getValue() == null) {
                    lead.getSelectionModel().select(0);
                }
                var title = (TextInputControl) desk.one("#directive-title");
                assertTrue(title.getText().length() > 5, title.getText());
                title.setText("Việc thử " + title.getText());
                if (desk.sees("#directive-reason")
                        && !((TextInputControl) desk.one("#directive-reason")).isDisabled()) {
                    ((TextInputControl) desk.one("#directive-reason")).setText("chưa có chỉ tiêu");
                }
                ((Button) desk.one("#directive-issue")).fire();
            });
            search(desk);
            desk.until(() -> TaskTable.rows(desk).size() == 1);
        }
        try (var desk = desk("chairman")) {
            openTasks(desk);
            search(desk);
            TaskTable.choose(desk, "Việc thử");
            desk.until(() -> desk.says("Việc thử"));
            desk.until(() -> desk.sees("#task-act-WITHDRAW"));
            desk.press("#task-act-WITHDRAW");
            desk.until(() -> desk.sees("#task-words"));
            desk.type("#task-words", "Giao nhầm đơn vị");
            desk.press("#task-send");
            desk.until(() -> desk.says("Đã thu hồi"));
        }
    }
}
