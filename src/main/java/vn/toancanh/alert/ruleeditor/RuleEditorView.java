package vn.toancanh.alert.ruleeditor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.ruleeditor.RuleState.Past;
import vn.toancanh.alert.ruleform.RuleField;
import vn.toancanh.alert.ruleform.RuleRefusals;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.Times;

/**
 * Rules at the left; the chosen one field by field, its versions, and below it what it would have
 * found. Ctrl+Enter sends it or puts it in force.
 */
public final class RuleEditorView extends BorderPane {
    private static final KeyCombination SEND =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final int COLUMNS = 3;
    private static final double SHARE_UNTRIED = 0.84;
    private static final double SHARE_TRIED = 0.56;

    /** Fields whose words are long. */
    private static final Set<RuleField> WIDE =
            EnumSet.of(
                    RuleField.INDICATOR,
                    RuleField.EXCEPT,
                    RuleField.RULES,
                    RuleField.INHIBITORS,
                    RuleField.ESCALATE);

    private final RuleEditorViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final VBox history = new VBox();
    private final TextField note = new TextField();
    private final List<Section> sections = new ArrayList<>();
    private final List<Button> writing = new ArrayList<>();
    private final List<Button> deciding = new ArrayList<>();
    private final Button takeBack;
    private final Button pause;

    /** The fields of one part of the form, those that the signal has. */
    private record Section(VBox box, GridPane grid, List<RuleFieldView> fields) {}

