package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.board.page.UnitTable;
import vn.toancanh.fx.FxToolkit;

/** The board of a role at the desk: its pages, what follows what, and changing it by hand. */
@Tag("screen")
class BoardTourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void firstStart() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
    }

    private static void openBoard(int page) {
        desk.hand.clickOn("#nav-BOARD");
        desk.until(() -> desk.sees(".board-page"));
        desk.hand.clickOn("#board-page-" + page);
        desk.until(() -> desk.sees(".board-page .card"));
    }

    @Test
    void theBoardOfTheRoleShowsTilesMapAndWhatNeedsAttention() {
        openBoard(0);
        desk.until(() -> desk.texts(".board-tiles .tile-figure").size() >= 4);
        assertTrue(desk.sees(".board-page .map-view"));
        desk.until(() -> desk.sees(".board-page .notice"));
        assertTrue(desk.sees(".board-page .chart"));
    }

    @Test
    void aRowOfTheTableSelectsItsUnitForTheOthersAndEscapeSelectsNone() {
        openBoard(2);
        desk.until(() -> desk.sees(".unit-table .table-row-cell"));
        var table = (TableView<?>) desk.one(".unit-table");
        FxToolkit.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(3);
        });
        desk.until(() -> desk.sees("#board-chosen"));
        var unit = ((UnitTable.Row) table.getSelectionModel().getSelectedItem()).name();
        desk.hand.clickOn("#nav-INDICATORS");
        desk.until(() -> desk.says(unit));
        desk.hand.clickOn("#nav-BOARD");
        desk.until(() -> desk.sees("#board-chosen"));
        FxToolkit.run(table::requestFocus);
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees("#board-chosen"));
    }

    @Test
    void leadersLookAtTheBoardsOfOthers() {
        openBoard(0);
        var choice = (ComboBox<?>) desk.one("#board-choice");
        assertEquals(8, choice.getItems().size());
        FxToolkit.run(() -> choice.getSelectionModel().select(4));
        desk.until(() -> desk.says("Dịch bệnh"));
        FxToolkit.run(
                () -> ((ComboBox<?>) desk.one("#board-choice")).getSelectionModel().select(0));
        desk.until(() -> desk.says("Người dân, an ninh"));
    }

    @Test
    void anItemIsMovedByKeysUndoneSavedAndStaysWhereItIs() {
        openBoard(0);
        desk.hand.clickOn("#board-edit");
        desk.until(() -> desk.sees(".edit-handle"));
        double before = left("#edit-map");
        FxToolkit.run(() -> desk.one("#edit-map").requestFocus());
        desk.key(KeyCode.LEFT);
        assertEquals(before, left("#edit-map"), "the tiles are there");
        FxToolkit.run(() -> desk.one("#edit-notices").requestFocus());
        desk.key(KeyCode.DELETE);
        desk.until(() -> !desk.sees("#edit-notices"));
        desk.hand.clickOn("#board-edit-undo");
        desk.until(() -> desk.sees("#edit-notices"));
        desk.hand.clickOn("#board-edit-redo");
        desk.until(() -> !desk.sees("#edit-notices"));
        desk.hand.clickOn("#board-edit-save");
        desk.until(() -> desk.sees("#board-edit") && !desk.sees(".edit-handle"));
        assertFalse(desk.sees(".board-page .notice-panel"));
        assertTrue(Files.exists(kept()), "the board is kept in the profile");

        desk.hand.clickOn("#board-edit");
        desk.hand.clickOn("#board-edit-reset");
        desk.until(() -> desk.sees(".board-page .notice-panel"));
        assertFalse(Files.exists(kept()));
    }

    private static double left(String node) {
        return ((Region) desk.one(node)).getLayoutX();
    }

    private static Path kept() {
        try (var all = Files.walk(data)) {
            return all.filter(file -> file.getParent().endsWith("boards"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElse(data.resolve("none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
