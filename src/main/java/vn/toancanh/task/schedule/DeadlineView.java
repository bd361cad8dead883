package vn.toancanh.task.schedule;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.DayPicker;
import vn.toancanh.fx.input.FieldNote;

/** The deadline: terms of one press, or a day; a day of rest offers the next one that is not. */
public final class DeadlineView extends VBox {
    public DeadlineView(DeadlineViewModel model, Texts texts) {
        getStyleClass().add("task-field");
        var row = new FlowPane();
        row.getStyleClass().add("task-choice");
        for (var term : DeadlineViewModel.TERMS) {
            var chip = new Button(texts.get("task.term", term));
            chip.setId("directive-term-" + term);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> model.due(term));
            row.getChildren().add(chip);
        }
        var day = new DayPicker(model.day());
        day.setId("directive-day");
        day.setAccessibleText(texts.get("task.form.deadline"));
        var distance = new Label();
        distance.getStyleClass().add("text-note");
        distance.textProperty().bind(model.distanceProperty());
        row.getChildren().addAll(day, distance);
        var next = new Button();
        next.setId("directive-next-day");
        next.textProperty().bind(Bindings.createStringBinding(model::offer, model.faultProperty()));
        next.visibleProperty().bind(next.textProperty().isNotEmpty());
        next.managedProperty().bind(next.visibleProperty());
        next.setOnAction(_ -> model.toNext());
        var fault = new FieldNote("directive-day-said", model.faultProperty(), FieldNote.FAULT);
        getChildren().addAll(row, fault, next);
    }
}
