package vn.toancanh.fx.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;

/** Who fills in a form by keys alone is not caught in a field of many lines. */
@Tag("screen")
class WordsAreaTest {
    private final TextField before = FxToolkit.on(TextField::new);
    private final WordsArea area = FxToolkit.on(() -> new WordsArea(3));
    private final TextField after = FxToolkit.on(TextField::new);

    private void tab(boolean back) {
        area.requestFocus();
        area.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, back, false, false, false));
    }

    @Test
    void tabLeadsOnAndBackAndIsNotWritten() {
        FxToolkit.run(() -> {
            var stage = new Stage();
            var scene = new Scene(new VBox(before, area, after));
            stage.setScene(scene);
            stage.show();
            area.setText("Giải quyết hồ sơ tồn");
            tab(false);
            assertEquals(after, scene.getFocusOwner());
            tab(true);
            assertEquals(before, scene.getFocusOwner());
            assertEquals("Giải quyết hồ sơ tồn", area.getText());
            stage.close();
        });
    }
}
