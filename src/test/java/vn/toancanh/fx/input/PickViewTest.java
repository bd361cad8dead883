package vn.toancanh.fx.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.input.PickView.Option;

@Tag("screen")
class PickViewTest {
    private final List<String> picked = new ArrayList<>();

    @Test
    void aNameIsFoundWithoutDiacriticsAndTakenByEnter() {
        FxToolkit.run(() -> {
            var stage = stage();
            var field = (TextField) stage.getScene().lookup("#pick");
            field.requestFocus();
            field.setText("giai ngan");
            press(field, KeyCode.ENTER);
            assertEquals(List.of("KT-03"), picked);
            assertEquals("KT-03 · Tỷ lệ giải ngân", field.getText());
            stage.close();
        });
    }

    @Test
    void escapeLeavesWhatWasChosen() {
        FxToolkit.run(() -> {
            var stage = stage();
            var field = (TextField) stage.getScene().lookup("#pick");
            field.requestFocus();
            field.setText("giai");
            press(field, KeyCode.ESCAPE);
            assertEquals("HC-07 · Hồ sơ đúng hạn", field.getText());
            assertEquals(List.of(), picked);
            stage.close();
        });
    }

    @Test
    void whatMatchesNothingIsNotTaken() {
        FxToolkit.run(() -> {
            var stage = stage();
            var field = (TextField) stage.getScene().lookup("#pick");
            field.requestFocus();
            field.setText("xyz");
            press(field, KeyCode.ENTER);
            assertEquals(List.of(), picked);
            stage.close();
        });
    }

    private Stage stage() {
        var view = new PickView("pick", "Chỉ tiêu", picked::add, Texts.strict(Texts.VIETNAMESE));
        view.show(
                List.of(
                        new Option("HC-07", "HC-07 · Hồ sơ đúng hạn"),
                        new Option("KT-03", "KT-03 · Tỷ lệ giải ngân")),
                "HC-07");
        var stage = new Stage();
        stage.setScene(FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 600, 400));
        stage.show();
        return stage;
    }

    private static void press(TextField field, KeyCode code) {
        field.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
