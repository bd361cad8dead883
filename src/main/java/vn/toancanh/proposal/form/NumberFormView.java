package vn.toancanh.proposal.form;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.input.WordsArea;
import vn.toancanh.proposal.Proposal.Kind;

/** "Số này sai" and "nhập tay": one form. Ctrl+Enter sends; the owner closes it on Esc. */
public final class NumberFormView extends BorderPane {
    private static final KeyCombination SEND =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final int ROWS = 3;

    private final NumberFormViewModel model;
    private final Texts texts;
    private final Runnable onSent;
    private final TextField value = new TextField();

    /**
     * @param onSent it was written down
     * @param onCancel the person thought better of it
     */
    public NumberFormView(
            NumberFormViewModel model, Texts texts, Runnable onSent, Runnable onCancel) {
        this.model = model;
        this.texts = texts;
        this.onSent = onSent;
        getStyleClass().add("number-form");
        getStylesheets().add(Theme.sheet("proposal/proposal.css"));
        var scroll = new ScrollPane(body());
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(buttons(onCancel));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SEND.match(event)) {
                        send();
                        event.consume();
                    }
                });
        focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        value.requestFocus();
                    }
                });
    }

    private Node body() {
        var disputes = model.form().kind() == Kind.DISPUTE;
        var body = new VBox(title(disputes), shown());
        body.getStyleClass().add("form-body");
        if (!disputes) {
            body.getChildren().add(period());
        }
        body.getChildren().add(value(disputes));
        body.getChildren().add(disputes ? area("evidence", model.evidenceProperty()) : unusual());
        body.getChildren().add(area("reason", model.reasonProperty()));
        body.getChildren()
                .addAll(
                        note(disputes ? "proposal.form.then.dispute" : "proposal.form.then"),
                        said());
        return body;
    }

    private Node title(boolean disputes) {
        var title =
                new Label(texts.get(disputes ? "proposal.form.dispute" : "proposal.form.value"));
        title.getStyleClass().add("text-title");
        var of = new Label(model.form().indicator().name(texts.locale()));
        of.setWrapText(true);
        of.getStyleClass().add("text-lead");
        var place = new Label(model.form().place().name());
        place.getStyleClass().add("text-small");
        return new VBox(title, of, place);
    }

    private Node shown() {
        var shown = model.form().shown();
        var unit = Units.in(texts, model.form().indicator().measure().unit());
        var words =
                shown == null
                        ? texts.get("proposal.form.shown.none")
                        : texts.get(
                                "proposal.form.shown",
                                model.number(shown),
                                unit,
                                model.periodName(model.periodProperty().get()));
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("form-shown");
        return label;
    }

    private Node period() {
        var periods = new ComboBox<Period>();
        periods.setId("form-period");
        periods.getItems().setAll(model.form().periods());
        periods.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Period period) {
                        return period == null ? "" : model.periodName(period);
                    }

                    @Override
                    public Period fromString(String text) {
                        throw new UnsupportedOperationException("periods are chosen, not typed");
                    }
                });
        periods.setMaxWidth(Double.MAX_VALUE);
        periods.valueProperty().bindBidirectional(model.periodProperty());
        return named("period", periods);
    }

    private Node value(boolean disputes) {
        value.setId("form-value");
        value.textProperty().bindBidirectional(model.valueProperty());
        HBox.setHgrow(value, Priority.ALWAYS);
        var unit = new Label(Units.in(texts, model.form().indicator().measure().unit()));
        unit.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(value, unit);
        row.getStyleClass().add("form-row");
        var box = named(disputes ? "believed" : "value.name", row);
        value.setAccessibleText(
                texts.get(disputes ? "proposal.form.believed" : "proposal.form.value.name"));
        var usual = model.form().usual();
        if (!disputes && usual != null) {
            var hint =
                    new Label(
                            texts.get(
                                    "proposal.form.usual",
                                    model.number(usual.from()),
                                    model.number(usual.to())));
            hint.getStyleClass().add("text-note");
            hint.setWrapText(true);
            box.getChildren().add(hint);
        }
        return box;
    }

    private Node unusual() {
        var confirm = new CheckBox(texts.get("proposal.form.confirm"));
        confirm.setId("form-confirm");
        confirm.setWrapText(true);
        confirm.selectedProperty().bindBidirectional(model.confirmedProperty());
        confirm.visibleProperty().bind(model.unusualProperty());
        confirm.managedProperty().bind(model.unusualProperty());
        confirm.getStyleClass().add("proposal-warning");
        return confirm;
    }

    private Node area(String key, javafx.beans.property.StringProperty into) {
        var area = new WordsArea(ROWS);
        area.setId("form-" + key);
        area.setPromptText(texts.get("proposal.form." + key + ".prompt"));
        area.setAccessibleText(texts.get("proposal.form." + key));
        area.textProperty().bindBidirectional(into);
        return named(key, area);
    }

    private VBox named(String key, Node field) {
        var name = new Label(texts.get("proposal.form." + key));
        name.getStyleClass().add("text-small");
        var box = new VBox(name, field);
        box.getStyleClass().add("form-field");
        return box;
    }

    private Node note(String key) {
        var label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add("text-note");
        return label;
    }

    private Node said() {
        var said = new Label();
        said.setId("form-said");
        said.setWrapText(true);
        said.getStyleClass().add("proposal-said");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(Bindings.isNotEmpty(model.saidProperty()));
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private Node buttons(Runnable onCancel) {
        var send = new Button(texts.get("proposal.form.send"));
        send.setId("form-send");
        send.getStyleClass().add("primary");
        send.setOnAction(_ -> send());
        var cancel = new Button(texts.get("proposal.form.cancel"));
        cancel.setId("form-cancel");
        cancel.setOnAction(_ -> onCancel.run());
        var row = new FlowPane(send, cancel);
        row.getStyleClass().add("form-buttons");
        return row;
    }

    private void send() {
        if (model.send()) {
            onSent.run();
        }
    }
}