    public RuleEditorView(
            RuleEditorViewModel model, RuleNames names, RuleTrialView trial, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rule-editor");
        getStylesheets().add(Theme.sheet("alert/rules.css"));
        var list = new RuleListView(model, names, texts);
        setLeft(list);
        takeBack = button("takeBack", () -> model.giveBack(""));
        pause = button("pause", model::pause);
        var form = new BorderPane(body(names));
        form.getStyleClass().addAll("card", "rule-form");
        form.setTop(head());
        form.setBottom(bar());
        var split = new SplitPane(form, trial);
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("rule-split");
        share(split, trial.foundProperty());
        setCenter(split);
        model.standingProperty().subscribe(this::show);
        model.field(RuleField.SIGNAL).subscribe(this::arrange);
        model.field(RuleField.PAUSED)
                .subscribe(paused ->
                        pause.setText(
                                texts.get(
                                        "yes".equals(paused)
                                                ? "alert.ruleeditor.act.resume"
                                                : "alert.ruleeditor.act.pause")));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SEND.match(event)) {
                        send();
                        event.consume();
                    }
                });
    }

    /** What was found needs room; each of the two remembers how much it was given. */
    private static void share(SplitPane split, ObservableBooleanValue found) {
        var shares = new double[] {SHARE_UNTRIED, SHARE_TRIED};
        split.setDividerPositions(shares[found.get() ? 1 : 0]);
        found.addListener((_, was, is) -> {
            shares[was ? 1 : 0] = split.getDividerPositions()[0];
            split.setDividerPositions(shares[is ? 1 : 0]);
        });
    }

    private void send() {
        var standing = model.standingProperty().get();
        if (standing != null && standing.decides()) {
            model.approve();
        } else {
            model.submit();
        }
    }

    private Node head() {
        title.getStyleClass().add("text-title");
        title.setId("rule-title");
        title.setMinWidth(0);
        hint.getStyleClass().add("text-small");
        hint.setId("rule-hint");
        hint.setWrapText(true);
        var head = new VBox(title, hint);
        head.getStyleClass().add("rule-head");
        return head;
    }

    private Node body(RuleNames names) {
        var body = new VBox();
        body.getStyleClass().add("rule-body");
        for (var section : RuleField.Section.values()) {
            var name = new Label(texts.get("alert.ruleeditor.section." + section.name()));
            name.getStyleClass().add("text-lead");
            var grid = new GridPane();
            grid.getStyleClass().add("rule-grid");
            for (var i = 0; i < COLUMNS; i++) {
                var column = new ColumnConstraints();
                column.setPercentWidth(100.0 / COLUMNS);
                grid.getColumnConstraints().add(column);
            }
            var fields = new ArrayList<RuleFieldView>();
            for (var field : RuleField.values()) {
                if (field.section() == section) {
                    fields.add(new RuleFieldView(field, model, names, texts));
                }
            }
            var box = new VBox(name, grid);
            box.getStyleClass().add("rule-section");
            sections.add(new Section(box, grid, fields));
            body.getChildren().add(box);
        }
        history.getStyleClass().add("rule-section");
        history.setId("rule-history");
        body.getChildren().add(history);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        return scroll;
    }

    /** Fields the signal does not have leave no holes; long ones take two columns. */
    private void arrange(String signal) {
        for (var section : sections) {
            section.grid().getChildren().clear();
            var place = 0;
            for (var field : section.fields()) {
                if (field.field().isOf(signal)) {
                    var span = WIDE.contains(field.field()) ? 2 : 1;
                    if (place % COLUMNS + span > COLUMNS) {
                        place += COLUMNS - place % COLUMNS;
                    }
                    section.grid().add(field, place % COLUMNS, place / COLUMNS, span, 1);
                    place += span;
                }
            }
        }
    }

    private Node bar() {
        var reason = new TextField();
        reason.setId("rule-reason");
        reason.setPromptText(texts.get("alert.ruleeditor.reason.prompt"));
        reason.setAccessibleText(texts.get("alert.ruleeditor.reason"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        note.setId("rule-note");
        note.setPromptText(texts.get("alert.ruleeditor.note.prompt"));
        note.setAccessibleText(texts.get("alert.ruleeditor.note"));
        var submit = button("submit", model::submit);
        submit.getStyleClass().add("primary");
        var approve = button("approve", model::approve);
        approve.getStyleClass().add("primary");
        writing.addAll(List.of(submit, pause, button("reset", model::reset)));
        deciding.addAll(List.of(approve, button("giveBack", () -> model.giveBack(note.getText()))));
        var buttons = new HBox();
        buttons.getStyleClass().add("rule-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().addAll(writing);
        buttons.getChildren().addAll(deciding);
        buttons.getChildren().add(takeBack);
        var said = new Label();
        said.setId("rule-said");
        said.setWrapText(true);
        said.getStyleClass().add("rule-said");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(Bindings.isNotEmpty(model.saidProperty()));
        said.managedProperty().bind(said.visibleProperty());
        model.standingProperty()
                .subscribe(standing -> reason.setEditable(standing != null && standing.editable()));
        var row = new HBox(reason, note, buttons);
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox.setHgrow(note, Priority.ALWAYS);
        row.getStyleClass().add("rule-bar");
        return new VBox(said, row);
    }

    private Button button(String act, Runnable action) {
        var button = new Button(texts.get("alert.ruleeditor.act." + act));
        button.setId("rule-" + act);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(@Nullable RuleStanding standing) {
        if (standing == null) {
            return;
        }
        title.setText(
                standing.inForce().name().in(texts.locale())
                        + " · "
                        + texts.get("alert.ruleeditor.version", standing.inForce().version()));
        hint.setText(hint(standing));
        writing.forEach(button -> shown(button, standing.editable()));
        deciding.forEach(button -> shown(button, standing.decides()));
        shown(note, standing.decides());
        shown(takeBack, standing.part() == RuleStanding.Part.WAITS);
        note.clear();
        history.getChildren().setAll(head("alert.ruleeditor.history"));
        standing.history().forEach(past -> history.getChildren().add(past(past, standing)));
    }

    private String hint(RuleStanding standing) {
        var waiting = standing.waiting();
        if (!standing.note().isEmpty()) {
            return new RuleRefusals(texts).givenBack(standing.note());
        }
        var author = waiting == null ? "" : waiting.author().name();
        return texts.get("alert.ruleeditor.part." + standing.part().name(), author);
    }

    private Label head(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("text-lead");
        return label;
    }

    private Node past(Past past, RuleStanding standing) {
        var version = past.version();
        var story = texts.get("alert.ruleeditor.version", past.rule().version()) + " · ";
        var words =
                new Label(
                        version == null
                                ? story + texts.get("alert.ruleeditor.history.first")
                                : story
                                        + texts.get(
                                                "alert.ruleeditor.history.one",
                                                new Times(texts).exact(version.at()),
                                                version.author().name(),
                                                version.second().name(),
                                                version.reason()));
        words.setWrapText(true);
        words.getStyleClass().add("text-small");
        var back = new Hyperlink(texts.get("alert.ruleeditor.history.back"));
        back.setId("rule-back-" + past.rule().version());
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> model.restore(past));
        shown(back, standing.editable() && !past.rule().equals(standing.inForce()));
        var row = new HBox(words, back);
        row.getStyleClass().add("rule-past");
        return row;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
