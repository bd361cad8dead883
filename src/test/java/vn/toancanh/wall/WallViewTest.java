package vn.toancanh.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    private static WallView wall(Room room, Texts texts) {
        var model = new WallViewModel();
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
        FxToolkit.laidOut(wall, Theme.WALL, wall.bodyPx(), 3840, 2160);
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
