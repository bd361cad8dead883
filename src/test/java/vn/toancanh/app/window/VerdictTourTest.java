package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.session.Origin;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.listing.TaskRow;

/** A directive whose window is over: the verdict is read, and the directive closed with it. */
@Tag("screen")
class VerdictTourTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin DEMO = new Origin.Demo(new DemoSettings(24, 42, DAY), 1);

    @TempDir Path data;

    private final Clock clock = new DemoClock(DAY, 1, Clock.systemUTC());

    private RunningProgram desk() {
        var opening = new Opening(Opening.Screen.DESK, DEMO, "chairman", null);
        return RunningProgram.start(opening, data, clock).atWork();
    }

    /** Of the titles in the table, the first that begins so. */
    private static boolean choose(RunningProgram desk, String title) {
        return FxToolkit.on(() -> {
            var table = (TableView<?>) desk.one("#task-table");
            for (var i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i) instanceof TaskRow row
                        && row.title().startsWith(title)) {
                    table.getSelectionModel().clearAndSelect(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static String text(RunningProgram desk, String id) {
        return FxToolkit.on(() -> desk.sees(id) ? ((Labeled) desk.one(id)).getText() : "");
    }

    private static String chart(RunningProgram desk) {
        return FxToolkit.on(() -> String.valueOf(desk.one(".task-chart").getAccessibleText()));
    }

    @Test
    void aDirectiveIsClosedWithTheVerdictOfTheEngine() {
        try (var desk = desk()) {
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> desk.sees("#task-table"));
            desk.until(() -> choose(desk, "Tăng tỷ lệ hồ sơ trực tuyến"));
            desk.until(() -> text(desk, "#verdict-headline").equals("Cải thiện có căn cứ"));
            desk.until(() -> chart(desk).contains("Nếu không giao việc"));
            assertTrue(chart(desk).contains("Giao nhiệm vụ"), chart(desk));
            FxToolkit.run(() -> ((Hyperlink) desk.one("#verdict-designs")).fire());
            desk.until(() -> desk.says("chuỗi thời gian gián đoạn"));

            FxToolkit.run(() -> ((Button) desk.one("#task-act-CLOSE")).fire());
            desk.until(() -> desk.sees("#task-verdict"));
            FxToolkit.run(() -> {
                var verdict = (ComboBox<?>) desk.one("#task-verdict");
                assertEquals(Verdict.IMPROVED, verdict.getValue());
                assertTrue(((Labeled) desk.one("#task-proposal")).getText().contains("Khoảng tin"));
                ((Button) desk.one("#task-send")).fire();
            });
            desk.until(() -> desk.says("Kết luận: Cải thiện có căn cứ"));
        }
    }
}
