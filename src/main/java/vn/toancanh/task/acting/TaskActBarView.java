package vn.toancanh.task.acting;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;

/** The acts that can follow, with their keys; the form of the one under way; what came of it. */
public final class TaskActBarView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final TaskActsViewModel model;
    private final Texts texts;
    private final FlowPane row = new FlowPane();
    private final VBox form = new VBox();
    private final ScrollPane scroll = new ScrollPane(form);
    private final Label said = new Label();
    private final ReturnedView returned;
    private FileChoice choice = FileChoice.ofSystem(this::window, FileChoice.LastFolder.NONE);

    public TaskActBarView(TaskActsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-acts");
        row.getStyleClass().add("task-choice");
        said.setId("task-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("task-said");
        returned = new ReturnedView(model, texts);
        // A form with many files still leaves its last button within reach on a small screen.
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("task-form-scroll");
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.SOMETIMES);
        getChildren().addAll(returned, said, scroll, row);
        model.offeredProperty().subscribe(this::offer);
        model.formProperty().subscribe(this::ask);
        model.saidProperty().subscribe(this::tell);
        model.proposalProperty().subscribe(this::propose);
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    /** Files to attach are asked for in this way. */
    public void chooseWith(FileChoice other) {
        choice = other;
    }

    private void offer(List<ActKind> kinds) {
        if (row.getChildren().stream().anyMatch(Node::isFocused)) {
            // The button that was pressed goes; the next key still belongs to this page.
            requestFocus();
        }
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
        scroll.setManaged(kind != null);
        scroll.setVisible(kind != null);
        var state = model.stateProperty().get();
        if (kind != null && state != null) {
            var view = new TaskActFormView(model, kind, state, choice, texts);
            form.getChildren().add(view);
            view.focusFirst();
        }
    }

    private void propose(@Nullable Proposal proposal) {
        for (var open : form.getChildren()) {
            ((TaskActFormView) open).propose(proposal);
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
