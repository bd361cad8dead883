package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.session.Origin;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.listing.TaskRow;

/** Who opens his desk is told in a few lines what is late and what is due, once. */
@Tag("screen")
class ReminderTourTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin DEMO = new Origin.Demo(new DemoSettings(24, 42, DAY), 1);

    @TempDir Path data;

    private final Clock clock = new DemoClock(DAY, 1, Clock.systemUTC());

    private RunningProgram desk() {
        var opening = new Opening(Opening.Screen.DESK, DEMO, "chairman", null);
        return RunningProgram.start(opening, data, clock).atWork();
    }

    private static List<TaskRow> rows(RunningProgram desk) {
        return FxToolkit.on(() ->
                desk.all("#task-table").stream()
                        .flatMap(each -> ((TableView<?>) each).getItems().stream())
                        .map(TaskRow.class::cast)
                        .toList());
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
            assertTrue(desk.texts(".announce-title").contains("Nhắc việc"));
            var lines = desk.texts(".announce-way");
            assertTrue(lines.size() <= 6, lines.toString());
            assertTrue(lines.stream().anyMatch(line -> line.endsWith("nhiệm vụ quá hạn")));

            var overdue = line(desk, "nhiệm vụ quá hạn");
            var count = Integer.parseInt(overdue.getText().split(" ")[0]);
            FxToolkit.run(overdue::fire);
            desk.until(() -> rows(desk).size() == count);
            assertTrue(rows(desk).stream().allMatch(TaskRow::isOverdue));
            assertTrue(desk.sees(".announce-way"), "the other lines can still be taken");
            assertEquals(
                    "Được nhắc " + count + " ×",
                    FxToolkit.on(() -> ((Labeled) desk.one("#task-only")).getText()));

            desk.hand.clickOn("#task-only");
            desk.until(() -> rows(desk).size() > count);
            assertFalse(desk.sees("#task-only"));
            FxToolkit.run(
                    () -> desk.all(".announce-way").forEach(link -> ((Hyperlink) link).fire()));
            desk.until(() -> !desk.sees(".announce-way"));
        }
        try (var desk = desk()) {
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> !rows(desk).isEmpty());
            await().during(Duration.ofSeconds(2)).until(() -> !desk.sees(".announce-way"));
        }
    }
}
