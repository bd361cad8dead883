package vn.toancanh.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.IndicatorTile;
import vn.toancanh.fx.parts.SampleReadings;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.sync.SyncState;

@Tag("screen")
class OverviewViewTest {
    private static final double[][] SIZES = {{1366, 768}, {1920, 1080}};

    private final List<String> opened = new ArrayList<>();

    @Test
    void noTextIsCutAtAnySizeLanguageOrTheme() {
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
                for (var size : SIZES) {
                    var cut =
                            FxToolkit.on(() -> {
                                var desk = desk(Texts.strict(locale));
                                FxToolkit.laidOut(desk, theme, Theme.DESK_PX, size);
                                return Truncation.of(desk);
                            });
                    assertEquals(List.of(), cut, locale + " " + theme + " " + size[0]);
                }
            }
        }
    }

    @Test
    void atTwiceTheTextSizeValuesAreStillWhole() {
        var cut =
                FxToolkit.on(() -> {
                    var desk = desk(Texts.strict(Texts.VIETNAMESE));
                    FxToolkit.laidOut(desk, Theme.DARK, 2 * Theme.DESK_PX, 1920, 1080);
                    return desk.lookupAll(".indicator-tile").stream()
                            .flatMap(tile -> Truncation.of(tile).stream())
                            .toList();
                });
        assertEquals(List.of(), cut);
    }

    @Test
    void enterOnATileOpensItsCard() {
        FxToolkit.run(() -> {
            var desk = desk(Texts.strict(Texts.VIETNAMESE));
            FxToolkit.laidOut(desk, Theme.DARK, Theme.DESK_PX, 1366, 768);
            var tile = (IndicatorTile) desk.lookup(".indicator-tile");
            assertTrue(tile.isFocusTraversable());
            tile.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
        });
        assertEquals(List.of("HC-07"), opened);
    }

    @Test
    void theSimulationBadgeIsOnEveryPage() {
        FxToolkit.run(() -> {
            var desk = desk(Texts.strict(Texts.VIETNAMESE));
            FxToolkit.laidOut(desk, Theme.DARK, Theme.DESK_PX, 1366, 768);
            var badge = (Label) desk.lookup(".top-bar .badge");
            assertTrue(badge.isVisible());
            assertEquals("DỮ LIỆU MÔ PHỎNG", badge.getText());
        });
    }

    @Test
    void tilesWithoutRoomAreCountedNotForgotten() {
        FxToolkit.run(() -> {
            var desk = desk(Texts.strict(Texts.VIETNAMESE));
            FxToolkit.laidOut(desk, Theme.DARK, Theme.DESK_PX, 1366, 768);
            var shown =
                    desk.lookupAll(".indicator-tile").stream()
                            .filter(tile -> tile.isVisible())
                            .count();
            var link = (javafx.scene.control.Hyperlink) desk.lookup(".overview .hyperlink");
            assertTrue(link.isVisible());
            assertTrue(
                    link.getText().contains(Long.toString(SampleReadings.board().size() - shown)));
        });
    }

    private DeskView desk(Texts texts) {
        var motion = new Motion(true);
        var overview =
                new OverviewViewModel(subject -> opened.add(subject.indicator().code()), () -> {});
        overview.show(
                new OverviewViewModel.Board(
                        SampleReadings.tiles(texts), List.of(), SampleReadings.NOW));
        var model =
                new DeskViewModel(
                        Runnable::run,
                        _ -> Findings.NONE,
                        _ -> {},
                        area -> area.value(),
                        () -> SampleReadings.NOW);
        model.show(
                new DeskViewModel.Bar(
                        "Tỉnh Sao Mai",
                        "Chủ tịch",
                        true,
                        new SyncState(
                                SyncState.Connection.ONLINE, null, SampleReadings.NOW, List.of()),
                        SampleReadings.NOW));
        return new DeskView(
                model, _ -> new OverviewView(overview, new Region(), texts, motion), texts, motion);
    }
}
