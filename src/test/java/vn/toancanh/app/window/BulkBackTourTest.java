package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.task.journal.TaskDraftStore;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.wire.TaskJson;

/** An order to many communes that the warehouse does not take is opened and issued again. */
@Tag("screen")
class BulkBackTourTest {
    private static final String INDICATOR = "Hồ sơ TTHC giải quyết đúng hạn";

    private static final String TITLE = "Việc của nhiều xã";

    private static final UUID AGAIN = UUID.randomUUID();

    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    private static String issueToMany(RunningProgram desk) {
        DirectiveForm.fromTile(desk, INDICATOR, TITLE);
        desk.press("#directive-shared");
        desk.press("#directive-worse");
        var count = desk.text("#directive-shares-count");
        DirectiveForm.issue(desk);
        return count;
    }

    /** As it is given back: as another directive of the same words. */
    private void giveBack() throws IOException {
        try (var files = Files.walk(data)) {
            var file = files.filter(each -> each.endsWith("work.db")).findFirst().orElseThrow();
            var work = WorkFile.open(file, Clock.systemUTC());
            work.writer().start();
            var whole =
                    new TaskStore(work.reads(), work.reads())
                            .states().values().stream()
                                    .filter(each -> each.directive().parent() == null)
                                    .filter(each -> each.directive().text().title().equals(TITLE))
                                    .findFirst()
                                    .orElseThrow();
            var body =
                    TaskJson.text(whole.directive())
                            .replace(whole.directive().id().toString(), AGAIN.toString());
            var drafts = new TaskDraftStore(work.reads(), work.writes());
            var author = whole.issue().by().id();
            work.writer()
                    .submit(
                            "given back",
                            () ->
                                    drafts.save(
                                            new TaskDraftStore.Draft(
                                                    AGAIN,
                                                    author,
                                                    body,
                                                    whole.issue().at(),
                                                    "deadline-past")))
                    .join();
            work.close();
        }
    }

    /** As the form tells of how many units get a part of what was issued again. */
    private String parts() throws IOException {
        try (var files = Files.walk(data)) {
            var file = files.filter(each -> each.endsWith("work.db")).findFirst().orElseThrow();
            var work = WorkFile.openReadOnly(file).orElseThrow();
            var parts =
                    new TaskStore(work.reads(), work.reads())
                            .states().values().stream()
                                    .filter(each -> AGAIN.equals(each.directive().parent()))
                                    .count();
            work.close();
            return "Sẽ giao thêm " + parts + " phần việc, mỗi đơn vị một phần.";
        }
    }

    @Test
    void itComesBackAsOneFormAndGoesToTheSameCommunesAgain() throws Exception {
        String count;
        try (var desk = demo.open("chairman", data)) {
            count = issueToMany(desk);
        }
        giveBack();
        try (var desk = demo.open("chairman", data)) {
            desk.hand.clickOn("#nav-TASKS");
            desk.until(() -> desk.sees("#task-new"));
            desk.press("#task-new");
            desk.until(() -> desk.says("Kho dữ liệu không nhận “" + TITLE + "” lúc "));
            assertEquals(1, desk.all("#directive-offer-open").size());
            desk.press("#directive-offer-open");
            desk.until(() -> desk.text("#directive-title").equals(TITLE));
            assertEquals(count, desk.text("#directive-shares-count"));
            assertFalse(count.contains("thêm 0 "), count);
            desk.picture("bulk-back");
            desk.press("#directive-issue");
            desk.until(() -> !desk.sees("#directive-issue"));
        }
        assertEquals(count, parts());
    }
}
