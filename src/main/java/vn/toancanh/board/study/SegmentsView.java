package vn.toancanh.board.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** One of a few, all of them seen; one is always chosen. */
public final class SegmentsView<T> extends VBox {
    private final List<Choice<T>> choices;
    private final List<ToggleButton> buttons = new ArrayList<>();

    /** What can be chosen, and its word. */
    public record Choice<T>(T value, String label) {}

    /**
     * @param id of each button, followed by its number
     * @param caption "" for none
     */
    public SegmentsView(String id, String caption, List<Choice<T>> choices, Consumer<T> onChoice) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("ask-field");
        var segments = new SegmentedButton();
        for (var choice : choices) {
            var button = new ToggleButton(choice.label());
            button.setId(id + "-" + buttons.size());
            button.setAccessibleText((caption + " " + choice.label()).strip());
            button.setOnAction(_ -> {
                button.setSelected(true);
                onChoice.accept(choice.value());
            });
            buttons.add(button);
            segments.getButtons().add(button);
        }
        if (!caption.isEmpty()) {
            var said = new Label(caption);
            said.getStyleClass().add("text-note");
            getChildren().add(said);
        }
        getChildren().add(segments);
    }

    /** Marks what is chosen without telling anybody. */
    public void show(T value) {
        for (int i = 0; i < choices.size(); i++) {
            buttons.get(i).setSelected(choices.get(i).value().equals(value));
        }
    }
}
