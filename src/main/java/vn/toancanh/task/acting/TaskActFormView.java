package vn.toancanh.task.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.CheckedField;
import vn.toancanh.fx.input.WordsArea;
import vn.toancanh.task.Act;
import vn.toancanh.task.Unit;
import vn.toancanh.task.acting.ActKind.Field;
import vn.toancanh.task.attachment.AttachView;
import vn.toancanh.task.attachment.AttachingViewModel;
import vn.toancanh.task.detail.ActWords;
import vn.toancanh.task.life.State;

/** The form of one act. Ctrl+Enter sends it, Esc gives it up. */
final class TaskActFormView extends VBox {
    private static final int ROWS = 3;
    private static final int WEEK = 7;

    private final TaskActsViewModel model;
    private final ActKind kind;
    private final State state;
    private final Texts texts;
    private final TextArea words = new WordsArea(ROWS);
    private final DayFieldView day;
    private final PercentFieldView percent;
    private final NumberFieldView number;
    private final CheckBox yes = new CheckBox();
    private final ComboBox<Act.Return.Cause> cause;
    private final ComboBox<Act.AskSupport.Kind> support;
    private final ComboBox<Unit> unit;
    private final VerdictFieldView verdict;
    private final AttachingViewModel files;

    TaskActFormView(
            TaskActsViewModel model, ActKind kind, State state, FileChoice choice, Texts texts) {
        this.model = model;
        this.kind = kind;
        this.state = state;
        this.texts = texts;
        day = DayFieldView.of(firstDay(state), texts);
        percent = PercentFieldView.of(state.progress().percent(), texts);
        number = NumberFieldView.of(texts);
        cause =
                choice(
                        List.of(Act.Return.Cause.values()),
                        c -> texts.get("task.cause." + c.name()));
        support =
                choice(
                        List.of(Act.AskSupport.Kind.values()),
                        each -> texts.get("task.support." + each.name()));
        unit = choice(model.units(), Unit::name);
        verdict = new VerdictFieldView(model, texts);
        files = new AttachingViewModel(model.evidence(), texts);
        getStyleClass().add("task-form");
        setId("task-form");
        fill();
        if (kind.asks(Field.FILES)) {
            attach(choice);
        }
        begin(model.again());
        getChildren().add(buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static <T> ComboBox<T> choice(List<T> values, Function<T, String> named) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : named.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return box.getValue();
                    }
                });
        if (!values.isEmpty()) {
            box.setValue(values.getFirst());
        }
        return box;
    }

    private static LocalDate firstDay(State state) {
        var asked = state.term().asked();
        return asked == null ? state.term().now().plusDays(WEEK) : asked.until();
    }

    private void fill() {
        words.setId("task-words");
        yes.setId("task-yes");
        row(Field.CAUSE, "task.field.cause", cause);
        row(Field.SUPPORT, "task.field.support", support);
        row(Field.UNIT, "task.field.unit", unit);
        row(Field.VERDICT, "task.field.verdict", verdict);
        row(Field.PERCENT, "task.field.percent", percent);
        row(Field.NUMBER, "task.field.number", number);
        row(Field.DAY, "task.field.day", day);
        if (kind.asks(Field.PERCENT) || kind.asks(Field.GIVEN)) {
            yes.setText(texts.get(kind.asks(Field.GIVEN) ? "task.field.given" : "task.field.done"));
            getChildren().add(yes);
        }
        row(Field.WORDS, "task.field.words", words);
    }

    private void attach(FileChoice choice) {
        if (kind.asks(Field.PERCENT) && state.directive().reporting().withPhoto()) {
            var wanted = new Label(texts.get("task.file.wanted"));
            wanted.setWrapText(true);
            wanted.getStyleClass().add("text-note");
            getChildren().add(wanted);
        }
        var view = new AttachView(files, model.evidence(), choice, texts);
        view.listenOn(this);
        getChildren().add(view);
    }

    /** What came back is written once more. */
    private void begin(@Nullable Act before) {
        if (before == null) {
            return;
        }
        words.setText(ActWords.words(before));
        files.restore(before.evidence());
        if (before instanceof Act.Report report) {
            percent.show(report.percent());
            yes.setSelected(report.complete());
            number.show(report.number());
        }
    }

    private void row(Field field, String key, Node input) {
        if (!kind.asks(field)) {
            return;
        }
        var label = new Label(texts.get(key));
        label.setLabelFor(input instanceof CheckedField checked ? checked.input() : input);
        label.getStyleClass().add("text-note");
        getChildren().addAll(label, input);
    }

    private Node buttons() {
        var send = new Button(texts.get(kind.textKey()));
        send.setId("task-send");
        send.getStyleClass().add("primary");
        send.setOnAction(_ -> send());
        var cancel = new Button(texts.get("task.cancel"));
        cancel.setId("task-cancel");
        cancel.setOnAction(_ -> model.cancel());
        var row = new HBox(send, cancel);
        row.getStyleClass().add("task-chips");
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            send();
            event.consume();
        }
    }

    private void send() {
        if (files.copyingProperty().get()) {
            model.refuse(texts.get("task.file.copying"));
            return;
        }
        if (!isRight()) {
            return;
        }
        model.send(
                new Draft(
                                words.getText().strip(),
                                day.day(),
                                percent.percent().orElse(0),
                                number.number(),
                                yes.isSelected(),
                                cause.getValue(),
                                support.getValue(),
                                unit.getValue(),
                                verdict.verdict(),
                                verdict.finding(),
                                files.files())
                        .of(kind, state));
    }

    /** Every field that is not says so. From the last on, so that the keys end in the first. */
    private boolean isRight() {
        var right = !kind.asks(Field.DAY) || day.check();
        right &= !kind.asks(Field.NUMBER) || number.check();
        // Of what is done as a whole no part is asked.
        right &= !kind.asks(Field.PERCENT) || yes.isSelected() || percent.check();
        return right;
    }

    void propose(@Nullable Proposal proposal) {
        verdict.show(proposal);
    }

    void focusFirst() {
        words.requestFocus();
    }
}
