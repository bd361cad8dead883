package vn.toancanh.task.acting;

import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.CheckedField;

/** A number as people here write it, or nothing. */
final class NumberFieldView extends CheckedField {
    private final TextField field;
    private final Texts texts;

    private NumberFieldView(TextField field, Texts texts) {
        super(field, field.textProperty());
        this.field = field;
        this.texts = texts;
    }

    static NumberFieldView of(Texts texts) {
        var field = new TextField();
        field.setId("task-number");
        return new NumberFieldView(field, texts);
    }

    /** Null where nothing is written, and while it is no number. */
    @Nullable Double number() {
        var read = Numbers.parse(field.getText(), texts.locale());
        return read.isPresent() ? Double.valueOf(read.getAsDouble()) : null;
    }

    void show(@Nullable Double number) {
        field.setText(number == null ? "" : Numbers.exact(number, texts.locale()));
    }

    @Override
    protected String fault() {
        var written = field.getText().strip();
        return written.isEmpty() || number() != null
                ? ""
                : texts.get("task.field.noNumber", written);
    }
}
