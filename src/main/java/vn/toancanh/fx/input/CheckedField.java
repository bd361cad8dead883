package vn.toancanh.fx.input;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

/**
 * A field whose input may be one that cannot be sent: then it says so under it, until something
 * else is written. JavaFX thread only.
 */
public abstract class CheckedField extends VBox {
    private final Control input;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    /**
     * @param input has an id; that of what is said under it ends with {@code -said}
     * @param written changes with every letter
     */
    protected CheckedField(Control input, ObservableValue<String> written) {
        this.input = input;
        getStyleClass().add("checked-field");
        var said = input.getId() + "-said";
        getChildren().addAll(input, new FieldNote(said, fault, FieldNote.FAULT));
        written.subscribe(() -> fault.set(""));
    }

    /** What a label before it is for. */
    public final Control input() {
        return input;
    }

    /** Whether what is written can be sent; else that is said, and the keys go there. */
    public final boolean check() {
        var said = fault();
        fault.set(said);
        if (!said.isEmpty()) {
            input.requestFocus();
        }
        return said.isEmpty();
    }

    /** Why what is written cannot be sent; blank when it can. */
    protected abstract String fault();
}
