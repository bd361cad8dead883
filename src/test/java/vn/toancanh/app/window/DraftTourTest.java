package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.session.Origin;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;

/** The program is killed while somebody writes a directive: he goes on with it. */
@Tag("screen")
class DraftTourTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin DEMO = new Origin.Demo(new DemoSettings(24, 42, DAY), 1);
    private static final String TITLE = "Ban nhap thu";

    @TempDir Path data;
    @TempDir Path killed;

    private final Clock clock = new DemoClock(DAY, 1, Clock.systemUTC());

    private RunningProgram writing(Path at) {
        var opening = new Opening(Opening.Screen.DESK, DEMO, "chairman", null);
        var desk = RunningProgram.start(opening, at, clock).atWork();
        desk.hand.clickOn("#nav-TASKS");
        desk.until(() -> desk.sees("#task-new"));
        begin(desk);
        return desk;
    }

    private static void begin(RunningProgram desk) {
        fire(desk, "#task-new");
        desk.until(() -> desk.sees("#directive-title"));
    }

    private static void fire(RunningProgram desk, String id) {
        FxToolkit.run(() -> ((Button) desk.one(id)).fire());
    }

    private static TextInputControl field(RunningProgram desk, String id) {
        return (TextInputControl) desk.one(id);
    }

    private static String text(RunningProgram desk, String id) {
        return FxToolkit.on(() -> field(desk, id).getText());
    }

    /** What a computer has on its disk when nobody closes the program. */
    private void kill() throws IOException {
        try (var files = Files.walk(data)) {
            for (var file : List.copyOf(files.toList())) {
                var copy = killed.resolve(data.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void whatWasTypedASecondBeforeTheProgramWasKilledIsThereAgain() throws Exception {
        try (var desk = writing(data)) {
            assertFalse(desk.sees("#directive-offer-open"));
            desk.hand.clickOn("#directive-title").write(TITLE, 0);
            FxToolkit.run(() -> field(desk, "#directive-requirement").setText("Xong trước Tết"));
            Thread.sleep(1000);
            kill();
        }
        try (var desk = writing(killed)) {
            desk.until(() -> desk.says("Có bản nháp “" + TITLE + "” lưu lúc "));
            fire(desk, "#directive-offer-open");
            desk.until(() -> text(desk, "#directive-title").equals(TITLE));
            assertEquals("Xong trước Tết", text(desk, "#directive-requirement"));
            FxToolkit.run(() -> {
                ((ComboBox<?>) desk.one("#directive-lead")).getSelectionModel().select(0);
                field(desk, "#directive-reason").setText("chưa có chỉ tiêu");
            });
            fire(desk, "#directive-issue");
            desk.until(() -> !desk.sees("#directive-issue"));
            begin(desk);
            FxToolkit.run(() -> field(desk, "#directive-title").setText("Việc khác"));
            // Long enough for what is offered to be read.
            Thread.sleep(1000);
            assertFalse(desk.sees("#directive-offer-open"));
            fire(desk, "#directive-cancel");
        }
    }
}
