package vn.toancanh.task.acting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.CheckedField;
import vn.toancanh.fx.input.DayPicker;
import vn.toancanh.fx.input.TypedDay;

/** A day that must be there. */
final class DayFieldView extends CheckedField {
    private final TypedDay typed;
    private final Texts texts;

    private DayFieldView(TypedDay typed, DayPicker picker, Texts texts) {
        super(picker, picker.getEditor().textProperty());
        this.typed = typed;
        this.texts = texts;
    }

    static DayFieldView of(LocalDate first, Texts texts) {
        var typed = new TypedDay();
        typed.set(first);
        var picker = new DayPicker(typed);
        picker.setId("task-day");
        return new DayFieldView(typed, picker, texts);
    }

    /** The last that could be read; null where nothing is written. */
    @Nullable LocalDate day() {
        return typed.get();
    }

    @Override
    protected String fault() {
        var unreadable = typed.unreadableProperty().get();
        if (!unreadable.isEmpty()) {
            return texts.get("task.form.noDate", unreadable);
        }
        return typed.get() == null ? texts.get("task.field.noDay") : "";
    }
}
