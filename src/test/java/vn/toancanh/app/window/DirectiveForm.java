package vn.toancanh.app.window;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import vn.toancanh.fx.FxToolkit;

/** The form of a new directive as somebody fills it in who sees it. */
final class DirectiveForm {
    private DirectiveForm() {}

    /** From the tile of an indicator, by way of its card; the first unit leads. */
    static void fromTile(RunningProgram desk, String indicator, String title) {
        desk.until(() -> desk.texts(".tile-name").contains(indicator));
        desk.hand.clickOn(
                desk.all(".tile-name").stream()
                        .filter(tile -> ((Labeled) tile).getText().equals(indicator))
                        .findFirst()
                        .orElseThrow());
        desk.until(() -> desk.sees("#card-direct"));
        desk.press("#card-direct");
        desk.until(() -> desk.sees("#directive-measured"));
        desk.type("#directive-title", title);
        desk.type("#directive-requirement", "Dứt điểm");
        lead(desk, 0);
    }

    /** From the end of the list where the index is below 0. */
    static void lead(RunningProgram desk, int index) {
        // A desk that has just been opened still learns who can be asked.
        desk.until(() -> FxToolkit.on(() -> !leads(desk).getItems().isEmpty()));
        FxToolkit.run(() -> {
            var leads = leads(desk);
            leads.getSelectionModel().select(index < 0 ? leads.getItems().size() + index : index);
        });
    }

    private static ComboBox<?> leads(RunningProgram desk) {
        return (ComboBox<?>) desk.one("#directive-lead");
    }

    static void issue(RunningProgram desk) {
        desk.press("#directive-issue");
        desk.until(() -> !desk.sees("#directive-issue"));
    }
}
