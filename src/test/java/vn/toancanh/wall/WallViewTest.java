package vn.toancanh.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Severity;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.IndicatorTile;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.fx.parts.SampleReadings;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.indicator.Status;
import vn.toancanh.sync.SyncState;

@Tag("screen")
class WallViewTest {
    private static final List<Notice> NOTICES =
            List.of(
                    new Notice(Status.ACT, "Lũ lụt", "Mưa lớn, 14 xã ven sông Trà", "14 xã", null),
                    new Notice(Status.WATCH, "Nguồn số liệu", "HIS ngừng gửi", "05:42", null));

    @Test
    void everyTextIsLargeEnoughForTheFarthestReaderAndNoneIsCut() {
        for (var texts : List.of(Texts.strict(Texts.VIETNAMESE), Texts.strict(Locale.ENGLISH))) {
            for (var room : List.of(Room.DEFAULT, new Room(1.25, 5))) {
                var found =
                        FxToolkit.on(() -> {
                            var wall = wall(room, texts);
                            var small = LegibilityView.tooSmall(wall, room);
                            return small + " " + Truncation.of(wall);
                        });
                assertEquals("[] []", found, room + " " + texts.locale());
            }
        }
    }

    @Test
    void aCloserReaderIsShownMoreLines() {
        var far = FxToolkit.on(() -> lines(wall(Room.DEFAULT, Texts.strict(Texts.VIETNAMESE))));
        var near =
                FxToolkit.on(() -> lines(wall(new Room(1.25, 5), Texts.strict(Texts.VIETNAMESE))));
        assertTrue(near > far, near + " lines near, " + far + " far");
    }

    /** The check must be able to fail: the same scene read from twice the distance. */
    @Test
    void theSameSceneFromTwiceTheDistanceIsReported() {
        var found =
                FxToolkit.on(() ->
                        LegibilityView.tooSmall(
                                wall(Room.DEFAULT, Texts.strict(Texts.VIETNAMESE)),
                                new Room(1.25, 16)));
        assertFalse(found.isEmpty());
    }

    @Test
    void nineTilesStandInTheRightHalfClearOfTheMiddleBezel() {
        FxToolkit.run(() -> {
            var tiles = tiles(wall(Room.DEFAULT, Texts.strict(Texts.VIETNAMESE)));
            assertEquals(9, tiles.size());
            for (var tile : tiles) {
                var bounds = tile.localToScene(tile.getBoundsInLocal());
                assertTrue(tile.isVisible());
                assertTrue(bounds.getMinX() >= 1920, bounds.toString());
                assertEquals(Math.rint(bounds.getMinX()), bounds.getMinX());
            }
        });
    }

    @Test
    void theWorstAlertsStandBelowTheTilesAndAreReadFromTheFarthestSeat() {
        for (var texts : List.of(Texts.strict(Texts.VIETNAMESE), Texts.strict(Locale.ENGLISH))) {
            FxToolkit.run(() -> {
                var model = new WallViewModel();
                var wall = wall(model, Room.DEFAULT, texts, 3840, 2160);
                model.show(alerts(5));
                FxToolkit.settle(wall);
                assertEquals(List.of(), LegibilityView.tooSmall(wall, Room.DEFAULT));
                assertEquals("[]", Truncation.of(wall).toString());
                assertEquals(3, shown(wall).size());
                var strip = wall.lookup(".wall-alerts");
                for (var tile : tiles(wall)) {
                    var below = strip.getBoundsInParent().getMinY();
                    assertTrue(tile.localToScene(tile.getBoundsInLocal()).getMaxY() <= below);
                }
                var more = (Label) wall.lookup(".wall-alerts-more");
                assertTrue(more.isVisible());
                assertTrue(more.getText().contains("2"), more.getText());
            });
        }
    }

    @Test
    void aSmallWallShowsFewerAlertsAndCountsTheOthers() {
        FxToolkit.run(() -> {
            var model = new WallViewModel();
            var wall = wall(model, Room.DEFAULT, Texts.strict(Texts.VIETNAMESE), 1920, 1080);
            model.show(alerts(5));
            FxToolkit.settle(wall);
            var count = shown(wall).size();
            assertTrue(count < 3, count + " in half the width");
            assertEquals(
                    "và " + (5 - count) + " nhóm khác",
                    ((Label) wall.lookup(".wall-alerts-more")).getText());
        });
    }

    @Test
    void aCalmWallHasNoStripOfAlerts() {
        FxToolkit.run(() -> {
            var model = new WallViewModel();
            var wall = wall(model, Room.DEFAULT, Texts.strict(Texts.VIETNAMESE), 3840, 2160);
            model.show(alerts(1));
            assertNotNull(wall.lookup(".wall-alerts"));
            assertNull(wall.lookup(".notice"), "alerts come first");
            model.show(List.of());
            assertNull(wall.lookup(".wall-alerts"));
            assertNotNull(wall.lookup(".notice"));
        });
    }

    private static List<WallAlert> alerts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new WallAlert(
                                Severity.values()[2 - i % 3],
                                List.of("Cao", "Trung bình", "Thấp").get(i % 3),
                                "Sốt xuất huyết",
                                "101 đơn vị",
                                "39 phút trước",
                                i % 2 == 0))
                .toList();
    }

    private static List<Node> shown(WallView wall) {
        return wall.lookupAll(".wall-alert").stream().filter(Node::isVisible).toList();
    }

    private static WallView wall(Room room, Texts texts) {
        return wall(new WallViewModel(), room, texts, 3840, 2160);
    }

    private static WallView wall(WallViewModel model, Room room, Texts texts, double... size) {
        model.show(
                new WallViewModel.Content(
                        "Tỉnh Sao Mai",
                        true,
                        SampleReadings.tiles(texts),
                        NOTICES,
                        new SyncState(
                                SyncState.Connection.ONLINE, null, SampleReadings.NOW, List.of()),
                        SampleReadings.NOW));
        var wall = new WallView(model, new Region(), room, texts, new Motion(true));
        FxToolkit.laidOut(wall, Theme.WALL, wall.bodyPx(), size);
        return wall;
    }

    private static List<IndicatorTile> tiles(WallView wall) {
        return wall.lookupAll(".indicator-tile").stream().map(IndicatorTile.class::cast).toList();
    }

    private static long lines(WallView wall) {
        return tiles(wall).getFirst().getChildren().stream()
                .filter(node -> node.isManaged() && node.isVisible())
                .count();
    }
}
