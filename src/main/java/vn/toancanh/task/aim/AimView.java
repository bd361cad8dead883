package vn.toancanh.task.aim;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;

/** What a directive is measured by: where it stands, the target, when it is evaluated, shares. */
public final class AimView extends VBox {
    private final Texts texts;
    private final VBox similar = new VBox();

    public AimView(AimViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("task-aim");
        var measured = new CheckBox(texts.get("task.form.measured", model.baseline().name()));
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
        whole.getChildren().addAll(new AimFieldsView(model, "directive", texts), similar);
        var shares = model.shares;
        if (shares != null) {
            whole.getChildren().add(new SharesView(shares, texts));
        }
        getChildren().addAll(measured, whole);
    }

    /**
     * What came of directives like this one.
     *
     * @param lines one for each, the most like it first; none shows nothing
     */
    public void showSimilar(List<String> lines) {
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
