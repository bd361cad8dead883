package vn.toancanh.fx.input;

import javafx.beans.binding.StringExpression;
import javafx.scene.control.Label;

/** What is to be said of a field, under it; takes no room while nothing is. */
public final class FieldNote extends Label {
    /** Something to know. */
    public static final String NOTE = "text-note";

    /** It can be done, and somebody should think again. */
    public static final String WARNING = "field-warning";

    /** It cannot be done like this. */
    public static final String FAULT = "field-fault";

    /**
     * @param kind one of the style classes above
     */
    public FieldNote(String id, StringExpression words, String kind) {
        setId(id);
        getStyleClass().add(kind);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(words);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
