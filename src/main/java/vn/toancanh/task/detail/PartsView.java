package vn.toancanh.task.detail;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;

/** The parts of a directive and what it is a part of, each to be opened, and its sheet of paper. */
public final class PartsView extends VBox {
    private final Texts texts;
    private final Ways ways;

    /**
     * Where one goes from here.
     *
     * @param open another directive
     * @param hand begins a new part
     * @param print writes the sheet
     */
    public record Ways(Consumer<UUID> open, Runnable hand, Runnable print) {}

    public PartsView(Ways ways, Texts texts) {
        this.ways = ways;
        this.texts = texts;
        setId("task-parts");
        getStyleClass().add("task-parts");
    }

    public void show(Parts told) {
        getChildren().clear();
        told.wholes().forEach(whole -> getChildren().add(link(whole)));
        if (!told.parts().isEmpty()) {
            add("text-heading", texts.get("task.parts"));
            told.summary().forEach(line -> add("text-body", line));
            told.parts().forEach(part -> getChildren().add(link(part)));
        }
        var row = new FlowPane();
        row.getStyleClass().add("task-choice");
        if (told.mayHand()) {
            row.getChildren().add(button("task-hand", "task.parts.hand", ways.hand()));
        }
        row.getChildren().add(button("task-print", "task.paper.print", ways.print()));
        getChildren().add(row);
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void add(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        getChildren().add(label);
    }

    private Hyperlink link(Parts.Part part) {
        var link = new Hyperlink(part.words());
        link.setWrapText(true);
        link.setOnAction(_ -> ways.open().accept(part.id()));
        return link;
    }
}
