package vn.toancanh.fx.input;

import javafx.scene.control.DatePicker;

/** A day to be typed or picked, which counts while it is typed and not only after Enter. */
public final class DayPicker extends DatePicker {
    public DayPicker(TypedDay typed) {
        setConverter(new DayConverter());
        setValue(typed.get());
        getEditor().setText(getConverter().toString(typed.get()));
        getEditor().textProperty().subscribe((_, text) -> typed.read(text));
        typed.dayProperty()
                .subscribe((_, day) -> {
                    if (!typed.says(getEditor().getText())) {
                        setValue(day);
                    }
                });
    }
}
