package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.task.listing.TaskRow;

/** Who opens his desk beside a file with a damaged line sees all directives, and is told which. */
@Tag("screen")
class UnreadableLineTourTest {
    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    private Path file() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(each -> each.endsWith("work.db")).findFirst().orElseThrow();
        }
    }

    private void damage(TaskRow directive) throws IOException, SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file());
                var add =
                        db.prepareStatement(
                                "INSERT INTO task_line (id, directive, served, body)"
                                        + " VALUES (?, ?, 0, '{\"act\":{\"do\":\"ask-support\"}}')")) {
            add.setString(1, UUID.randomUUID().toString());
            add.setString(2, directive.id().toString());
            assertEquals(1, add.executeUpdate());
        }
    }

    @Test
    void aDamagedLineHidesNoDirectiveAndIsTold() throws Exception {
        int before;
        TaskRow damaged;
        try (var desk = demo.open("chairman", data)) {
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> !TaskTable.rows(desk).isEmpty());
            before = TaskTable.rows(desk).size();
            damaged = TaskTable.rows(desk).getFirst();
        }
        damage(damaged);
        try (var desk = demo.open("chairman", data)) {
            desk.until(() ->
                    desk.texts(".announce-title").stream()
                            .anyMatch("TC-2007 · Nhiệm vụ không đọc được đầy đủ"::equals));
            var title = damaged.state().directive().text().title();
            assertTrue(
                    desk.texts(".announce-text").stream()
                            .anyMatch(text -> text.startsWith("“" + title + "”: ")),
                    desk.texts(".announce-text").toString());
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> TaskTable.rows(desk).size() == before);
            desk.picture("unreadable-line");
        }
    }
}
