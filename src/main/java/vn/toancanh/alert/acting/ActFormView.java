package vn.toancanh.alert.acting;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.Stimulus.Verdict;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** Asks for what an act needs: words, a time, a second person, a verdict. Enter sends it. */
final class ActFormView extends VBox {
    private final ActsViewModel model;
    private final Texts texts;
    private final ActKind kind;
    private final TextField words = new TextField();
    private final CheckBox once = new CheckBox();
    private final ComboBox<By> second = new ComboBox<>();
    private Duration time = Duration.ZERO;
    private Verdict verdict = Verdict.TRUE_ALERT;

    ActFormView(ActsViewModel model, ActKind kind, Texts texts) {
        this.model = model;
        this.kind = kind;
        this.texts = texts;
        getStyleClass().add("alert-form");
        var count = model.targetsProperty().get().size();
        var title = new Label(texts.get(kind.textKey() + ".title", count));
        title.getStyleClass().add("text-lead");
        title.setWrapText(true);
        getChildren().add(title);
        switch (kind) {
            case SHELVE -> {
                addTimes();
                addOnce();
            }
            case TAKE_OUT -> {
                addTimes();
                addSecond();
            }
            case CLOSE -> addVerdicts();
            case ACKNOWLEDGE, UNACKNOWLEDGE, COMMENT, PUBLISH -> {
                // Words are all they need.
            }
        }
        addWords();
        addButtons();
    }

    private void addTimes() {
        var times = model.times(kind);
        var write = new Times(texts);
        time = times.getFirst();
        getChildren().add(choice("time", times, write::span, chosen -> time = chosen));
    }

    private void addVerdicts() {
        getChildren()
                .add(
                        choice(
                                "verdict",
                                List.of(Verdict.values()),
                                each -> texts.get("alert.verdict." + each.name()),
                                chosen -> verdict = chosen));
    }

    private <T> Node choice(
            String id, List<T> all, Function<T, String> name, java.util.function.Consumer<T> take) {
        var row = new FlowPane();
        row.getStyleClass().add("alert-choice");
        var group = new ToggleGroup();
        for (var each : all) {
            var button = new ToggleButton(name.apply(each));
            button.setId("alert-" + id + "-" + row.getChildren().size());
            button.getStyleClass().add("alert-chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(row.getChildren().isEmpty());
            button.setOnAction(_ -> {
                button.setSelected(true);
                take.accept(each);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void addOnce() {
        once.setText(texts.get("alert.act.once"));
        once.setWrapText(true);
        once.setId("alert-once");
        getChildren().add(once);
    }

    /** Of the highest severity two people must take care. */
    private void addSecond() {
        if (model.worst() != Severity.HIGH) {
            return;
        }
        second.setId("alert-second");
        second.setPromptText(texts.get("alert.act.second"));
        second.setAccessibleText(texts.get("alert.act.second"));
        second.setMaxWidth(Double.MAX_VALUE);
        second.getItems().setAll(model.colleagues());
        second.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable By by) {
                        return by == null ? "" : by.name();
                    }

                    @Override
                    public @Nullable By fromString(String name) {
                        return null;
                    }
                });
        getChildren().add(second);
    }

    private void addWords() {
        words.setId("alert-words");
        words.setPromptText(texts.get(kind.textKey() + ".words"));
        words.setAccessibleText(words.getPromptText());
        words.setOnAction(_ -> send());
        getChildren().add(words);
    }

    private void addButtons() {
        var send = new Button(texts.get(kind.textKey() + ".send"));
        send.setId("alert-form-send");
        send.getStyleClass().add("primary");
        send.setOnAction(_ -> send());
        var cancel = new Button(texts.get("alert.act.cancel"));
        cancel.setId("alert-form-cancel");
        cancel.setOnAction(_ -> model.cancel());
        var row = new FlowPane(send, cancel);
        row.getStyleClass().add("alert-choice");
        getChildren().add(row);
    }

    private void send() {
        model.send(
                switch (kind) {
                    case ACKNOWLEDGE -> new Intent.Acknowledge(words.getText());
                    case UNACKNOWLEDGE -> new Intent.Unacknowledge();
                    case COMMENT -> new Intent.Comment(words.getText());
                    case SHELVE -> new Intent.Shelve(time, once.isSelected(), words.getText());
                    case TAKE_OUT -> new Intent.TakeOut(time, words.getText(), second.getValue());
                    case CLOSE -> new Intent.Close(verdict, words.getText());
                    case PUBLISH ->
                            throw new IllegalStateException("what goes out has its own form");
                });
    }

    void focusWords() {
        words.requestFocus();
    }
}
