package vn.toancanh.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.SampleReadings;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.sync.SyncState;
import vn.toancanh.task.load.Load;

/** Progress by unit on the wall: what is read from the farthest seat, and when it has its turn. */
@Tag("screen")
class WallTasksTest {
    private static final Texts VIETNAMESE = Texts.strict(Texts.VIETNAMESE);

    private static Load load(int number, int overdue) {
        var name = number % 3 == 0 ? "Văn phòng Ủy ban nhân dân tỉnh" : "Xã Hoà Phú " + number;
        return new Load("u" + number, name, overdue + 3, number % 2, overdue, overdue * 4L, 10, 9);
    }

    private static WallTasks tasks(int units) {
        return new WallTasks(
                IntStream.range(0, units).mapToObj(i -> load(i, units - i)).toList(),
                IntStream.range(0, Math.min(units, 5)).mapToObj(i -> load(i, 5 - i)).toList(),
                SampleReadings.NOW,
                SampleReadings.NOW);
    }

    private static WallView wall(WallViewModel model, Texts texts, double... size) {
        model.show(
                new WallViewModel.Content(
                        "Tỉnh Sao Mai",
                        true,
                        SampleReadings.tiles(texts),
                        List.of(),
                        new SyncState(
                                SyncState.Connection.ONLINE, null, SampleReadings.NOW, List.of()),
                        SampleReadings.NOW));
        var wall = new WallView(model, new Region(), Room.DEFAULT, texts, new Motion(true));
        FxToolkit.laidOut(wall, Theme.WALL, wall.bodyPx(), size);
        return wall;
    }

    private static List<Node> rows(WallView wall) {
        return wall.lookupAll(".wall-task-row").stream()
                .filter(Node::isVisible)
                .filter(row -> !row.getStyleClass().contains("wall-task-head"))
                .toList();
    }

    private static String name(Node row) {
        return ((Labeled) row.lookup(".wall-task-name")).getText();
    }

    @Test
    void everyTextIsLargeEnoughForTheFarthestReaderAndNoneIsCut() {
        for (var texts : List.of(VIETNAMESE, Texts.strict(Locale.ENGLISH))) {
            for (var units : List.of(0, 1, 5, 9, 14, 90)) {
                var found =
                        FxToolkit.on(() -> {
                            var model = new WallViewModel();
                            model.show(tasks(units));
                            model.showTasks();
                            var wall = wall(model, texts, 3840, 2160);
                            FxToolkit.settle(wall);
                            var panel = (Region) wall.lookup(".wall-tasks");
                            var small = LegibilityView.tooSmall(panel, Room.DEFAULT);
                            return small + " " + Truncation.of(panel);
                        });
                assertEquals("[] []", found, units + " " + texts.locale());
            }
        }
    }

    @Test
    void theWorstStandFirstAndTheOthersAreCountedWithWhatIsLate() {
        FxToolkit.run(() -> {
            var model = new WallViewModel();
            model.show(tasks(90));
            model.showTasks();
            var wall = wall(model, VIETNAMESE, 3840, 2160);
            FxToolkit.settle(wall);
            var leaders = 3;
            var shown = rows(wall).size() - leaders;
            assertTrue(shown >= 8 && shown < 90, shown + " units");
            assertEquals("Văn phòng Ủy ban nhân dân tỉnh", name(rows(wall).getFirst()));
            var more = wall.lookupAll(".wall-tasks-more").stream().filter(Node::isVisible).toList();
            var late = IntStream.range(shown, 90).map(i -> 90 - i).sum();
            assertEquals(
                    "và " + (90 - shown) + " đơn vị khác, " + late + " nhiệm vụ quá hạn",
                    ((Label) more.getFirst()).getText().replace(".", ""));
            for (var row : rows(wall)) {
                var panel = (Region) wall.lookup(".wall-tasks");
                assertTrue(row.getBoundsInParent().getMaxY() <= panel.getHeight());
            }
        });
    }

    @Test
    void aNarrowWallKeepsWhatIsOverdueAndForHowLong() {
        FxToolkit.run(() -> {
            var model = new WallViewModel();
            model.show(tasks(6));
            model.showTasks();
            var wall = wall(model, VIETNAMESE, 1920, 1080);
            FxToolkit.settle(wall);
            var head = wall.lookup(".wall-task-head");
            var words =
                    head.lookupAll(".wall-task-cell").stream()
                            .filter(Node::isVisible)
                            .map(cell -> ((Labeled) cell).getText())
                            .sorted()
                            .toList();
            assertEquals(List.of("Lâu nhất", "Quá hạn"), words);
            var panel = (Region) wall.lookup(".wall-tasks");
            assertEquals("[]", Truncation.of(panel).toString());
            assertTrue(rows(wall).size() >= 2);
        });
    }

    @Test
    void unitsWithNothingLeftAreNotShownAndAnEmptyListSaysSo() {
        var done = new Load("u", "Xã Hoà Phú", 0, 0, 0, 0, 4, 4);
        var nothing =
                new WallTasks(List.of(done), List.of(done), SampleReadings.NOW, SampleReadings.NOW);
        assertTrue(nothing.isEmpty());
        FxToolkit.run(() -> {
            var model = new WallViewModel();
            model.show(nothing);
            model.showTasks();
            var wall = wall(model, VIETNAMESE, 3840, 2160);
            assertEquals(List.of(), rows(wall));
            assertTrue(((Label) wall.lookup(".wall-tasks-none")).getText().startsWith("Không có"));
        });
    }

    @Test
    void directivesHaveOneTurnOfFourInThePlaceOfTheMapAndNoneWhileNothingIsOpen() {
        FxToolkit.run(() -> {
            var model = new WallViewModel();
            var wall = wall(model, VIETNAMESE, 3840, 2160);
            for (int turn = 0; turn < 4; turn++) {
                model.turn();
                assertFalse(model.tasksShownProperty().get(), "nothing is known");
            }
            model.show(tasks(2));
            var seen = new StringBuilder();
            for (int turn = 0; turn < 8; turn++) {
                model.turn();
                var shown = wall.lookup(".wall-tasks").isVisible();
                assertEquals(!shown, wall.lookup(".map-box").isVisible());
                seen.append(shown ? 'T' : 'm');
            }
            assertEquals("mmTmmmTm", seen.toString());
        });
    }
}
