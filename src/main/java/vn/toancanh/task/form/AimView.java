package vn.toancanh.task.form;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.FieldNote;
import vn.toancanh.task.schedule.WindowView;

/** What a directive is measured by: where it stands, the target, when it is evaluated, shares. */
final class AimView extends VBox {
    private final AimViewModel model;
    private final Texts texts;
    private final VBox similar = new VBox();

    AimView(AimViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-aim");
        var measured = new CheckBox(texts.get("task.form.measured", model.name()));
        measured.setId("directive-measured");
        measured.setWrapText(true);
        measured.setMinHeight(USE_PREF_SIZE);
        measured.selectedProperty().bindBidirectional(model.measured);
        similar.setId("directive-similar");
        similar.getStyleClass().add("task-similar");
        similar.setManaged(false);
        var whole = new VBox();
        whole.getStyleClass().add("task-aim");
        whole.disableProperty().bind(model.measured.not());
        whole.getChildren().addAll(target());
        whole.getChildren().add(similar);
        var shares = model.shares;
        if (shares != null) {
            whole.getChildren().add(new SharesView(shares, texts));
        }
        getChildren().addAll(measured, whole);
    }

    private List<Node> target() {
        var standing = Bindings.createStringBinding(model::told, model.standingProperty());
        var target = new TextField();
        target.setId("directive-target");
        target.textProperty().bindBidirectional(model.target);
        target.disableProperty().bind(model.unusedProperty());
        var fault = new FieldNote("directive-target-said", model.faultProperty(), FieldNote.FAULT);
        var window = new WindowView(model.window, texts);
        return List.of(
                new FieldNote("directive-standing", standing, FieldNote.NOTE),
                named("target", target),
                target,
                fault,
                named("window", window),
                window);
    }

    private Label named(String key, Node field) {
        var label = new Label(texts.get("task.form." + key));
        label.setLabelFor(field);
        label.getStyleClass().add("text-note");
        return label;
    }

    /**
     * What came of directives like this one.
     *
     * @param lines one for each, the most like it first; none shows nothing
     */
    void showSimilar(List<String> lines) {
        similar.getChildren().clear();
        similar.setManaged(!lines.isEmpty());
        if (!lines.isEmpty()) {
            similar.getChildren().add(said("text-note", texts.get("task.similar.heading")));
            lines.forEach(line -> similar.getChildren().add(said("text-body", line)));
        }
    }

    private static Label said(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
