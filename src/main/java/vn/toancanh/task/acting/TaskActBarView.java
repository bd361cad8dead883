package vn.toancanh.task.acting;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;

/** The acts that can follow, with their keys; the form of the one under way; what came of it. */
public final class TaskActBarView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final TaskActsViewModel model;
    private final Texts texts;
    private final FlowPane row = new FlowPane();
    private final VBox form = new VBox();
    private final Label said = new Label();

    public TaskActBarView(TaskActsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-acts");
        row.getStyleClass().add("task-choice");
        said.setId("task-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("task-said");
        getChildren().addAll(said, form, row);
        model.offeredProperty().subscribe(this::offer);
        model.formProperty().subscribe(this::ask);
        model.saidProperty().subscribe(this::tell);
    }

    private void offer(List<ActKind> kinds) {
        row.getChildren().clear();
        for (var kind : kinds) {
            var button =
                    new Button(texts.get("task.act.key", texts.get(kind.textKey()), kind.letter()));
            button.setId("task-act-" + kind.name());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> model.press(kind));
            if (row.getChildren().isEmpty()) {
                button.getStyleClass().add("primary");
            }
            row.getChildren().add(button);
        }
    }

    private void ask(@Nullable ActKind kind) {
        form.getChildren().clear();
        form.setManaged(kind != null);
        var state = model.stateProperty().get();
        if (kind != null && state != null) {
            var view = new TaskActFormView(model, kind, state, texts);
            form.getChildren().add(view);
            view.focusFirst();
        }
    }

    private void tell(TaskActsViewModel.@Nullable Said last) {
        said.setVisible(last != null);
        said.setManaged(last != null);
        if (last != null) {
            said.setText(last.sentence());
            said.pseudoClassStateChanged(REFUSED, last.refused());
        }
    }
}
