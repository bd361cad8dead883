package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.session.Origin;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;

/** A part of a measured directive is handed on, measured where it is done. */
@Tag("screen")
class HandOnTourTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin DEMO = new Origin.Demo(new DemoSettings(24, 42, DAY), 1);

    private static final String INDICATOR = "Hồ sơ TTHC giải quyết đúng hạn";

    @TempDir Path data;

    private final Clock clock = new DemoClock(DAY, 1, Clock.systemUTC());

    private static void fire(RunningProgram desk, String id) {
        FxToolkit.run(() -> ((Button) desk.one(id)).fire());
    }

    private static String text(RunningProgram desk, String id) {
        return FxToolkit.on(() -> desk.sees(id) ? ((Labeled) desk.one(id)).getText() : "");
    }

    private static void type(RunningProgram desk, String id, String text) {
        FxToolkit.run(() -> ((TextInputControl) desk.one(id)).setText(text));
    }

    private static void choose(RunningProgram desk, String table, int row) {
        desk.until(() ->
                FxToolkit.on(() ->
                        desk.sees(table)
                                && ((TableView<?>) desk.one(table)).getItems().size() > row));
        FxToolkit.run(
                () -> ((TableView<?>) desk.one(table)).getSelectionModel().clearAndSelect(row));
    }

    /** From the end of the list where the index is below 0. */
    private static void lead(RunningProgram desk, int index) {
        FxToolkit.run(() -> {
            var lead = (ComboBox<?>) desk.one("#directive-lead");
            lead.getSelectionModel().select(index < 0 ? lead.getItems().size() + index : index);
        });
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
        fire(desk, "#card-direct");
        desk.until(() -> desk.sees("#directive-measured"));
        type(desk, "#directive-title", "Việc thử");
        type(desk, "#directive-requirement", "Dứt điểm");
        lead(desk, 0);
        fire(desk, "#directive-issue");
        desk.until(() -> !desk.sees("#directive-issue"));
    }

    @Test
    void aPartOfAMeasuredDirectiveOwesNoReason() {
        var opening = new Opening(Opening.Screen.DESK, DEMO, "chairman", null);
        try (var desk = RunningProgram.start(opening, data, clock).atWork()) {
            issueFromATile(desk);
            type(desk, "#task-search", "Việc thử");
            choose(desk, "#task-table", 0);
            desk.until(() -> desk.sees("#task-hand"));
            fire(desk, "#task-hand");
            desk.until(
                    () -> text(desk, "#directive-standing").startsWith("Đo theo nhiệm vụ chung"));
            lead(desk, -1);
            assertTrue(
                    text(desk, "#directive-standing").startsWith("Số liệu riêng của "),
                    text(desk, "#directive-standing"));
            lead(desk, 1);
            fire(desk, "#directive-issue");
            desk.until(() -> !desk.sees("#directive-issue"));
            desk.until(() -> desk.says("1 phần việc: 0 xong"));
            assertTrue(desk.says("Tác dụng: chưa phần nào có kết luận."));
        }
    }
}
