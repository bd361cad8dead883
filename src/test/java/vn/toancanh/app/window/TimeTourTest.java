package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Period;
import vn.toancanh.fx.FxToolkit;

/** The past played on the big map of the whole program, by hand and by keys. */
@Tag("screen")
class TimeTourTest {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void openTheBar() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
        desk.hand.clickOn("#nav-MAP");
        desk.until(() -> desk.sees(".map-view"));
        assertFalse(desk.sees("#time-bar"));
        FxToolkit.run(() -> desk.one(".map-view").requestFocus());
        desk.key(KeyCode.T);
        // The history comes in the background; the bar follows it.
        desk.until(() -> periods() > 900);
    }

    @Test
    void aKeyStepsBackAndThePastIsNamedAndColouredOtherwise() {
        onTheTrack();
        desk.key(KeyCode.LEFT);
        var yesterday = DATE.format(today().minusDays(1));
        desk.until(() -> period().equals(yesterday));
        desk.until(() -> says(".map-head .text-title", " · " + yesterday));
        assertTrue(says(".map-head .text-small", "QUÁ KHỨ"));
        desk.until(() -> says(".map-legend-row", "mọi kỳ"));

        var then = picture();
        desk.key(KeyCode.HOME);
        desk.until(() -> says(".map-head .text-title", "/2023"));
        desk.until(() -> different(then, picture()) > 2000);
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.END);
        desk.until(() -> says(".map-head .text-small", "KỲ MỚI NHẤT"));
    }

    @Test
    void anEventIsNamedUnderThePointerAndDuringItsDays() {
        onTheTrack();
        var outbreak = desk.one(".time-event-outbreak");
        desk.hand.moveTo(desk.one("#map-time-now"));
        desk.hand.moveTo(outbreak);
        desk.until(() -> says(".tooltip", "Ổ dịch: Ổ dịch sốt xuất huyết (từ 24/10/2026"));
        assertTrue(outbreak.getAccessibleText().startsWith("Ổ dịch: "));
        desk.key(KeyCode.LEFT);
        desk.until(() -> says("#map-time-events", "Ổ dịch sốt xuất huyết"));
        desk.key(KeyCode.HOME);
        desk.until(() -> !says("#map-time-events", "Ổ dịch sốt xuất huyết"));
    }

    @Test
    void playingReachesTheEndAndTheButtonLeadsBackToThePresent() {
        onTheTrack();
        for (int back = 0; back < 4; back++) {
            desk.key(KeyCode.LEFT);
        }
        desk.until(() -> period().equals(DATE.format(today().minusDays(4))));
        desk.key(KeyCode.SPACE);
        desk.until(
                () -> period().equals(DATE.format(today())) && spoken().equals("Chạy (phím cách)"));
        desk.until(() -> says(".map-head .text-title", DATE.format(today())));

        desk.hand.clickOn("#map-time-now");
        desk.until(() -> period().equals("Hiện tại"));
        desk.until(() -> says(".map-head .text-small", "cách đây"));
        assertFalse(says(".map-legend-row", "mọi kỳ"));
    }

    @Test
    void theKeyThatBroughtTheBarTakesItAwayWithThePast() {
        onTheTrack();
        desk.key(KeyCode.LEFT);
        desk.until(() -> says(".map-head .text-small", "QUÁ KHỨ"));
        desk.key(KeyCode.T);
        desk.until(() -> !desk.sees("#time-bar"));
        assertFalse(says(".map-head .text-small", "QUÁ KHỨ"));
        desk.key(KeyCode.T);
        desk.until(() -> desk.sees("#time-bar"));
    }

    private static void onTheTrack() {
        desk.hand.clickOn("#map-time-back");
        desk.hand.clickOn("#map-time-now");
        desk.until(() -> period().equals("Hiện tại"));
        FxToolkit.run(() -> desk.one("#time-track").requestFocus());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(demo.warehouse().clock.instant(), Period.ZONE);
    }

    private static String period() {
        return desk.texts("#map-time-period").stream().collect(Collectors.joining());
    }

    private static int periods() {
        var words = desk.texts("#map-time-events").stream().collect(Collectors.joining());
        return words.matches("\\d+ kỳ.*") ? Integer.parseInt(words.split(" ", 2)[0]) : 0;
    }

    private static String spoken() {
        return FxToolkit.on(() -> desk.one("#map-time-play").getAccessibleText());
    }

    private static boolean says(String query, String words) {
        return desk.texts(query).stream().anyMatch(text -> text.contains(words));
    }

    private static Image picture() {
        return FxToolkit.on(() -> ((Region) desk.one(".map-view")).snapshot(null, null));
    }

    private static int different(Image one, Image other) {
        int count = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                int before = one.getPixelReader().getArgb(x, y);
                count += before == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
