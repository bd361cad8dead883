package vn.toancanh.fx.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** A notice as a card: kicker with shape and age, title, detail. */
public final class NoticeBox extends VBox {
    private final Texts texts;
    private final Label kicker = label("notice-kicker");
    private final Label title = label("notice-title");
    private final Label detail = label("notice-detail");

    public NoticeBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("notice");
        var mark = new StackPane();
        mark.getStyleClass().add("status-mark");
        kicker.setGraphic(mark);
        getChildren().addAll(kicker, title, detail);
    }

    /** Boxes for {@code notices}: those that are there are used again, since only ages grow. */
    public static List<NoticeBox> boxes(
            List<NoticeBox> before, List<Notice> notices, Instant now, Texts texts) {
        var boxes = new ArrayList<NoticeBox>();
        for (int i = 0; i < notices.size(); i++) {
            var box = i < before.size() ? before.get(i) : new NoticeBox(texts);
            box.show(notices.get(i), now);
            boxes.add(box);
        }
        return boxes;
    }

    private void show(Notice notice, Instant now) {
        StatusMark.mark(this, notice.status());
        var since = notice.since();
        var age =
                since == null || since.isAfter(now)
                        ? ""
                        : " · " + new Times(texts).span(Duration.between(since, now));
        kicker.setText(notice.kicker() + age);
        title.setText(notice.title());
        detail.setText(notice.detail());
        detail.setVisible(!notice.detail().isEmpty());
        detail.setManaged(!notice.detail().isEmpty());
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
