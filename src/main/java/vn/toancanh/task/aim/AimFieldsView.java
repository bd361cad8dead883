package vn.toancanh.task.aim;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.FieldNote;
import vn.toancanh.task.schedule.WindowView;

/** Where one indicator stands, where it is to come to, and when that is evaluated. */
final class AimFieldsView extends VBox {
    private final Texts texts;

    /**
     * @param id what the ids of its fields begin with
     */
    AimFieldsView(AimViewModel model, String id, Texts texts) {
        this.texts = texts;
        getStyleClass().add("task-aim");
        var standing = Bindings.createStringBinding(model::told, model.standingProperty());
        var target = new TextField();
        target.setId(id + "-target");
        target.textProperty().bindBidirectional(model.target);
        target.disableProperty().bind(model.unusedProperty());
        var window = new WindowView(model.window, texts);
        getChildren()
                .addAll(
                        new FieldNote(id + "-standing", standing, FieldNote.NOTE),
                        named("target", target),
                        target,
                        new FieldNote(id + "-target-said", model.faultProperty(), FieldNote.FAULT),
                        named("window", window),
                        window);
    }

    private Label named(String key, Node field) {
        var label = new Label(texts.get("task.form." + key));
        label.setLabelFor(field);
        label.getStyleClass().add("text-note");
        return label;
    }
}
