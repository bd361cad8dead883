package vn.toancanh.board.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.SampleReadings;

@Tag("screen")
class IndicatorListViewTest {
    private final List<String> opened = new ArrayList<>();

    @Test
    void theFilterNeedsNoDiacritics() {
        FxToolkit.run(() -> {
            var view = view();
            ((TextField) view.lookup("#list-filter")).setText("ho so dat");
            assertEquals(1, view.table().getItems().size());
            ((TextField) view.lookup("#list-filter")).setText("HC-");
            assertEquals(3, view.table().getItems().size());
        });
    }

    @Test
    void aStatusLeavesOnlyItsRows() {
        FxToolkit.run(() -> {
            var view = view();
            ((ToggleButton) view.lookup("#list-status-ACT")).fire();
            assertEquals(2, view.table().getItems().size());
        });
    }

    @Test
    void enterOpensTheCardOfTheRow() {
        FxToolkit.run(() -> {
            var table = view().table();
            table.getSelectionModel().select(2);
            table.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
        });
        assertEquals(List.of("HC-08"), opened);
    }

    @Test
    void everyControlSaysWhatItIs() {
        FxToolkit.run(() -> {
            var silent = new ArrayList<String>();
            for (var node : view().lookupAll("*")) {
                if (node instanceof Control control
                        && control.isFocusTraversable()
                        && !speaks(control)) {
                    silent.add(control.toString());
                }
            }
            assertEquals(List.of(), silent);
        });
    }

    private static boolean speaks(Node node) {
        var own = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return own || node instanceof ButtonBase button && !button.getText().isBlank();
    }

    private IndicatorListView view() {
        var model = new IndicatorListViewModel(s -> opened.add(s.indicator().code()));
        model.show(SampleReadings.board(), SampleReadings.NOW);
        var view = new IndicatorListView(model, new Button("Xuất"), Texts.strict(Texts.VIETNAMESE));
        FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 1184, 660);
        return view;
    }
}
