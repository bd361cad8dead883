package vn.toancanh.alert.acting;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.capown.Outgoing;
import vn.toancanh.alert.life.Stimulus.Publish.Move;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/**
 * The message outside: what is out now, what would be said, how long it holds, and the steps that
 * are allowed. Drafting and sending are two steps, and Enter never sends.
 */
final class PublishFormView extends VBox {
    private static final Duration USUAL = Duration.ofDays(1);

    private final ActsViewModel model;
    private final Texts texts;
    private final Times times;
    private final Label standing = new Label();
    private final PublishPreviewView preview;
    private final VBox span = new VBox();
    private final Label until = new Label();
    private final TextField words = new TextField();
    private final FlowPane steps = new FlowPane();
    private Duration time = USUAL;

    PublishFormView(ActsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        times = new Times(texts);
        preview = new PublishPreviewView(texts);
        getStyleClass().add("alert-form");
        var title = new Label(texts.get("alert.act.publish.title"));
        title.getStyleClass().add("text-lead");
        standing.setId("publish-standing");
        wrap(standing, "text-body");
        until.setId("publish-until");
        wrap(until, "text-note");
        span.getStyleClass().add("alert-span");
        span.getChildren().addAll(choices(), until);
        words.setId("alert-words");
        words.setAccessibleText(texts.get("alert.act.publish.words"));
        words.setPromptText(texts.get("alert.act.publish.words"));
        words.setOnAction(_ -> focusStep());
        steps.getStyleClass().add("alert-choice");
        getChildren().addAll(title, standing, preview, span, words, steps);
        show();
    }

    private static void wrap(Label label, String styleClass) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
    }

    private Node choices() {
        return chips(
                "time",
                ActKind.PUBLISH.times(),
                USUAL,
                times::span,
                chosen -> {
                    time = chosen;
                    tellEnd();
                });
    }

    /** A row of chips of which one is chosen. */
    static <T> Node chips(
            String id, List<T> all, T first, Function<T, String> name, Consumer<T> take) {
        var row = new FlowPane();
        row.getStyleClass().add("alert-choice");
        var group = new ToggleGroup();
        for (var each : all) {
            var chip = new ToggleButton(name.apply(each));
            chip.setId("publish-" + id + "-" + row.getChildren().size());
            chip.getStyleClass().add("alert-chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setToggleGroup(group);
            chip.setSelected(each.equals(first));
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                take.accept(each);
            });
            row.getChildren().add(chip);
        }
        return row;
    }

    private void tellEnd() {
        until.setText(texts.get("alert.publish.until", times.exact(model.now().plus(time))));
    }

    /** As the alert is now; what was typed and chosen stays. */
    void show() {
        var read = model.outgoing();
        var known = read != null;
        for (var part : List.of(preview, span, words)) {
            part.setVisible(known);
            part.setManaged(known);
        }
        tellEnd();
        steps.getChildren().clear();
        if (read == null) {
            standing.setText(texts.get("alert.publish.reading"));
        } else {
            standing.setText(standing(read));
            preview.show(read);
            steps(read);
        }
        var close = button("cancel", texts.get("alert.act.cancel"), model::cancel);
        steps.getChildren().add(close);
    }

    private String standing(Outgoing read) {
        var draft = read.draft();
        if (draft != null) {
            return texts.get("alert.publish.DRAFT", draft.by().name(), times.exact(draft.at()));
        }
        var key = "alert.publish." + read.state().name();
        if (read.sent().isEmpty()) {
            return texts.get("alert.publish.NONE");
        }
        var last = read.sent().getLast();
        var expires = last.infos().isEmpty() ? null : last.infos().getFirst().expires();
        return texts.get(
                key,
                read.sent().size(),
                times.exact(last.sent().toInstant()),
                expires == null ? "" : times.exact(expires.toInstant()));
    }

    private void steps(Outgoing read) {
        switch (read.state()) {
            case NONE, CANCELLED, EXPIRED -> add(Move.DRAFT, "draft", true);
            case DRAFT -> {
                add(Move.SEND, "send", true);
                add(Move.DRAFT, "again", false);
                add(Move.DISCARD, "discard", false);
            }
            case ALERT, UPDATED -> {
                add(Move.UPDATE, "update", true);
                add(Move.CANCEL, "withdraw", false);
            }
        }
    }

    private void add(Move move, String word, boolean first) {
        var step =
                button(
                        word,
                        texts.get("alert.publish.step." + word),
                        () -> model.send(new Intent.Publish(move, time(move), words.getText())));
        if (first) {
            step.getStyleClass().add("primary");
        }
        steps.getChildren().add(step);
    }

    private Duration time(Move move) {
        return move == Move.CANCEL || move == Move.DISCARD ? Duration.ZERO : time;
    }

    private static Button button(String id, String name, Runnable action) {
        var button = new Button(name);
        button.setId("publish-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void focusStep() {
        steps.getChildren().getFirst().requestFocus();
    }

    /** On what is read first; from there Tab goes on to the words and the steps. */
    void focusFirst() {
        preview.requestFocus();
    }
}
