package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** The program is killed while somebody writes a directive: he goes on with it. */
@Tag("screen")
class DraftTourTest {
    private static final String TITLE = "Ban nhap thu";

    @TempDir Path data;
    @TempDir Path killed;

    private final DemoDesk demo = new DemoDesk();

    private RunningProgram writing(Path at) {
        var desk = demo.open("chairman", at);
        desk.hand.clickOn("#nav-TASKS");
        desk.until(() -> desk.sees("#task-new"));
        begin(desk);
        return desk;
    }

    private static void begin(RunningProgram desk) {
        desk.press("#task-new");
        desk.until(() -> desk.sees("#directive-title"));
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
            desk.type("#directive-requirement", "Xong trước Tết");
            Thread.sleep(1000);
            kill();
        }
        try (var desk = writing(killed)) {
            desk.until(() -> desk.says("Có bản nháp “" + TITLE + "” lưu lúc "));
            desk.press("#directive-offer-open");
            desk.until(() -> desk.text("#directive-title").equals(TITLE));
            assertEquals("Xong trước Tết", desk.text("#directive-requirement"));
            FxToolkit.run(() ->
                    ((ComboBox<?>) desk.one("#directive-lead")).getSelectionModel().select(0));
            desk.type("#directive-reason", "chưa có chỉ tiêu");
            desk.press("#directive-issue");
            desk.until(() -> !desk.sees("#directive-issue"));
            begin(desk);
            desk.type("#directive-title", "Việc khác");
            // Long enough for what is offered to be read.
            Thread.sleep(1000);
            assertFalse(desk.sees("#directive-offer-open"));
            desk.press("#directive-cancel");
        }
    }
}
