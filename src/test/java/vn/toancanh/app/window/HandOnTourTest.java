package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a measured directive is handed on, measured where it is done. */
@Tag("screen")
class HandOnTourTest {
    private static final String INDICATOR = "Hồ sơ TTHC giải quyết đúng hạn";

    @TempDir Path data;

    private final DemoDesk demo = new DemoDesk();

    @Test
    void aPartOfAMeasuredDirectiveOwesNoReason() {
        try (var desk = demo.open("chairman", data)) {
            DirectiveForm.fromTile(desk, INDICATOR, "Việc thử");
            DirectiveForm.issue(desk);
            desk.type("#task-search", "Việc thử");
            TaskTable.choose(desk, "Việc thử");
            desk.until(() -> desk.sees("#task-hand"));
            desk.press("#task-hand");
            desk.until(() -> desk.text("#directive-standing").startsWith("Đo theo nhiệm vụ chung"));
            DirectiveForm.lead(desk, -1);
            assertTrue(
                    desk.text("#directive-standing").startsWith("Số liệu riêng của "),
                    desk.text("#directive-standing"));
            DirectiveForm.lead(desk, 1);
            DirectiveForm.issue(desk);
            desk.until(() -> desk.says("1 phần việc: 0 xong"));
            assertTrue(desk.says("Tác dụng: chưa phần nào có kết luận."));
        }
    }
}
