package vn.toancanh.task.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.FieldNote;
import vn.toancanh.fx.input.ManyPicker;
import vn.toancanh.fx.input.WordsArea;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.AimView;
import vn.toancanh.task.aim.MoreAimsView;
import vn.toancanh.task.schedule.DeadlineView;

/** The form of a new directive. Ctrl+Enter issues it, Esc gives it up. */
public final class DirectiveFormView extends BorderPane {
    private static final int ROWS = 3;
    private static final int WAY_COLUMNS = 24;

    private final DirectiveFormViewModel model;
    private final Texts texts;
    private final Runnable done;
    private final VBox body = new VBox();
    private final OffersView offers;
    private final @Nullable AimView aim;
    private final MoreAimsView more;
    private final TextField title = new TextField();
    private final Button issue = new Button();
    private @Nullable Node typedIn;

    /**
     * A form that was begun before.
     *
     * @param words which, and when
     * @param open goes on with it instead of this one
     * @param drop gives it up
     */
    public record Offer(String words, Runnable open, Runnable drop) {}

    /**
     * @param done issued, which is on the disk then, or given up
     */
    public DirectiveFormView(DirectiveFormViewModel model, Runnable done, Texts texts) {
        this.model = model;
        this.done = done;
        this.texts = texts;
        setId("directive-form");
        getStyleClass().add("task-new-form");
        body.getStyleClass().add("task-form");
        offers = new OffersView(texts);
        more = new MoreAimsView(model.more, texts);
        aim = model.aim() == null ? null : new AimView(model.aim(), texts);
        fill();
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // The page it is on may come later than it does.
        title.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        title.requestFocus();
                    }
                });
    }

    private void fill() {
        var heading = new Label(texts.get("task.form.heading"));
        heading.getStyleClass().add("text-title");
        body.getChildren().addAll(heading, offers);
        text("title", title, model.title);
        text("requirement", new WordsArea(ROWS), model.requirement);
        row("lead", lead());
        var load = new Label();
        load.getStyleClass().add("text-note");
        load.setWrapText(true);
        load.setMinHeight(USE_PREF_SIZE);
        model.lead.subscribe(_ -> load.setText(model.load()));
        load.visibleProperty().bind(load.textProperty().isNotEmpty());
        load.managedProperty().bind(load.visibleProperty());
        body.getChildren().add(load);
        row("with", with());
        var gone =
                new FieldNote("directive-units-said", model.unitsFaultProperty(), FieldNote.FAULT);
        body.getChildren().addAll(gone, leaveOut());
        row("deadline", new DeadlineView(model.deadline, texts));
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
        box.setConverter(named(unit -> unit.name(), box));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.lead);
        model.units.subscribe(units -> {
            var chosen = model.lead.get();
            box.getItems().setAll(units);
            model.lead.set(chosen);
        });
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

    /** Those that exist no more stay until somebody leaves them out. */
    private Node with() {
        var box =
                new ManyPicker<>(
                        model.units,
                        model.with,
                        unit -> model.faults.gone(List.of(unit)).isPresent(),
                        Unit::name);
        box.setId("directive-with");
        return box;
    }

    /** Seen while a unit beside the lead is named that exists no more. */
    private Node leaveOut() {
        var link = new Hyperlink(texts.get("task.form.leaveOut"));
        link.setId("directive-leave-out");
        link.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.faults.units(model.lead.get(), List.of()).isEmpty()
                                                && model.faults.gone(model.with.get()).isPresent(),
                                model.lead,
                                model.with));
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(_ -> {
            var left = new ArrayList<>(model.with.get());
            model.faults.gone(left).ifPresent(left::remove);
            model.with.set(List.copyOf(left));
        });
        return link;
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
        way.setPrefColumnCount(WAY_COLUMNS);
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
        var reason = new TextField();
        if (aim != null) {
            body.getChildren().add(aim);
        }
        body.getChildren().add(more);
        reason.disableProperty().bind(model.unmeasuredProperty().not());
        text("reason", reason, model.reason);
    }

    /**
     * What came of directives like this one.
     *
     * @param lines one for each, the most like it first; none shows nothing
     */
    public void showSimilar(List<String> lines) {
        if (aim != null) {
            aim.showSimilar(lines);
        }
    }

    /** Forms that were begun before, the newest first; none shows nothing. */
    public void offer(List<Offer> begun) {
        offers.show(begun);
    }

    private Node foot() {
        var said = new Label();
        said.setId("directive-said");
        said.setWrapText(true);
        said.getStyleClass().add("task-refused");
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        issue.setId("directive-issue");
        issue.getStyleClass().add("primary");
        issue.setOnAction(_ -> issue());
        var cancel = new Button(texts.get("task.cancel"));
        cancel.setId("directive-cancel");
        cancel.setOnAction(_ -> giveUp());
        var buttons = new HBox(issue, cancel);
        buttons.getStyleClass().add("task-chips");
        model.issuingProperty().subscribe(issuing -> hold(issuing, buttons));
        var foot = new VBox(said, buttons);
        foot.getStyleClass().add("task-acts");
        return foot;
    }

    /** The form keeps the keys meanwhile: what is disabled would hand them to what comes next. */
    private void hold(boolean issuing, Node buttons) {
        if (issuing) {
            typedIn = getScene() == null ? null : getScene().getFocusOwner();
            requestFocus();
        }
        body.setDisable(issuing);
        buttons.setDisable(issuing);
        issue.setText(texts.get(issuing ? "task.form.issuing" : "task.form.issue"));
        if (!issuing && typedIn != null) {
            typedIn.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !more.isPicking()) {
            giveUp();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            issue();
            event.consume();
        }
    }

    private void giveUp() {
        if (!model.issuingProperty().get()) {
            model.giveUp();
            done.run();
        }
    }

    private void issue() {
        model.issue(done);
    }
}
