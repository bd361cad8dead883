package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole desk as it was known at a past moment, and back. */
@Tag("screen")
class PastTourTest {
    @TempDir Path data;

    @Test
    void theDeskGoesIntoThePastSaysSoAndComesBack() throws Exception {
        try (var demo = DeskOnDemo.start(data)) {
            var desk = demo.atWork();
            var present = desk.texts(".tile-figure");
            desk.key(KeyCode.CONTROL, KeyCode.T);
            desk.until(() -> desk.sees("#past-LAST_QUARTER"));
            desk.hand.clickOn("#past-LAST_QUARTER");
            desk.until(() -> desk.says("Bạn đang xem quá khứ: 23:59 30/09/2026"));
            desk.until(() -> !desk.texts(".tile-figure").equals(present));
            desk.until(() -> desk.says("30/09/2026"));
            desk.key(KeyCode.ESCAPE);
            desk.until(() -> !desk.says("Bạn đang xem quá khứ"));
            desk.key(KeyCode.CONTROL, KeyCode.T);
            desk.until(() -> desk.sees("#past-go"));
            desk.hand.clickOn("#past-time").write("99:99", 0);
            desk.hand.clickOn("#past-go");
            desk.until(() -> desk.texts("#past-wrong").stream().anyMatch(t -> !t.isEmpty()));
            assertTrue(!desk.says("Bạn đang xem quá khứ"));
            desk.hand.clickOn("#past-close");
            desk.hand.clickOn("#pause");
            desk.until(() -> desk.says("Đã tạm dừng cập nhật lúc"));
            desk.key(KeyCode.CONTROL, KeyCode.P);
            desk.until(() -> !desk.says("Đã tạm dừng cập nhật lúc"));
        }
    }
}
