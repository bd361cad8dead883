package vn.toancanh.alert.acting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.acting.AlertActs.Answer;
import vn.toancanh.fx.Texts;

/**
 * The acts with their keys, the form of the one that is under way, and what came of the last, which
 * can be taken back for ten seconds.
 */
public final class ActBarView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Duration UNDO = Duration.seconds(10);

    private final ActsViewModel model;
    private final Texts texts;
    private final Map<ActKind, Button> buttons = new EnumMap<>(ActKind.class);
    private final Label said = new Label();
    private final Label many = new Label();
    private final Button undo = new Button();
    private final VBox form = new VBox();
    private final HBox answer = new HBox(said, undo);
    private @Nullable PublishFormView publish;
    private final PauseTransition late = new PauseTransition(UNDO);

    public ActBarView(ActsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("alert-acts");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setId("alert-said");
        said.getStyleClass().add("alert-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        undo.setText(texts.get("alert.act.undo"));
        undo.setId("alert-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undo());
        answer.getStyleClass().add("alert-answer");
        var legend = new Label(texts.get("alert.act.legend"));
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        legend.getStyleClass().add("text-note");
        many.setWrapText(true);
        many.setMinHeight(USE_PREF_SIZE);
        many.setId("alert-many");
        many.getStyleClass().add("alert-many");
        var rest = new VBox(row(), legend);
        rest.getStyleClass().add("alert-rest");
        getChildren().addAll(answer, many, form, rest);
        model.formProperty()
                .subscribe(kind -> {
                    // A message is read before it is sent, which needs the room.
                    rest.setVisible(kind != ActKind.PUBLISH);
                    rest.setManaged(kind != ActKind.PUBLISH);
                });
        model.saidProperty().subscribe(this::tell);
        model.formProperty().subscribe(this::ask);
        model.targetsProperty().subscribe(_ -> name());
        model.outgoingProperty().subscribe(_ -> follow());
    }

    private FlowPane row() {
        var row = new FlowPane();
        row.getStyleClass().add("alert-choice");
        for (var kind : ActKind.values()) {
            var button = new Button();
            button.setId("alert-act-" + kind.name());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(new Tooltip(texts.get(kind.textKey() + ".tip")));
            button.setOnAction(_ -> model.press(kind));
            if (kind == ActKind.ACKNOWLEDGE) {
                button.getStyleClass().add("primary");
            }
            buttons.put(kind, button);
            row.getChildren().add(button);
        }
        return row;
    }

    /** What is put away can be brought back by the same key. */
    private void name() {
        var count = model.targetsProperty().get().size();
        many.setText(texts.get("alert.act.many", count));
        many.setVisible(count > 1);
        many.setManaged(count > 1);
        var shelved =
                model.allAre(List.of(Visibility.Kind.SHELVED_TIMED, Visibility.Kind.SHELVED_ONCE));
        var out = model.allAre(List.of(Visibility.Kind.OUT_OF_SERVICE));
        buttons.forEach((kind, button) -> {
            var back = kind == ActKind.SHELVE ? shelved : kind == ActKind.TAKE_OUT && out;
            var name = texts.get(back ? kind.textKey() + ".back" : kind.textKey());
            button.setText(texts.get("alert.act.key", name, kind.letter()));
            button.setDisable(model.targetsProperty().get().isEmpty());
        });
    }

    private void follow() {
        if (publish != null) {
            publish.show();
        }
    }

    private void ask(@Nullable ActKind kind) {
        form.getChildren().clear();
        form.setManaged(kind != null);
        publish = null;
        if (kind == ActKind.PUBLISH) {
            var view = new PublishFormView(model, texts);
            publish = view;
            form.getChildren().add(view);
            view.focusFirst();
        } else if (kind != null) {
            var view = new ActFormView(model, kind, texts);
            form.getChildren().add(view);
            view.focusWords();
        }
    }

    private void tell(@Nullable Answer last) {
        late.stop();
        answer.setVisible(last != null);
        answer.setManaged(last != null);
        if (last == null) {
            return;
        }
        said.setText(last.said());
        said.pseudoClassStateChanged(REFUSED, last.refused());
        var back = last.undo();
        undo.setVisible(back != null);
        undo.setManaged(back != null);
        if (back != null) {
            late.setOnFinished(_ -> model.forgetUndo(back));
            late.playFromStart();
        }
    }
}
