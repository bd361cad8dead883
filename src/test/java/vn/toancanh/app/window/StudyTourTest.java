package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** An analyst goes through the tabs of the analysis page of the running program. */
@Tag("screen")
class StudyTourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void start() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
        desk.key(KeyCode.CONTROL, KeyCode.DIGIT5);
        desk.until(() -> desk.sees("#study-tabs"));
    }

    @BeforeEach
    void nothingOpen() {
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees(".indicator-card"));
    }

    @Test
    void aBetterCommuneIsWorkedOutToTheProvincesPoints() {
        tab("index");
        desk.until(() -> text("#what-gain").contains("điểm"));
        assertTrue(
                text("#index-total").matches("\\d+(,\\d+)? / 100 điểm · .+"), text("#index-total"));
        pick("#what-ratio", "dung han");
        type("#what-value", "50");
        desk.until(() -> text("#what-gain").startsWith("−"));
        type("#what-value", "100");
        desk.until(() -> text("#what-gain").startsWith("+") || text("#what-gain").startsWith("0"));
        desk.until(() -> lines("#what-steps").contains("HC-07"));
        var better = text("#what-total");

        desk.hand.clickOn("#cheapest-goal-2");
        desk.until(() -> text("#cheapest-said").contains("2 điểm"));

        assertEquals(better, text("#what-total"));
    }

    @Test
    void anIndexWithoutCountsOfCommunesSaysSo() {
        tab("index");
        desk.hand.clickOn("#index-1");
        desk.until(() -> desk.says("chưa có số đếm của từng xã"));
        desk.hand.clickOn("#index-0");
        desk.until(() -> desk.sees("#what-gain"));
    }

    @Test
    void theFirstOfTheLeagueOpensItsCard() {
        tab("league");
        desk.until(() -> desk.sees("#league-table .moved"));
        assertTrue(text("#league-summary").contains("đơn vị"));
        pick("#league-indicator", "bao phu bhyt");
        desk.until(() -> desk.says("Bao phủ BHYT"));
        FxToolkit.run(() -> {
            var table = (TableView<?>) desk.one("#league-table");
            table.getSelectionModel().select(0);
            table.requestFocus();
        });

        desk.key(KeyCode.ENTER);

        desk.until(() -> desk.texts(".indicator-card .text-title").contains("Bao phủ BHYT"));
    }

    @Test
    void twoIndicatorsAreHeldAgainstEachOtherWithTheirWarnings() {
        tab("relation");
        desk.until(() -> !text("#tie-verdict").isEmpty());
        pick("#tie-first", "thanh toan truc tuyen");
        desk.until(() -> text("#tie-verdict").length() > 0 && fieldSays("#tie-first", "HC-10"));
        desk.until(() -> desk.says("n = "));
        assertTrue(desk.says("không có nghĩa là cái này gây ra cái kia"));
        var byWeek = lines("#tie-figures");

        desk.hand.clickOn("#tie-grain-2");

        desk.until(() -> !lines("#tie-figures").equals(byWeek));
    }

    @Test
    void theForecastFollowsTheUnitAndSaysHowLikelyThePlanIs() {
        tab("forecast");
        desk.until(() -> text("#outlook-chance").endsWith("%"));
        var ofProvince = text("#outlook-plan");
        assertTrue(text("#outlook-model").startsWith("ETS("), text("#outlook-model"));

        pick("#outlook-unit", "phuong");
        desk.until(() -> desk.sees("#scope"));
        desk.until(() -> text("#outlook-title").contains("Phường"));

        desk.until(() -> !text("#outlook-plan").equals(ofProvince));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees("#scope"));
        desk.until(() -> text("#outlook-title").contains("Tỉnh"));
        assertNotEquals("", text("#outlook-chance"));
    }

    private static void tab(String id) {
        FxToolkit.run(() -> {
            var tabs = (javafx.scene.control.TabPane) desk.one("#study-tabs");
            tabs.getTabs().stream()
                    .filter(tab -> ("study-tab-" + id).equals(tab.getId()))
                    .forEach(tab -> tabs.getSelectionModel().select(tab));
        });
    }

    private static String text(String query) {
        return FxToolkit.on(() ->
                desk.all(query).stream()
                        .map(node -> ((Labeled) node).getText())
                        .findFirst()
                        .orElse(""));
    }

    private static String lines(String query) {
        return FxToolkit.on(() -> {
            var all = new StringBuilder();
            for (var box : desk.all(query)) {
                ((Pane) box)
                        .getChildren()
                        .forEach(line -> all.append(((Labeled) line).getText()).append('\n'));
            }
            return all.toString();
        });
    }

    private static boolean fieldSays(String query, String words) {
        return FxToolkit.on(() -> ((TextField) desk.one(query)).getText().contains(words));
    }

    private static void pick(String query, String words) {
        desk.hand.clickOn(query).write(words, 0);
        desk.key(KeyCode.ENTER);
    }

    private static void type(String query, String words) {
        desk.hand.clickOn(query);
        desk.key(KeyCode.CONTROL, KeyCode.A);
        desk.hand.write(words, 0);
        desk.key(KeyCode.ENTER);
    }
}
