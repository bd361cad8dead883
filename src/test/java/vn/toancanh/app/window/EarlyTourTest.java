package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** The layers of early warning, switched on and off in the whole program. */
@Tag("screen")
class EarlyTourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void openTheLayers() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
        desk.hand.clickOn("#nav-MAP");
        desk.until(() -> desk.sees(".map-view"));
        FxToolkit.run(() -> {
            for (var node : desk.one(".shade-bar").lookupAll(".toggle-button")) {
                ((ToggleButton) node).setSelected(true);
            }
        });
        desk.until(() -> desk.sees("#early-warnings"));
    }

    private static void set(String id, boolean shown) {
        FxToolkit.run(() -> ((CheckBox) desk.one(id)).setSelected(shown));
    }

    private static boolean says(String query, String words) {
        return desk.texts(query).stream().anyMatch(text -> text.contains(words));
    }

    private static Image picture() {
        return FxToolkit.on(() -> ((Region) desk.one(".map-view")).snapshot(null, null));
    }

    private static int different(Image one, Image other) {
        int count = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                int before = one.getPixelReader().getArgb(x, y);
                count += before == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void warningsAreSeenWithoutAskingAndExercisesOnlyWhenAskedFor() {
        desk.until(() -> says(".warning-row .label", "Bão số 6 đang đổ bộ"));
        assertTrue(says(".map-legend-row", "Cấp 3: rủi ro lớn (da cam): 1 cảnh báo"));
        assertFalse(says(".warning-row .label", "DIỄN TẬP"));
        set("#early-unreal", true);
        desk.until(() -> says(".warning-row .label", "DIỄN TẬP · Cấp 4"));
        assertTrue(says(".map-legend-row", "DIỄN TẬP (không có thật): 1"));
        set("#early-unreal", false);
        desk.until(() -> !says(".warning-row .label", "DIỄN TẬP"));

        set("#early-past", true);
        desk.until(() -> says(".warning-row .label", "Đã thay bằng bản tin mới"));
        set("#early-past", false);
        desk.until(() -> !says(".warning-row .label", "Đã thay bằng bản tin mới"));

        set("#early-warnings", false);
        desk.until(() -> !desk.sees("#early-unreal"));
        var without = picture();
        set("#early-warnings", true);
        desk.until(() -> says(".warning-row .label", "Bão số 6 đang đổ bộ"));
        desk.until(() -> different(without, picture()) > 2000);
    }

    @Test
    void theDetailsOfAWarningNameItsCommunesAndLeadToIt() {
        desk.until(() -> says(".warning-row .label", "Lũ trên các sông"));
        FxToolkit.run(() -> ((TitledPane) desk.one(".warning-row .titled-pane")).setExpanded(true));
        desk.until(() -> says(".warning-row .label", "% diện tích"));
        assertTrue(says(".warning-row .label", "Ảnh hưởng "));
        assertTrue(says(".warning-row .label", "Tình huống mô phỏng."));
        desk.hand.clickOn("Xem trên bản đồ");
        FxToolkit.run(() -> desk.one(".map-view").requestFocus());
        desk.until(() -> {
            desk.key(KeyCode.SPACE);
            return says(".map-mark-card .label", "Bão số 6 đang đổ bộ");
        });
        assertTrue(says(".map-mark-card .label", "gửi lúc"));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees(".map-mark-card"));
        desk.key(KeyCode.DIGIT0);
    }

    @Test
    void hotSpotsSayWhatTheyAre() {
        set("#early-hot-spots", true);
        desk.until(() -> says(".map-legend-row", "kiểm soát tỷ lệ phát hiện sai 5 %"));
        assertEquals(
                1,
                desk.texts(".map-legend-row").stream()
                        .filter(text -> text.matches("Điểm nóng: \\d+ đơn vị"))
                        .count());
        set("#early-hot-spots", false);
        desk.until(() -> !says(".map-legend-row", "Điểm nóng"));
    }

    @Test
    void clustersAreScannedInTheBackgroundAndTheScanEnds() {
        set("#early-clusters", true);
        desk.until(() ->
                says(".map-legend-row", "Cụm mới nổi") || says("#early-clusters-state", "Chưa đủ"));
        desk.until(() -> !desk.sees("#early-clusters-progress"));
        set("#early-clusters", false);
        desk.until(() -> !says(".map-legend-row", "Cụm mới nổi"));
    }
}
