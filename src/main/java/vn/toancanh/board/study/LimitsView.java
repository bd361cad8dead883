package vn.toancanh.board.study;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.analysis.Limit;
import vn.toancanh.fx.Texts;

/** What the figures beside it cannot say, one sentence a line. */
public final class LimitsView extends VBox {
    private final Texts texts;
    private final Label title;

    public LimitsView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("limits");
        title = new Label(texts.get("board.study.limits"));
        title.getStyleClass().add("text-note");
        show(List.of());
    }

    public void show(List<Limit> limits) {
        getChildren().setAll(title);
        for (var limit : limits) {
            var line = new Label(said(limit, texts));
            line.getStyleClass().addAll("text-small", "limit");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(line);
        }
        setVisible(!limits.isEmpty());
        setManaged(!limits.isEmpty());
    }

    /** A limit as a sentence. */
    public static String said(Limit limit, Texts texts) {
        return texts.get(limit.key(), limit.about().toArray());
    }
}
