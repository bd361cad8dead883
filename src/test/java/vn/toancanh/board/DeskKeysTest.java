package vn.toancanh.board;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** The desk in a real window of the headless platform, driven by keys alone. */
@Tag("screen")
class DeskKeysTest {
    private static final SearchHit HOA_PHU =
            new SearchHit(SearchHit.Kind.AREA, "00001", "Xã Hoà Phú", "Tỉnh Sao Mai");

    private final FxRobot robot = new FxRobot();
    private final List<String> asked = new ArrayList<>();
    private final List<SearchHit> chosen = new ArrayList<>();
    private final DeskViewModel model =
            new DeskViewModel(
                    Runnable::run,
                    text -> {
                        asked.add(text);
                        return new Findings(List.of(HOA_PHU), List.of(), List.of());
                    },
                    chosen::add,
                    area -> "Xã " + area.value(),
                    () -> Instant.EPOCH);
    private DeskView desk;
    private Stage stage;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            var texts = Texts.strict(Texts.VIETNAMESE);
            desk = new DeskView(model, _ -> new StackPane(), texts, new Motion(true));
            var scene = new Scene(desk, 1366, 768);
            Theme.DARK.apply(scene, Theme.DESK_PX);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stage.close());
    }

    @Test
    void controlKSearchesAndEnterTakesTheFirstAnswer() {
        robot.press(KeyCode.CONTROL).press(KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("hoa phu");
        await().until(() -> asked.contains("hoa phu"));
        robot.push(KeyCode.ENTER);
        await().until(() -> !chosen.isEmpty());
        assertEquals(List.of(HOA_PHU), chosen);
    }

    @Test
    void composedVietnameseIsAskedInOneFormWhateverTheKeyboardSends() {
        for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            asked.clear();
            FxToolkit.run(() -> {
                var field = field();
                field.requestFocus();
                field.clear();
                field.fireEvent(
                        new InputMethodEvent(
                                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                                List.of(),
                                Normalizer.normalize("Hoà Phú", form),
                                0));
            });
            await().until(() -> !asked.isEmpty());
            assertEquals(
                    Normalizer.normalize("Hoà Phú", Normalizer.Form.NFC),
                    asked.getLast(),
                    form.name());
        }
    }

    @Test
    void escapeClosesTheAnswersBeforeTheDrawer() {
        var closed = new ArrayList<String>();
        FxToolkit.run(() -> desk.openDrawer(new Label("1.284"), () -> closed.add("closed")));
        robot.press(KeyCode.CONTROL).press(KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("x");
        robot.push(KeyCode.ESCAPE);
        await().until(() -> FxToolkit.on(() -> field().getText()).isEmpty());
        assertEquals(List.of(), closed);
        FxToolkit.run(() -> desk.lookup("#nav-MAP").requestFocus());
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !closed.isEmpty());
    }

    @Test
    void everyPageIsReachedByKeysAndSaysWhenItIsNotBuilt() {
        robot.press(KeyCode.CONTROL).press(KeyCode.DIGIT8).release(KeyCode.DIGIT8, KeyCode.CONTROL);
        await().until(() -> model.pageProperty().get() == Page.BRIEFING);
        FxToolkit.run(() -> {
            var badge = (Label) desk.lookup(".empty-place .badge");
            assertEquals("Chưa có trong phiên bản này", badge.getText());
            assertTrue(desk.lookup("#nav-BRIEFING").getAccessibleText().contains("chưa có"));
        });
        robot.push(KeyCode.F1);
        await().until(() -> model.pageProperty().get() == Page.HELP);
    }

    @Test
    void theFocusIsSeen() {
        FxToolkit.run(() -> {
            var button = (NavButtonView) desk.lookup("#nav-DATA");
            button.requestFocus();
            FxToolkit.settle(desk);
            assertFalse(button.getBorder() == null || button.getBorder().isEmpty());
        });
    }

    private TextField field() {
        return (TextField) desk.lookup("#search");
    }
}
