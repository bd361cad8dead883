package vn.toancanh.task.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.DayConverter;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.Unit;

/** The form of a new directive. Ctrl+Enter issues it, Esc gives it up. */
public final class DirectiveFormView extends BorderPane {
    private static final int ROWS = 3;

    private final DirectiveFormViewModel model;
    private final Texts texts;
    private final Runnable done;
    private final VBox body = new VBox();
    private final VBox similar = new VBox();
    private final TextField title = new TextField();

    /**
     * @param done issued or given up
     */
    public DirectiveFormView(DirectiveFormViewModel model, Runnable done, Texts texts) {
        this.model = model;
        this.done = done;
        this.texts = texts;
        setId("directive-form");
        getStyleClass().add("task-new-form");
        body.getStyleClass().add("task-form");
        fill();
        similar.setId("directive-similar");
        similar.getStyleClass().add("task-similar");
        similar.setManaged(false);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void fill() {
        var heading = new Label(texts.get("task.form.heading"));
        heading.getStyleClass().add("text-title");
        body.getChildren().add(heading);
        text("title", title, model.title);
        var requirement = new TextArea();
        requirement.setPrefRowCount(ROWS);
        requirement.setWrapText(true);
        text("requirement", requirement, model.requirement);
        row("lead", lead());
        var load = new Label();
        load.getStyleClass().add("text-note");
        model.lead.subscribe(_ -> load.setText(model.load()));
        body.getChildren().add(load);
        row("with", with());
        row("deadline", deadline());
        row("reporting", reporting());
        measure();
        text("document", new TextField(), model.document);
    }

    private void text(String key, TextInputControl input, StringProperty value) {
        input.setId("directive-" + key);
        input.textProperty().bindBidirectional(value);
        row(key, input);
    }

    private void row(String key, Node input) {
        var label = new Label(texts.get("task.form." + key));
        label.setLabelFor(input);
        label.getStyleClass().add("text-note");
        body.getChildren().addAll(label, input);
    }

    private Node lead() {
        var box = new ComboBox<@Nullable Unit>();
        box.setId("directive-lead");
        box.getItems().setAll(model.units());
        box.setConverter(named(unit -> unit.name(), box));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.lead);
        return box;
    }

    private static <T> StringConverter<@Nullable T> named(
            Function<T, String> name, ComboBox<@Nullable T> box) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return box.getValue();
            }
        };
    }

    private Node with() {
        var box = new CheckComboBox<Unit>();
        box.setId("directive-with");
        box.getItems().setAll(model.units());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Unit unit) {
                        return unit.name();
                    }

                    @Override
                    public @Nullable Unit fromString(String text) {
                        return null;
                    }
                });
        box.setMaxWidth(Double.MAX_VALUE);
        box.getCheckModel()
                .getCheckedItems()
                .subscribe(() -> model.with.set(box.getCheckModel().getCheckedItems()));
        return box;
    }

    private Node deadline() {
        var row = new FlowPane();
        row.getStyleClass().add("task-choice");
        for (var term : DirectiveFormViewModel.TERMS) {
            var chip = new Button(texts.get("task.term", term));
            chip.setId("directive-term-" + term);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> model.due(term));
            row.getChildren().add(chip);
        }
        var day = new DatePicker();
        day.setConverter(new DayConverter());
        day.setId("directive-day");
        day.valueProperty().bindBidirectional(model.deadline);
        var distance = new Label();
        distance.getStyleClass().add("text-note");
        model.deadline.subscribe(_ -> distance.setText(model.distance()));
        row.getChildren().addAll(day, distance);
        return row;
    }

    private Node reporting() {
        var rhythm = new ComboBox<@Nullable Rhythm>();
        rhythm.setId("directive-rhythm");
        rhythm.getItems().setAll(Rhythm.values());
        rhythm.setConverter(named(each -> texts.get("task.rhythm." + each.name()), rhythm));
        rhythm.setValue(model.rhythm.get());
        rhythm.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        model.rhythm.set(chosen);
                    }
                });
        var way = new TextField();
        way.textProperty().bindBidirectional(model.way);
        way.setAccessibleText(texts.get("task.form.way"));
        var photo = new CheckBox(texts.get("task.form.photo"));
        photo.setId("directive-photo");
        photo.selectedProperty().bindBidirectional(model.photo);
        var row = new FlowPane(rhythm, way, photo);
        row.getStyleClass().add("task-choice");
        return row;
    }

    private void measure() {
        var aim = model.aim();
        if (aim != null) {
            var measured = new CheckBox(texts.get("task.form.measured", aim.name()));
            measured.setId("directive-measured");
            measured.setWrapText(true);
            measured.selectedProperty().bindBidirectional(model.measured);
            body.getChildren().add(measured);
            var target = new TextField();
            target.disableProperty().bind(model.measured.not());
            text("target", target, model.target);
            body.getChildren().add(similar);
        }
        var shares = model.shares();
        if (shares != null) {
            body.getChildren().add(new SharesView(shares, texts));
        }
        var reason = new TextField();
        reason.disableProperty().bind(model.measured);
        text("reason", reason, model.reason);
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

    private Node foot() {
        var said = new Label();
        said.setId("directive-said");
        said.setWrapText(true);
        said.getStyleClass().add("task-refused");
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var issue = new Button(texts.get("task.form.issue"));
        issue.setId("directive-issue");
        issue.getStyleClass().add("primary");
        issue.setOnAction(_ -> issue());
        var cancel = new Button(texts.get("task.cancel"));
        cancel.setId("directive-cancel");
        cancel.setOnAction(_ -> done.run());
        var buttons = new HBox(issue, cancel);
        buttons.getStyleClass().add("task-chips");
        var foot = new VBox(said, buttons);
        foot.getStyleClass().add("task-acts");
        return foot;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            done.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            issue();
            event.consume();
        }
    }

    private void issue() {
        if (model.issue()) {
            done.run();
        }
    }

    /** Where one begins to type. */
    public void focusTitle() {
        title.requestFocus();
    }
}
