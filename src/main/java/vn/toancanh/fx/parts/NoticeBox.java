package vn.toancanh.fx.parts;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** A notice as a card: kicker with shape and age, title, detail. */
public final class NoticeBox extends VBox {
    public NoticeBox(Notice notice, Instant now, Texts texts) {
        getStyleClass().add("notice");
        StatusMark.mark(this, notice.status());
        var since = notice.since();
        var age =
                since == null || since.isAfter(now)
                        ? ""
                        : " · " + new Times(texts).span(Duration.between(since, now));
        var kicker = label(notice.kicker() + age, "notice-kicker");
        var mark = new StackPane();
        mark.getStyleClass().add("status-mark");
        kicker.setGraphic(mark);
        getChildren().add(kicker);
        getChildren().add(label(notice.title(), "notice-title"));
        if (!notice.detail().isEmpty()) {
            getChildren().add(label(notice.detail(), "notice-detail"));
        }
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
