package vn.toancanh.alert.rulepick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.CheckComboBox;

/**
 * Several of a list, ticked by their names and kept as words with commas between them. What is
 * written and not on the list is offered too, so that nothing is lost by looking.
 */
public final class NamesPickView extends CheckComboBox<String> {
    private final StringProperty written;
    private final UnaryOperator<String> name;
    private final String none;
    private final Tooltip all = new Tooltip();
    private List<String> offered = List.of();
    private boolean filling;

    /**
     * @param none what stands there while nothing is ticked
     */
    public NamesPickView(StringProperty written, UnaryOperator<String> name, String none) {
        this.written = written;
        this.name = name;
        this.none = none;
        setConverter(WordPickView.named(name));
        all.setWrapText(true);
        getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) _ -> picked());
        written.addListener((_, _, _) -> fill());
        fill();
    }

    /** What can be ticked from now on. */
    public void offer(List<String> words) {
        if (!offered.equals(words)) {
            offered = List.copyOf(words);
            fill();
        }
    }

    private List<String> words() {
        return Arrays.stream(written.get().split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        var words = words();
        var items = new ArrayList<>(offered);
        words.stream().filter(word -> !offered.contains(word)).forEach(items::add);
        getCheckModel().clearChecks();
        if (!getItems().equals(items)) {
            getItems().setAll(items);
        }
        words.forEach(getCheckModel()::check);
        filling = false;
        say(words);
    }

    private void picked() {
        if (!filling) {
            filling = true;
            var words = List.copyOf(getCheckModel().getCheckedItems());
            written.set(String.join(", ", words));
            filling = false;
            say(words);
        }
    }

    private void say(List<String> words) {
        setTitle(words.isEmpty() ? none : null);
        all.setText(words.stream().map(name).collect(Collectors.joining("\n")));
        setTooltip(words.isEmpty() ? null : all);
    }
}
