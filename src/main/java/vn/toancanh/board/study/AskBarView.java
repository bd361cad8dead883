package vn.toancanh.board.study;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** What a tab is asked, in a row that wraps. */
public final class AskBarView extends FlowPane {
    public AskBarView(Node... fields) {
        getStyleClass().add("ask-bar");
        getChildren().addAll(fields);
    }
}
