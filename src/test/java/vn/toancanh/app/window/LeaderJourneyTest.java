package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** The chairman at half past seven: what is wrong, since when, where, who; and one commune. */
@Tag("screen")
class LeaderJourneyTest {
    private static final PseudoClass ACT = PseudoClass.getPseudoClass("act");

    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void start() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
    }

    @Test
    void fromARedTileToTheReasonInTwoClicks() {
        desk.until(() -> desk.all(".indicator-tile").stream().anyMatch(LeaderJourneyTest::isRed));
        var red = desk.all(".indicator-tile").stream().filter(LeaderJourneyTest::isRed).findFirst();
        desk.hand.clickOn(red.orElseThrow());
        desk.until(() -> desk.sees("#card-why"));
        desk.hand.clickOn("#card-why");
        desk.until(() -> desk.sees("#why-where"));
        assertFalse(desk.texts("#why-since").getFirst().isBlank());
        assertFalse(desk.texts("#why-who").getFirst().isBlank());
        desk.until(() -> desk.texts("#why-where").stream().anyMatch(t -> t.contains("đơn vị ")));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees(".indicator-card"));
    }

    @Test
    void beforeAVisitTheWholeDeskIsAboutTheCommune() {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        desk.key(KeyCode.CONTROL, KeyCode.A);
        desk.hand.write("phuong cua ha", 0);
        desk.until(() -> desk.texts(".search-hit .label").contains("Phường Cửa Hà"));
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.texts("#scope").stream().anyMatch(t -> t.contains("Phường Cửa Hà")));
        desk.hand.clickOn("#nav-BOARD");
        desk.until(() -> desk.texts("#board-chosen").stream().anyMatch(t -> t.contains("Cửa Hà")));
        assertTrue(desk.sees(".board-page"));
        desk.hand.clickOn("#scope");
        desk.until(() -> !desk.sees("#board-chosen"));
    }

    private static boolean isRed(Node tile) {
        return FxToolkit.on(() -> tile.getPseudoClassStates().contains(ACT));
    }
}
