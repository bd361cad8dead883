package vn.toancanh.sync;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A table under its title. */
final class DataPanelView extends VBox {
    DataPanelView(String title, Node table) {
        var words = new Label(title);
        words.getStyleClass().add("text-lead");
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().addAll("card", "data-panel");
        getChildren().addAll(words, table);
    }
}
