package vn.toancanh.task.schedule;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.DayPicker;
import vn.toancanh.fx.input.FieldNote;
import vn.toancanh.fx.input.TypedDay;

/** When it is evaluated: a first and a last day, and lengths of one press. */
public final class WindowView extends VBox {
    private final Texts texts;

    public WindowView(WindowViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("task-field");
        var length = new Label();
        length.setId("directive-window-days");
        length.getStyleClass().add("text-note");
        length.textProperty().bind(model.lengthProperty());
        var row =
                new FlowPane(
                        day("from", model.from()),
                        new Label(texts.get("task.form.window.until")),
                        day("to", model.to()),
                        length);
        row.getStyleClass().add("task-choice");
        var chips = new FlowPane();
        chips.getStyleClass().add("task-choice");
        for (var weeks : WindowViewModel.WEEKS) {
            var chip = new Button(texts.get("task.form.window.weeks", weeks));
            chip.setId("directive-weeks-" + weeks);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> model.last(weeks));
            chips.getChildren().add(chip);
        }
        getChildren()
                .addAll(
                        chips,
                        row,
                        new FieldNote(
                                "directive-window-said", model.faultProperty(), FieldNote.FAULT),
                        new FieldNote(
                                "directive-window-warned",
                                model.warningProperty(),
                                FieldNote.WARNING));
    }

    private DayPicker day(String key, TypedDay typed) {
        var picker = new DayPicker(typed);
        picker.setId("directive-window-" + key);
        picker.setAccessibleText(texts.get("task.form.window." + key));
        return picker;
    }
}
