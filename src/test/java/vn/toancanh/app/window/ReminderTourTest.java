package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.listing.TaskRow;

/** Who opens his desk is told in a few lines what is late and what is due, once. */
@Tag("screen")
class ReminderTourTest {
    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    private RunningProgram desk() {
        return demo.open("chairman", data);
    }

    private static Hyperlink line(RunningProgram desk, String words) {
        return FxToolkit.on(() ->
                desk.all(".announce-way").stream()
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().contains(words))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void remindersLeadToTheDirectivesTheyAreAboutAndAreToldOnce() {
        try (var desk = desk()) {
            desk.until(() -> desk.sees(".announce-way"));
        }
        // Nobody read them.
        try (var desk = desk()) {
            desk.until(() -> desk.sees(".announce-way"));
            assertTrue(desk.texts(".announce-title").contains("Nhắc việc"));
            var lines = desk.texts(".announce-way");
            assertTrue(lines.size() <= 6, lines.toString());
            assertTrue(lines.stream().anyMatch(line -> line.endsWith("nhiệm vụ quá hạn")));

            var overdue = line(desk, "nhiệm vụ quá hạn");
            var count = Integer.parseInt(overdue.getText().split(" ")[0]);
            FxToolkit.run(overdue::fire);
            desk.until(() -> TaskTable.rows(desk).size() == count);
            assertTrue(TaskTable.rows(desk).stream().allMatch(TaskRow::isOverdue));
            assertTrue(desk.sees(".announce-way"), "the other lines can still be taken");
            assertEquals(
                    "Được nhắc " + count + " ×",
                    FxToolkit.on(() -> ((Labeled) desk.one("#task-only")).getText()));

            desk.hand.clickOn("#task-only");
            desk.until(() -> TaskTable.rows(desk).size() > count);
            assertFalse(desk.sees("#task-only"));
            FxToolkit.run(
                    () -> desk.all(".announce-way").forEach(link -> ((Hyperlink) link).fire()));
            desk.until(() -> !desk.sees(".announce-way"));
        }
        try (var desk = desk()) {
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> !TaskTable.rows(desk).isEmpty());
            await().during(Duration.ofSeconds(2)).until(() -> !desk.sees(".announce-way"));
        }
    }
}
