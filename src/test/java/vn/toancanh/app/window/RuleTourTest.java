package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** A rule is changed by one person, put in force by another, and alerts follow it. */
@Tag("screen")
class RuleTourTest {
    private static final String RULE = "Hồ chứa gần mực nước dâng bình thường";
    private static final Pattern FOUND =
            Pattern.compile("Lẽ ra đã báo (\\d+) lần trong 12 tháng, (\\d+) lần có ích.*");

    @TempDir Path data;

    private final Ahead clock = new Ahead();
    private final DemoDesk demo = new DemoDesk(clock);

    /** The time of this computer, which a test may set forward. */
    private static final class Ahead extends Clock {
        private volatile Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return Clock.systemUTC().getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("everybody is in one zone");
        }
    }

    private RunningProgram desk(String persona) {
        return demo.open(persona, data);
    }

    /** With the keyboard alone. */
    private static void openRules(RunningProgram desk) {
        desk.key(KeyCode.CONTROL, KeyCode.DIGIT6);
        desk.until(() -> desk.sees(".alert-tabs"));
        FxToolkit.run(() -> desk.one(".alert-tabs").requestFocus());
        desk.until(() -> {
            if (!desk.sees("#rule-list")) {
                desk.key(KeyCode.RIGHT);
            }
            return desk.sees("#rule-list") && list(desk).getItems().size() > 10;
        });
        FxToolkit.run(() -> desk.one("#rule-list").requestFocus());
        desk.until(() -> {
            if (!desk.text("#rule-title").startsWith(RULE)) {
                desk.key(KeyCode.DOWN);
            }
            return desk.text("#rule-title").startsWith(RULE);
        });
    }

    private static ListView<?> list(RunningProgram desk) {
        return (ListView<?>) desk.one("#rule-list");
    }

    private static void type(RunningProgram desk, String id, String words) {
        FxToolkit.run(() -> {
            var field = (TextInputControl) desk.one(id);
            field.requestFocus();
            field.selectAll();
        });
        desk.hand.write(words, 0);
        desk.until(() -> desk.text(id).equals(words));
    }

    private static List<Integer> tried(RunningProgram desk) {
        desk.press("#rule-trial-start");
        desk.until(() -> FOUND.matcher(desk.text("#rule-trial-said")).matches());
        var said = FOUND.matcher(desk.text("#rule-trial-said"));
        assertTrue(said.matches());
        return List.of(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
    }

    private static int rows(RunningProgram desk) {
        return FxToolkit.on(() ->
                desk.all("#alert-table").stream()
                        .mapToInt(table -> ((TableView<?>) table).getItems().size())
                        .sum());
    }

    @Test
    void aLimitChangedByOnePersonAndAgreedByAnotherIsWhatAlertsAreJudgedBy() throws Exception {
        try (var analyst = desk("analyst")) {
            openRules(analyst);
            changesHisMind(analyst);
            sends(analyst);
        }
        try (var director = desk("director")) {
            seesNone(director);
            openRules(director);
            agrees(director);
            seesTheAlert(director);
        }
    }

    private static void changesHisMind(RunningProgram desk) {
        assertEquals("95", desk.text("#rule-LIMIT"));
        type(desk, "#rule-LIMIT", "cao");
        assertTrue(desk.text("#rule-fault-LIMIT").contains("số"), "not a number");
        desk.press("#rule-submit");
        assertTrue(desk.text("#rule-said").contains("1"), desk.text("#rule-said"));
        desk.press("#rule-reset");
        assertEquals("95", desk.text("#rule-LIMIT"));
        assertFalse(desk.sees("#rule-fault-LIMIT"));
        desk.press("#rule-submit");
        assertEquals("Chưa đổi gì so với phiên bản đang dùng.", desk.text("#rule-said"));
    }

    private static void givesATrialUp(RunningProgram desk) {
        desk.press("#rule-trial-start");
        desk.until(() -> desk.sees("#rule-trial-stop"));
        desk.press("#rule-trial-stop");
        assertEquals("Đã dừng thử.", desk.text("#rule-trial-said"));
        assertTrue(desk.sees("#rule-trial-start"));
    }

    private static void sends(RunningProgram desk) {
        givesATrialUp(desk);
        var before = tried(desk);
        type(desk, "#rule-LIMIT", "5");
        assertTrue(desk.sees("#rule-before-LIMIT"), "what was there before");
        var after = tried(desk);
        assertNotEquals(before, after);
        desk.press("#rule-submit");
        assertTrue(desk.text("#rule-said").contains("lý do"), desk.text("#rule-said"));
        type(desk, "#rule-reason", "Mua can canh bao som");
        desk.key(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until(() -> desk.sees("#rule-takeBack"));
        desk.press("#rule-takeBack");
        desk.until(() -> desk.sees("#rule-submit"));
        assertEquals("5", desk.text("#rule-LIMIT"));
        desk.press("#rule-submit");
        desk.until(() -> desk.sees("#rule-takeBack"));
        assertFalse(desk.sees("#rule-approve"), "nobody agrees with himself");
    }

    private static void agrees(RunningProgram desk) {
        desk.until(() -> desk.sees("#rule-approve"));
        assertEquals("5", desk.text("#rule-LIMIT"));
        desk.key(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until(() -> desk.text("#rule-title").equals(RULE + " · phiên bản 2"));
        assertTrue(desk.says("Mua can canh bao som"), "the story of the version");
    }

    /** Before it is in force, so that it does not matter how soon after it is. */
    private static void seesNone(RunningProgram desk) {
        openTable(desk);
        type(desk, "#alert-search", "ho chua gan");
        desk.until(() -> desk.sees("#alert-list-empty"));
    }

    private void seesTheAlert(RunningProgram desk) {
        openTable(desk);
        clock.by = Duration.ofMinutes(15);
        await().atMost(Duration.ofMinutes(2)).until(() -> rows(desk) > 0);
    }

    private static void openTable(RunningProgram desk) {
        desk.key(KeyCode.CONTROL, KeyCode.DIGIT6);
        desk.until(() -> desk.sees(".alert-tabs"));
        FxToolkit.run(() -> desk.one(".alert-tabs").requestFocus());
        desk.until(() -> {
            if (!desk.sees("#alert-form-TABLE")) {
                desk.key(KeyCode.LEFT);
            }
            return desk.sees("#alert-form-TABLE");
        });
        desk.hand.clickOn("#alert-form-TABLE");
        desk.until(() -> desk.sees("#alert-search"));
    }
}
