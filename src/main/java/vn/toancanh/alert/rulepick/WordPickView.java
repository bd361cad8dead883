package vn.toancanh.alert.rulepick;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * One of a list, picked by its name. What is written and not on the list is shown and stays until
 * something else is picked.
 */
public final class WordPickView extends ComboBox<String> {
    private final StringProperty written;
    private boolean filling;

    /**
     * @param written the word as it is kept
     * @param name what people call a word
     */
    public WordPickView(StringProperty written, UnaryOperator<String> name) {
        this.written = written;
        setConverter(named(name));
        valueProperty().addListener((_, _, word) -> picked(word));
        written.addListener((_, _, _) -> fill());
    }

    /** What can be picked from now on. */
    public void offer(List<String> words) {
        if (!getItems().equals(words)) {
            filling = true;
            getItems().setAll(words);
            filling = false;
        }
        fill();
    }

    private void fill() {
        filling = true;
        setValue(written.get());
        filling = false;
    }

    private void picked(@Nullable String word) {
        if (!filling && word != null) {
            written.set(word);
        }
    }

    /** Shows a word by its name; nobody types names. */
    static StringConverter<String> named(UnaryOperator<String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String word) {
                return word == null ? "" : name.apply(word);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("words are picked, not typed");
            }
        };
    }
}
