package vn.toancanh.board.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

@Tag("screen")
class ChartHandsTest {
    @Test
    void arrowsNameOneValueAfterTheOtherAloud() {
        FxToolkit.run(() -> {
            var chart = shown(SampleCharts.history());
            assertTrue(chart.getAccessibleText().startsWith("Hồ sơ thủ tục"), "first the summary");
            press(chart, KeyCode.END);
            assertEquals(364, chart.pointed());
            assertTrue(chart.getAccessibleText().startsWith("21/11/2026. Kỳ này: "));
            assertTrue(chart.getAccessibleText().contains("(tạm tính)"));
            press(chart, KeyCode.LEFT);
            assertTrue(chart.getAccessibleText().startsWith("20/11/2026. "));
            assertTrue(chart.getAccessibleText().contains("Cùng kỳ năm trước: "));
            press(chart, KeyCode.RIGHT, KeyCode.RIGHT);
            assertEquals(364, chart.pointed(), "there is nothing after the last");
            press(chart, KeyCode.HOME);
            assertTrue(chart.getAccessibleText().startsWith("22/11/2025. "));
        });
    }

    @Test
    void aMissingValueIsSaidToBeMissing() {
        FxToolkit.run(() -> {
            var chart = shown(SampleCharts.history());
            chart.point(125);
            assertTrue(chart.getAccessibleText().contains("Kỳ này: chưa có số liệu"));
        });
    }

    @Test
    void escapeLeavesTheValueThenTheZoomThenTheChart() {
        FxToolkit.run(() -> {
            var chart = shown(SampleCharts.history());
            press(chart, KeyCode.HOME, KeyCode.PLUS);
            var left = new ArrayList<KeyCode>();
            ((StackPane) chart.getParent()).setOnKeyPressed(event -> left.add(event.getCode()));
            press(chart, KeyCode.ESCAPE);
            assertEquals(-1, chart.pointed());
            assertNotNull(chart.window());
            press(chart, KeyCode.ESCAPE);
            assertNull(chart.window());
            assertEquals(List.of(), left);
            press(chart, KeyCode.ESCAPE);
            assertEquals(List.of(KeyCode.ESCAPE), left);
        });
    }

    @Test
    void theWheelZoomsAboutThePointerDraggingMovesAndTwoClicksShowAll() {
        FxToolkit.run(() -> {
            var chart = shown(SampleCharts.million());
            wheel(chart, 480, false);
            assertNull(chart.window(), "a page must scroll on while the chart is not chosen");
            var before = chart.drawing().reader().nearest(480, 200);
            for (int i = 0; i < 8; i++) {
                wheel(chart, 480, true);
                chart.layout();
            }
            assertEquals(before, chart.drawing().reader().nearest(480, 200), 3_000);
            double from = chart.window().from();
            mouse(chart, MouseEvent.MOUSE_PRESSED, 480, 1);
            mouse(chart, MouseEvent.MOUSE_DRAGGED, 580, 1);
            chart.layout();
            assertTrue(chart.window().from() < from, "what was left of the picture comes in");
            mouse(chart, MouseEvent.MOUSE_CLICKED, 580, 2);
            assertNull(chart.window());
        });
    }

    @Test
    void aValueOutOfViewIsBroughtIntoIt() {
        FxToolkit.run(() -> {
            var chart = shown(SampleCharts.million());
            for (int i = 0; i < 12; i++) {
                press(chart, KeyCode.PLUS);
            }
            press(chart, KeyCode.HOME);
            assertEquals(0, chart.pointed());
            assertTrue(chart.drawing().shown().contains(chart.drawing().reader().along(0)));
        });
    }

    @Test
    void thePointerNamesWhatIsNearest() {
        FxToolkit.run(() -> {
            var chart = shown(SampleCharts.bars());
            var third = chart.drawing().reader().stop(2).frame();
            chart.fireEvent(mouse(MouseEvent.MOUSE_MOVED, third.middleX(), third.middleY(), 0));
            assertEquals(2, chart.pointed());
            assertTrue(chart.getAccessibleText().startsWith("Xã Núi Đá. 95,4 %"));
            chart.fireEvent(mouse(MouseEvent.MOUSE_EXITED, 0, 0, 0));
            assertEquals(-1, chart.pointed());
        });
    }

    @Test
    void aChartWithoutValuesSaysSoAndTakesNoKey() {
        FxToolkit.run(() -> {
            var empty =
                    new ChartSpec.History(
                            SampleCharts.head(""),
                            List.of(new ChartSpec.TimeLine("", Course.NONE, ChartSpec.Role.MAIN)),
                            ChartSpec.Ground.NONE,
                            List.of());
            var chart = shown(empty);
            press(chart, KeyCode.RIGHT, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PLUS);
            assertEquals(-1, chart.pointed());
            assertTrue(chart.getAccessibleText().contains("Chưa có số liệu"));
            assertFalse(chart.getAccessibleHelp().isEmpty());
        });
    }

    private static ChartView shown(ChartSpec spec) {
        var chart = new ChartView(Texts.strict(Texts.VIETNAMESE));
        chart.show(spec);
        FxToolkit.laidOut(new StackPane(chart), Theme.DARK, Theme.DESK_PX, 960, 540);
        return chart;
    }

    private static void press(ChartView chart, KeyCode... keys) {
        for (var key : keys) {
            Event.fireEvent(
                    chart,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            chart.layout();
        }
    }

    private static void wheel(ChartView chart, double x, boolean control) {
        Event.fireEvent(
                chart,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        200,
                        x,
                        200,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        40,
                        0,
                        40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private static void mouse(
            ChartView chart, javafx.event.EventType<MouseEvent> type, double x, int clicks) {
        Event.fireEvent(chart, mouse(type, x, 200, clicks));
    }

    private static MouseEvent mouse(
            javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
