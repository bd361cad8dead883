package vn.toancanh.task.acting;

import java.util.OptionalInt;
import javafx.scene.control.Spinner;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.CheckedField;

/** How much is done, in percent. What is typed counts, also before Enter. */
final class PercentFieldView extends CheckedField {
    private static final int WHOLE = 100;
    private static final int STEP = 10;

    private final Spinner<Integer> spinner;
    private final Texts texts;

    private PercentFieldView(Spinner<Integer> spinner, Texts texts) {
        super(spinner, spinner.getEditor().textProperty());
        this.spinner = spinner;
        this.texts = texts;
    }

    static PercentFieldView of(int first, Texts texts) {
        var spinner = new Spinner<Integer>(0, WHOLE, first, STEP);
        spinner.setEditable(true);
        spinner.setId("task-percent");
        spinner.getValueFactory().setConverter(new Percent(spinner));
        return new PercentFieldView(spinner, texts);
    }

    /** What is no percent stays as it is written when the field is left, to be told of. */
    private static final class Percent extends StringConverter<Integer> {
        private final Spinner<Integer> spinner;

        Percent(Spinner<Integer> spinner) {
            this.spinner = spinner;
        }

        @Override
        public String toString(@Nullable Integer percent) {
            return percent == null ? "" : percent.toString();
        }

        @Override
        public Integer fromString(@Nullable String written) {
            var read = read(written == null ? "" : written);
            return read.isPresent() ? Integer.valueOf(read.getAsInt()) : spinner.getValue();
        }
    }

    void show(int percent) {
        spinner.getValueFactory().setValue(percent);
    }

    /** Empty while what is written is none. */
    OptionalInt percent() {
        return read(spinner.getEditor().getText());
    }

    private static OptionalInt read(String written) {
        var plain = written.strip();
        if (!plain.matches("\\d{1,3}")) {
            return OptionalInt.empty();
        }
        var read = Integer.parseInt(plain);
        return read > WHOLE ? OptionalInt.empty() : OptionalInt.of(read);
    }

    @Override
    protected String fault() {
        return percent().isPresent() ? "" : texts.get("task.field.noPercent");
    }
}
