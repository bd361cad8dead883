package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.Verdict;

/** A directive whose window is over: the verdict is read, and the directive closed with it. */
@Tag("screen")
class VerdictTourTest {
    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    private RunningProgram desk() {
        return demo.open("chairman", data);
    }

    private static String chart(RunningProgram desk) {
        return FxToolkit.on(() -> String.valueOf(desk.one(".task-chart").getAccessibleText()));
    }

    @Test
    void aDirectiveIsClosedWithTheVerdictOfTheEngine() {
        try (var desk = desk()) {
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> desk.sees("#task-table"));
            TaskTable.choose(desk, "Tăng tỷ lệ hồ sơ trực tuyến");
            desk.until(() -> desk.text("#verdict-headline").equals("Cải thiện có căn cứ"));
            desk.until(() -> chart(desk).contains("Nếu không giao việc"));
            assertTrue(chart(desk).contains("Giao nhiệm vụ"), chart(desk));
            desk.press("#verdict-designs");
            desk.until(() -> desk.says("chuỗi thời gian gián đoạn"));

            desk.press("#task-act-CLOSE");
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
