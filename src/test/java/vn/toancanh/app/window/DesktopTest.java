package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.session.Origin;
import vn.toancanh.fx.FxToolkit;

/** Starts and ends of the program with windows. */
@Tag("screen")
class DesktopTest {
    private static DemoWarehouse warehouse;

    @TempDir Path data;

    @BeforeAll
    static void serve() throws Exception {
        warehouse = new DemoWarehouse();
    }

    @AfterAll
    static void end() {
        warehouse.close();
    }

    @Test
    void closingTheFirstQuestionEndsTheProgram() throws Exception {
        try (var program = start(null)) {
            program.until(() -> program.sees("#connect-url"));
            program.closeWindows();
            assertEquals(0, program.exitCode());
        }
    }

    @Test
    void aWarehouseThatGoesBeforeItIsOpenedIsAskedForAgainWithTheReasonAndWhatWasTyped()
            throws Exception {
        try (var program = start(null)) {
            program.check(warehouse.url());
            warehouse.leave();
            program.hand.clickOn("#connect-open");
            program.until(() -> program.says("TC-1001"));
            assertEquals(warehouse.url(), ((TextField) program.one("#connect-url")).getText());
            assertFalse(program.sees("#connect-open"));

            warehouse.comeBack();
            program.hand.clickOn("#connect-check");
            program.until(() -> program.sees("#connect-open"));
            program.hand.clickOn("#connect-open");
            program.atWork();
        } finally {
            warehouse.comeBack();
        }
    }

    @Test
    void offlineWithNothingSavedIsRefusedWithASentence() throws Exception {
        try (var program = start(Origin.LastSaved.USED_LAST)) {
            var failure = assertThrows(ExecutionException.class, program::exitCode);
            var refusal = assertInstanceOf(Refusal.class, failure.getCause());
            assertEquals("app.offline.nothing", refusal.getMessage());
        }
    }

    @Test
    void whatWasSavedIsShownWithItsAgeWhenTheWarehouseIsGoneOrOfflineWasAsked() throws Exception {
        try (var first = start(null)) {
            first.connect(warehouse.url()).atWork();
            first.closeWindows();
            assertEquals(0, first.exitCode());
        }
        warehouse.leave();
        try (var again = start(null)) {
            again.until(() -> again.says("mất kết nối"));
            seesSavedNumbers(again);
        }
        try (var offline = start(Origin.LastSaved.USED_LAST)) {
            offline.until(() -> offline.says("ngoại tuyến"));
            seesSavedNumbers(offline);
        }
        warehouse.comeBack();
    }

    @Test
    void aSecondStartOpensItsWindowInTheFirstAndTheLastWindowClosedEndsTheSession()
            throws Exception {
        var remote = new Origin.Remote(java.net.URI.create(warehouse.url()), null);
        try (var first = start(remote)) {
            first.atWork();
            var second = RunningProgram.start(Opening.Screen.WALL, remote, data, warehouse.clock);
            assertEquals(0, second.exitCode());
            first.until(() -> first.stages().size() == 2);
            FxToolkit.run(() -> first.stages().getFirst().close());
            assertFalse(first.ended());
            first.closeWindows();
            assertEquals(0, first.exitCode());
        }
    }

    private RunningProgram start(Origin origin) {
        return RunningProgram.start(Opening.Screen.DESK, origin, data, warehouse.clock);
    }

    private static void seesSavedNumbers(RunningProgram program) {
        program.until(() -> program.texts(".tile-figure").stream().anyMatch(t -> !t.isEmpty()));
        assertFalse(program.texts(".tile-age").contains(""));
        assertTrue(program.says("Số liệu lúc "));
    }
}
