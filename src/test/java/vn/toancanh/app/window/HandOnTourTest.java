package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** A part of a measured directive is handed on, measured where it is done. */
@Tag("screen")
class HandOnTourTest {
    private static final String INDICATOR = "Hồ sơ TTHC giải quyết đúng hạn";

    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    /** From the end of the list where the index is below 0. */
    private static void lead(RunningProgram desk, int index) {
        // A desk that has just been opened still learns who can be asked.
        desk.until(() -> FxToolkit.on(() -> !leads(desk).getItems().isEmpty()));
        FxToolkit.run(() -> {
            var leads = leads(desk);
            leads.getSelectionModel().select(index < 0 ? leads.getItems().size() + index : index);
        });
    }

    private static ComboBox<?> leads(RunningProgram desk) {
        return (ComboBox<?>) desk.one("#directive-lead");
    }

    /** An indicator that every commune has a number of. */
    private static void issueFromATile(RunningProgram desk) {
        desk.until(() -> desk.texts(".tile-name").contains(INDICATOR));
        desk.hand.clickOn(
                desk.all(".tile-name").stream()
                        .filter(tile -> ((Labeled) tile).getText().equals(INDICATOR))
                        .findFirst()
                        .orElseThrow());
        desk.until(() -> desk.sees("#card-direct"));
        desk.press("#card-direct");
        desk.until(() -> desk.sees("#directive-measured"));
        desk.type("#directive-title", "Việc thử");
        desk.type("#directive-requirement", "Dứt điểm");
        lead(desk, 0);
        desk.press("#directive-issue");
        desk.until(() -> !desk.sees("#directive-issue"));
    }

    @Test
    void aPartOfAMeasuredDirectiveOwesNoReason() {
        try (var desk = demo.open("chairman", data)) {
            issueFromATile(desk);
            desk.type("#task-search", "Việc thử");
            TaskTable.choose(desk, "Việc thử");
            desk.until(() -> desk.sees("#task-hand"));
            desk.press("#task-hand");
            desk.until(() -> desk.text("#directive-standing").startsWith("Đo theo nhiệm vụ chung"));
            lead(desk, -1);
            assertTrue(
                    desk.text("#directive-standing").startsWith("Số liệu riêng của "),
                    desk.text("#directive-standing"));
            lead(desk, 1);
            desk.press("#directive-issue");
            desk.until(() -> !desk.sees("#directive-issue"));
            desk.until(() -> desk.says("1 phần việc: 0 xong"));
            assertTrue(desk.says("Tác dụng: chưa phần nào có kết luận."));
        }
    }
}
