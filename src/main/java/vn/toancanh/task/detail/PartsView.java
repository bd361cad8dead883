package vn.toancanh.task.detail;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;

/** The parts of a directive and what it is a part of; each opens. */
public final class PartsView extends VBox {
    private final Texts texts;
    private final Consumer<UUID> open;
    private final Runnable hand;

    /**
     * @param hand begins a new part
     */
    public PartsView(Consumer<UUID> open, Runnable hand, Texts texts) {
        this.open = open;
        this.hand = hand;
        this.texts = texts;
        setId("task-parts");
        getStyleClass().add("task-parts");
    }

    public void show(Parts told) {
        getChildren().clear();
        told.wholes().forEach(whole -> getChildren().add(link(whole)));
        if (!told.parts().isEmpty()) {
            add("text-heading", texts.get("task.parts"));
            add("text-body", told.summary());
            told.parts().forEach(part -> getChildren().add(link(part)));
        }
        if (told.mayHand()) {
            var button = new Button(texts.get("task.parts.hand"));
            button.setId("task-hand");
            button.setOnAction(_ -> hand.run());
            getChildren().add(button);
        }
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
        link.setOnAction(_ -> open.accept(part.id()));
        return link;
    }
}
