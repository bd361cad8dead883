package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** A day at the desk of the whole program, against a warehouse behind real HTTP. */
@Tag("screen")
class TourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void firstStart() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
    }

    @BeforeEach
    void atTheOverview() {
        // Out of the card, and out of the unit that is selected.
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.ESCAPE);
        go("OVERVIEW");
        desk.until(() -> desk.sees(".indicator-tile"));
    }

    @Test
    void theOverviewShowsTilesWithValueAgeAndStatusBesideTheMap() {
        var tiles = desk.texts(".indicator-tile .tile-figure");
        assertTrue(tiles.size() >= 4, tiles.toString());
        assertFalse(tiles.contains(""), tiles.toString());
        assertEquals(tiles.size(), desk.texts(".tile-age").size());
        assertFalse(desk.texts(".tile-status").contains(""));
        assertTrue(desk.sees(".map-view"));
        assertTrue(desk.says("DỮ LIỆU MÔ PHỎNG"));
    }

    @Test
    void aTileOpensItsCardByClickOrEnterAndEscapeClosesIt() {
        var name = desk.texts(".indicator-tile .tile-name").getFirst();
        desk.hand.clickOn(desk.one(".indicator-tile .tile-name"));
        desk.until(() -> desk.texts(".indicator-card .text-title").contains(name));
        desk.until(() -> desk.texts(".card-figure").stream().anyMatch(t -> !t.isEmpty()));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees(".indicator-card"));
        FxToolkit.run(() -> desk.one(".indicator-tile").requestFocus());
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees(".indicator-card .card-figure"));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees(".indicator-card"));
    }

    @Test
    void theMapIsPannedByHandAndByKeys() {
        openMap();
        var middle = middle();
        var there = hovered(middle);
        desk.hand.press(MouseButton.PRIMARY).moveBy(120, 60).release(MouseButton.PRIMARY);
        desk.until(() -> hovered(middle.add(120, 60)).equals(there));
        desk.key(KeyCode.LEFT);
        desk.until(() -> hovered(middle.add(200, 60)).equals(there));
        desk.key(KeyCode.DIGIT0);
        desk.until(() -> hovered(middle).equals(there));
    }

    @Test
    void theMapIsZoomedByWheelAndByKeys() {
        openMap();
        var scale = scale();
        hovered(middle());
        desk.hand.scroll(8, VerticalDirection.UP);
        desk.until(() -> !scale().equals(scale));
        desk.key(KeyCode.DIGIT0);
        desk.until(() -> scale().equals(scale));
        for (var press = 0; press < 3; press++) {
            desk.key(KeyCode.PLUS);
        }
        desk.until(() -> !scale().equals(scale));
        for (var press = 0; press < 3; press++) {
            desk.key(KeyCode.MINUS);
        }
        desk.until(() -> scale().equals(scale));
    }

    @Test
    void hoverNamesTheUnitWithItsValueAndAClickThenEnterOpensItsCard() {
        openMap();
        var name = hovered(middle());
        assertFalse(desk.texts(".map-card-value").getFirst().isEmpty());
        desk.hand.clickOn(middle(), MouseButton.PRIMARY);
        desk.until(() -> desk.sees(".map-selected"));
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.texts(".indicator-card .crumb").contains(name));
    }

    @Test
    void whatIsSelectedOnTheMapIsFollowedByTilesAndTablesUntilEscape() {
        var province = figures();
        openMap();
        var name = hovered(middle());
        desk.hand.clickOn(middle(), MouseButton.PRIMARY);
        desk.until(() -> desk.texts("#scope").equals(List.of("Đang xem: " + name + "  ✕")));
        desk.key(KeyCode.L);
        desk.until(() -> selectedRows().contains(name));
        desk.key(KeyCode.L);

        go("OVERVIEW");
        desk.until(() -> !figures().equals(province));
        desk.until(() -> desk.texts(".tile-area").contains(name));
        go("INDICATORS");
        desk.until(() -> desk.sees(".indicator-list"));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees("#scope"));
        go("OVERVIEW");
        desk.until(() -> figures().equals(province));
    }

    @Test
    void aRowOfTheListSelectsItsUnitOnTheMapAndTheChipLetsGoOfIt() {
        openMap();
        desk.key(KeyCode.L);
        desk.until(() -> desk.sees("#map-units .table-cell"));
        desk.key(KeyCode.DOWN);
        desk.until(() -> !selectedRows().isEmpty());
        var row = selectedRows().getFirst();
        desk.until(() -> desk.texts("#scope").equals(List.of("Đang xem: " + row + "  ✕")));
        desk.until(() -> desk.sees(".map-selected"));

        desk.hand.clickOn("#scope");
        desk.until(() -> !desk.sees("#scope"));
        desk.until(() -> selectedRows().isEmpty());
    }

    private static List<String> figures() {
        return desk.texts(".indicator-tile .tile-figure");
    }

    private static List<String> selectedRows() {
        return desk.texts("#map-units .table-row-cell:selected .table-cell");
    }

    @Test
    void languageAndThemeChangeTheWholeScreenAndLeaveOneWhereOneWas() {
        go("SETTINGS");
        choose("board.settings.en");
        desk.until(() -> desk.says("Language") && desk.says("online"));
        assertFalse(desk.says("Ngôn ngữ") || desk.says("Số liệu lúc"));
        var dark = background();
        choose("board.settings.light");
        desk.until(() -> !background().equals(dark));
        assertTrue(background().getBrightness() > 0.8, background().toString());
        choose("board.settings.dark");
        desk.until(() -> background().equals(dark));
        choose("board.settings.vi");
        desk.until(() -> desk.says("Ngôn ngữ") && desk.says("trực tuyến"));
        assertFalse(desk.says("Language"));
    }

    @Test
    void aCommuneIsFoundByComposedVietnameseAndByPlainLetters() {
        openMap();
        var name = hovered(middle());
        for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            search(Normalizer.normalize(name, form), name);
            desk.key(KeyCode.ESCAPE);
        }
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('đ', 'd')
                        .replace('Đ', 'D');
        search(plain, name);
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees(".map-selected"));
    }

    @Test
    void anIndicatorIsFoundByPlainLettersAndOpensItsCard() {
        search("ho so qua han", "Hồ sơ quá hạn đang tồn");
        desk.key(KeyCode.ENTER);
        desk.until(
                () -> desk.texts(".indicator-card .text-title").contains("Hồ sơ quá hạn đang tồn"));
    }

    @Test
    void aLostWarehouseLeavesEveryScreenWithItsAgeAndIsFoundAgainWithoutAHand() throws Exception {
        var before = desk.texts(".tile-figure").size();
        demo.warehouse().leave();
        desk.until(() -> desk.says("mất kết nối") && desk.says("TC-1001"));
        assertEquals(before, desk.texts(".tile-figure").size());
        assertFalse(desk.texts(".tile-age").contains(""));
        assertTrue(desk.says("Số liệu lúc "));
        openMap();
        assertFalse(hovered(middle()).isEmpty());
        demo.warehouse().comeBack();
        desk.until(() -> desk.says("trực tuyến"));
    }

    private static void go(String page) {
        desk.hand.clickOn("#nav-" + page);
    }

    private static void openMap() {
        go("MAP");
        desk.until(() -> desk.sees(".map-view"));
        FxToolkit.run(() -> desk.one(".map-view").requestFocus());
        desk.key(KeyCode.DIGIT0);
        desk.until(() -> !hovered(middle()).isEmpty());
    }

    private static Point2D middle() {
        var map = (Region) desk.one(".map-view");
        return FxToolkit.on(() -> map.localToScreen(map.getWidth() / 2, map.getHeight() / 2));
    }

    /** The unit the card beside the pointer names, empty where there is none. */
    private static String hovered(Point2D at) {
        desk.hand.moveTo(at.add(1, 0)).moveTo(at);
        var names = desk.texts(".map-card-name");
        return names.isEmpty() ? "" : names.getFirst();
    }

    private static String scale() {
        return desk.texts(".map-scale-text").getFirst();
    }

    private static void choose(String setting) {
        var button =
                desk.all(".toggle-button").stream()
                        .filter(node -> node.getId().equals("settings-" + setting))
                        .findFirst();
        desk.hand.clickOn(button.orElseThrow());
    }

    private static Color background() {
        return FxToolkit.on(() -> {
            var root = (Region) desk.scene().getRoot();
            return (Color) root.getBackground().getFills().getFirst().getFill();
        });
    }

    private static void search(String text, String expected) {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        var field = (TextField) desk.one("#search");
        FxToolkit.run(() -> {
            field.clear();
            field.fireEvent(
                    new InputMethodEvent(
                            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, 0));
        });
        desk.until(() -> desk.texts(".search-hit .label").contains(expected));
    }
}
