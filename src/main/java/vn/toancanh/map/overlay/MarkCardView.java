package vn.toancanh.map.overlay;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapStyle;

/** What a mark says, in a card that stays beside it until it is closed. JavaFX thread only. */
public final class MarkCardView implements OverlayView {
    private static final double AWAY = 14;

    /** Lines longer than that are hard to read; in letters. */
    private static final double WIDEST = 30;

    private final VBox card = new VBox();
    private @Nullable MarkPick shown;
    private Camera camera = new Camera(0, 0, 1, 1, 1);

    public MarkCardView() {
        card.getStyleClass().addAll("map-card", "map-mark-card");
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setManaged(false);
        card.setVisible(false);
        card.setFocusTraversable(true);
    }

    /** Goes into the card, so that a screen reader reads it. */
    public void open(MarkPick mark, MapStyle style) {
        shown = mark;
        card.getChildren().setAll(mark.lines().stream().map(line -> label(line, style)).toList());
        card.getChildren().getFirst().getStyleClass().add("map-card-name");
        card.setAccessibleText(String.join("; ", mark.lines()));
        card.setVisible(true);
        follow(camera);
        card.requestFocus();
    }

    private static Node label(String text, MapStyle style) {
        var label = new Label(text);
        label.getStyleClass().add("map-card-note");
        label.setFont(NameView.font(style.legend(), false));
        label.setWrapText(true);
        label.setMaxWidth(style.legend() * WIDEST);
        return label;
    }

    public boolean isOpen() {
        return shown != null;
    }

    public void close() {
        shown = null;
        card.setVisible(false);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void follow(Camera next) {
        camera = next;
        var mark = shown;
        if (mark != null) {
            card.applyCss();
            card.autosize();
            double x = next.screenX(mark.worldX());
            double y = next.screenY(mark.worldY());
            boolean left = x + AWAY + card.getWidth() > next.width();
            boolean above = y + AWAY + card.getHeight() > next.height();
            card.relocate(
                    Math.rint(left ? x - AWAY - card.getWidth() : x + AWAY),
                    Math.rint(above ? y - AWAY - card.getHeight() : y + AWAY));
        }
    }
}
