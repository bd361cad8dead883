package vn.toancanh.map;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.overlay.MarkCardView;
import vn.toancanh.map.overlay.MarkPick;
import vn.toancanh.map.overlay.OverlayPaneView;

/**
 * Hands on the marks of layers: pointing at one says what it is, a click or Enter zooms into a
 * cluster and opens the card of a single one, Space takes the one nearest to the middle.
 */
final class MarkHandsView {
    private static final double CLUSTER_STOPS = 4;

    /** How far from the middle a mark may be for Space to mean it. */
    private static final double REACH = 48;

    private final MapView view;
    private final MapViewModel model;
    private final HoverCardView hover;
    private final OverlayPaneView layers;
    private final MarkCardView card = new MarkCardView();
    private @Nullable MarkPick pointed;

    MarkHandsView(MapView view, MapViewModel model, HoverCardView hover, OverlayPaneView layers) {
        this.view = view;
        this.model = model;
        this.hover = hover;
        this.layers = layers;
    }

    void listen() {
        view.lay(card, true);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Whether the pointer is at a mark, which then speaks instead of the unit beneath. */
    boolean hover(double x, double y) {
        var mark = layers.pick(x, y);
        if (mark != null) {
            model.hover(null);
            hover.show(mark);
        } else if (pointed != null) {
            hover.hide();
        }
        pointed = mark;
        return mark != null;
    }

    void leave() {
        pointed = null;
        hover.hide();
    }

    /** Whether a mark was meant. */
    boolean click(double x, double y) {
        card.close();
        return act(layers.pick(x, y));
    }

    /** Whether a mark stands near the middle of the view. */
    boolean pickMiddle() {
        double x = view.getWidth() / 2;
        double y = view.getHeight() / 2;
        return act(layers.nearest(x, y, REACH));
    }

    private boolean act(@Nullable MarkPick mark) {
        if (mark == null) {
            return false;
        }
        Camera camera = model.cameraProperty().get();
        if (mark.count() > 1) {
            double x = camera.screenX(mark.worldX());
            double y = camera.screenY(mark.worldY());
            model.zoom(CLUSTER_STOPS, x, y);
            hover.hide();
        } else {
            card.open(mark, model.styleProperty().get());
        }
        return true;
    }

    private void key(KeyEvent event) {
        if (card.isOpen() && event.getCode() == KeyCode.ESCAPE) {
            card.close();
            view.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !card.isOpen() && act(pointed)) {
            event.consume();
        }
    }
}
