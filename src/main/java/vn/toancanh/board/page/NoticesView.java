package vn.toancanh.board.page;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.fx.parts.NoticeBox;

/** What needs attention, or that nothing does. JavaFX thread only. */
public final class NoticesView extends VBox {
    private final Texts texts;
    private final VBox notices = new VBox();
    private final Label calm = new Label();
    private List<NoticeBox> boxes = List.of();

    public NoticesView(Texts texts) {
        this.texts = texts;
        calm.setText(texts.get("board.notices.none"));
        calm.getStyleClass().add("text-body");
        calm.setWrapText(true);
        var title = new Label(texts.get("board.notices.title"));
        title.getStyleClass().add("text-lead");
        notices.getStyleClass().add("notice-list");
        var scroll = new ScrollPane(notices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("notice-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, scroll);
        getStyleClass().addAll("card", "notice-panel");
    }

    public void show(List<Notice> next, Instant now) {
        boxes = NoticeBox.boxes(boxes, next, now, texts);
        List<? extends Node> wanted = boxes.isEmpty() ? List.of(calm) : boxes;
        if (!notices.getChildren().equals(wanted)) {
            notices.getChildren().setAll(wanted);
        }
    }
}
