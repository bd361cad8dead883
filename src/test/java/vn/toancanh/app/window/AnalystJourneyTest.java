package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** The analyst's morning: can the data be believed, what moves with what, what would help. */
@Tag("screen")
class AnalystJourneyTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(data.resolve("settings.properties"), "persona=analyst\n");
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
    }

    @Test
    void theSourceThatStoppedIsSeenFirstThingInTheMorning() {
        desk.hand.clickOn("#nav-DATA");
        desk.until(() -> desk.sees("#health-summary"));
        desk.until(() ->
                desk.texts("#health-summary").getFirst().contains("ngừng gửi: Quan trắc tự động"));
        assertTrue(desk.texts("#health-summary").getFirst().contains("phụ trách"));
        var units = (TableView<?>) desk.one("#health-units");
        desk.until(() -> !units.getItems().isEmpty());
    }

    @Test
    void twoIndicatorsAreComparedWithTheirWarnings() {
        openStudy("relation");
        desk.until(() -> !desk.texts("#tie-verdict").getFirst().isEmpty());
        assertTrue(desk.says("không có nghĩa là cái này gây ra cái kia"));
    }

    @Test
    void whatWouldHelpIsWorkedOut() {
        openStudy("index");
        desk.until(() -> desk.texts("#what-gain").stream().anyMatch(t -> t.contains("điểm")));
        assertTrue(desk.sees("#index-tree"));
        desk.until(() -> desk.texts("#cheapest-said").stream().anyMatch(t -> !t.isBlank()));
    }

    @Test
    void whoAnalysesSeesTheBoardsOfAllFields() {
        desk.hand.clickOn("#nav-BOARD");
        desk.until(() -> desk.sees("#board-choice"));
        desk.until(
                () -> desk.texts("#board-choice .list-cell").stream().anyMatch(t -> !t.isBlank()));
    }

    private static void openStudy(String id) {
        desk.hand.clickOn("#nav-ANALYSIS");
        desk.until(() -> desk.sees("#study-tabs"));
        FxToolkit.run(() -> {
            var tabs = (TabPane) desk.one("#study-tabs");
            tabs.getTabs().stream()
                    .filter(tab -> ("study-tab-" + id).equals(tab.getId()))
                    .forEach(tab -> tabs.getSelectionModel().select(tab));
        });
    }
}
