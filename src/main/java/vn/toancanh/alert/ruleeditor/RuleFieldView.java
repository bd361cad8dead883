package vn.toancanh.alert.ruleeditor;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.ruleeditor.RuleEditorViewModel.Written;
import vn.toancanh.alert.ruleform.RuleField;
import vn.toancanh.alert.rulepick.EscalationPickView;
import vn.toancanh.alert.rulepick.NamesPickView;
import vn.toancanh.alert.rulepick.WordPickView;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.WordsArea;

/** One field of a rule: its name, the unit, where it is written, what was there, what is wrong. */
final class RuleFieldView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONG_ROWS = 3;
    private static final int LONGEST_LIST = 14;

    private final RuleField field;
    private final RuleEditorViewModel model;
    private final RuleNames names;
    private final RuleChoices choices;
    private final Texts texts;
    private final Region control;
    private final Label unit = new Label();
    private final Hyperlink before = new Hyperlink();
    private final Label fault = new Label();
    private Runnable offering = () -> {};

    RuleFieldView(RuleField field, RuleEditorViewModel model, RuleNames names, Texts texts) {
        this.field = field;
        this.model = model;
        this.names = names;
        this.texts = texts;
        choices = new RuleChoices(this::among, names, texts);
        getStyleClass().add("rule-field");
        setMinWidth(0);
        var name = new Label(model.form().name(field));
        name.getStyleClass().add("text-small");
        name.setWrapText(true);
        control = control();
        control.setId("rule-" + field.name());
        control.setAccessibleText(name.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        name.setLabelFor(control);
        unit.getStyleClass().add("text-note");
        unit.setWrapText(true);
        before.setOnAction(_ -> model.field(field).set(model.before(field)));
        before.setWrapText(true);
        before.setId("rule-before-" + field.name());
        fault.setId("rule-fault-" + field.name());
        fault.setWrapText(true);
        fault.getStyleClass().add("rule-fault");
        var row = new HBox(control, unit);
        row.getStyleClass().add("rule-row");
        HBox.setHgrow(control, Priority.ALWAYS);
        getChildren().addAll(name, row, before, fault);
        model.writtenProperty().subscribe(this::show);
        model.standingProperty()
                .subscribe(
                        standing -> control.setDisable(standing == null || !standing.editable()));
    }

    private RuleChoices.Among among() {
        var standing = model.standingProperty().get();
        var own = standing == null ? "" : standing.inForce().id();
        return new RuleChoices.Among(own, model.lines(), model.parts());
    }

    RuleField field() {
        return field;
    }

    private Region control() {
        var property = model.field(field);
        return switch (field) {
            case INDICATOR, PERSONA, DIMENSIONS, DRIVER -> one(property);
            case EXCEPT, RULES, INHIBITORS -> several(property);
            case ESCALATE ->
                    new EscalationPickView(
                            property,
                            choices.words(RuleField.PERSONA).stream()
                                    .filter(persona -> !persona.isEmpty())
                                    .toList(),
                            persona -> choices.name(RuleField.PERSONA, persona),
                            texts);
            default -> typed(property);
        };
    }

    private Region typed(StringProperty property) {
        return switch (field.kind()) {
            case WORD -> one(property);
            case LINES -> {
                var area = new WordsArea(LONG_ROWS);
                area.textProperty().bindBidirectional(property);
                yield prompted(area);
            }
            case TEXT, NAMES, NUMBER, COUNT, TIME -> {
                var line = new TextField();
                line.textProperty().bindBidirectional(property);
                yield prompted(line);
            }
        };
    }

    private Region prompted(TextInputControl input) {
        var own = texts.find("alert.ruleeditor.prompt." + field.name());
        var ofKind = texts.find("alert.ruleeditor.prompt." + field.kind().name());
        input.setPromptText(own.or(() -> ofKind).orElse(""));
        return input;
    }

    private Region one(StringProperty property) {
        var box = new WordPickView(property, word -> choices.name(field, word));
        box.setVisibleRowCount(LONGEST_LIST);
        offering = () -> box.offer(choices.words(field));
        return box;
    }

    private Region several(StringProperty property) {
        var none = texts.get("alert.ruleeditor.none." + field.name());
        var box = new NamesPickView(property, word -> choices.name(field, word), none);
        offering = () -> box.offer(choices.words(field));
        return box;
    }

    private void show(Written written) {
        offering.run();
        var measure =
                names.indicator(model.field(RuleField.INDICATOR).get())
                        .map(each -> each.measure().unit())
                        .orElse("");
        unit.setText(unit(measure));
        shown(unit, !unit.getText().isEmpty());
        var old = model.before(field);
        before.setText(
                old.isBlank()
                        ? texts.get("alert.ruleeditor.before.empty")
                        : texts.get("alert.ruleeditor.before", choices.told(field, old)));
        shown(before, written.changed().contains(field));
        var wrong = written.checked().faults().get(field);
        fault.setText(wrong == null ? "" : wrong);
        shown(fault, wrong != null);
        control.pseudoClassStateChanged(WRONG, wrong != null);
    }

    /** What the number beside it is measured in. */
    private String unit(String ofIndicator) {
        return switch (field) {
            case LIMIT, DEADBAND, FLOOR -> ofIndicator;
            case MEDIUM_FROM, HIGH_FROM -> {
                var kind = model.field(RuleField.SIGNAL).get();
                yield kind.isEmpty()
                        ? ""
                        : texts.get("alert.ruleeditor.excess." + kind, ofIndicator);
            }
            default -> texts.find("alert.ruleeditor.unit." + field.name()).orElse("");
        };
    }

    private static void shown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
