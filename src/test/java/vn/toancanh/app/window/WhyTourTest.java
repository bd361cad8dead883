package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.fx.FxToolkit;

/** A leader sees a red tile and asks why, in the running program. */
@Tag("screen")
class WhyTourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void start() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
    }

    @Test
    void oneMoreClickSaysSinceWhenWhereAndWho() {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        desk.hand.write("ho so ton qua han", 0);
        desk.until(() -> desk.sees(".search-value"));
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees(".card-figure"));
        assertFalse(desk.sees("#card-why-answers"));
        desk.hand.clickOn("#card-why");
        desk.until(() -> desk.sees("#why-where"));
        assertFalse(desk.texts("#why-since").getFirst().isBlank());
        assertFalse(desk.texts("#why-who").getFirst().isBlank());
        // Values of the units come in after those of the province.
        desk.until(() -> desk.texts("#why-where").stream().anyMatch(t -> t.contains("đơn vị ")));
        desk.until(() -> desk.sees("#card-why-places"));
        assertTrue(desk.says("không cho biết vì sao"));

        var chart = (ChartView) desk.one("#card-history");
        desk.until(() -> isOffered("overlay-YEAR_AGO"));
        boolean laid = isSelected("overlay-YEAR_AGO");
        var before = spoken(chart);
        FxToolkit.run(() -> toggle("overlay-YEAR_AGO").fire());
        assertEquals(!laid, isSelected("overlay-YEAR_AGO"));
        desk.until(() -> !spoken(chart).equals(before));

        FxToolkit.run(() -> toggle("card-why").fire());
        desk.until(() -> !desk.sees("#card-why-answers"));
    }

    private static String spoken(ChartView chart) {
        return FxToolkit.on(chart::getAccessibleText);
    }

    private static boolean isOffered(String id) {
        return desk.sees("#" + id);
    }

    private static boolean isSelected(String id) {
        return FxToolkit.on(() -> toggle(id).isSelected());
    }

    private static ToggleButton toggle(String id) {
        return (ToggleButton) desk.one("#" + id);
    }
}
