package vn.toancanh.board;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;

/** An empty place that says why it is empty, what will be here and what to do meanwhile. */
final class UnbuiltView extends VBox {
    private static final double ICON_PX = 48;

    UnbuiltView(Page page, Texts texts) {
        getStyleClass().add("empty-place");
        var title = new Label(texts.get(page.textKey()));
        title.getStyleClass().add("text-headline");
        var soon = new Label(texts.get("board.unbuilt"));
        soon.getStyleClass().add("badge");
        var what = new Label(texts.get(page.textKey() + ".will"));
        what.getStyleClass().add("text-body");
        what.setWrapText(true);
        getChildren().addAll(page.icon().node(ICON_PX), title, soon, what);
    }
}
