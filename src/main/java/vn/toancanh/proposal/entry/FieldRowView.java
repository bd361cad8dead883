package vn.toancanh.proposal.entry;

import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.WordsArea;
import vn.toancanh.proposal.catalogue.Field;
import vn.toancanh.proposal.catalogue.FieldWords;

/** One field: its name, where it is typed or chosen, what it was before, what is wrong. */
final class FieldRowView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONG_ROWS = 3;

    private final Field field;
    private final EntryFormViewModel model;
    private final FieldWords words;
    private final Texts texts;
    private final Hyperlink before = new Hyperlink();
    private final Label fault = new Label();

    FieldRowView(Field field, EntryFormViewModel model, FieldWords words, Texts texts) {
        this.field = field;
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().add("form-field");
        var name = new Label(words.name(field));
        name.getStyleClass().add("text-small");
        var control = control();
        control.setId("entry-" + field.name());
        control.setAccessibleText(words.name(field));
        control.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(control);
        before.setOnAction(_ -> model.field(field).set(model.original(field)));
        before.setWrapText(true);
        before.setId("entry-before-" + field.name());
        fault.setWrapText(true);
        fault.getStyleClass().add("proposal-said");
        getChildren().addAll(name, control, before, fault);
        model.checkedProperty().subscribe(checked -> show(checked, control));
    }

    private Region control() {
        if (!field.words().isEmpty()) {
            return choice();
        }
        if (field.isLong()) {
            var area = new WordsArea(LONG_ROWS);
            area.textProperty().bindBidirectional(model.field(field));
            return area;
        }
        var line = new TextField();
        line.textProperty().bindBidirectional(model.field(field));
        return line;
    }

    private ComboBox<String> choice() {
        var box = new ComboBox<String>();
        box.getItems().setAll(field.words());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String word) {
                        return word == null || word.isEmpty() ? "" : words.value(field, word);
                    }

                    @Override
                    public String fromString(String text) {
                        throw new UnsupportedOperationException("words are chosen, not typed");
                    }
                });
        box.valueProperty().bindBidirectional(model.field(field));
        return box;
    }

    private void show(EntryFormViewModel.Checked checked, Region control) {
        var changed = checked.changed().contains(field);
        var old = model.original(field);
        before.setText(
                old.isBlank()
                        ? texts.get("proposal.entry.before.empty")
                        : texts.get("proposal.entry.before", words.value(field, old)));
        shown(before, changed);
        var wrong = checked.faults().get(field);
        fault.setText(wrong == null ? "" : wrong);
        shown(fault, wrong != null);
        control.pseudoClassStateChanged(WRONG, wrong != null);
    }

    private static void shown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
