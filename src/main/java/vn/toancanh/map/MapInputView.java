package vn.toancanh.map;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.overlay.OverlayPaneView;
import vn.toancanh.map.raster.Tile;
import vn.toancanh.map.tileview.TileLayerView;

/** Hands on a map: drag, wheel, click, double click and keys, turned into view model calls. */
final class MapInputView {
    private static final double KEY_STEP = 80;
    private static final double KEY_STOPS = 2;
    private static final double DOUBLE_CLICK_STOPS = 4;

    private final MapView view;
    private final MapViewModel model;
    private final TileLayerView tiles;
    private final HoverCardView card;
    private final MarkHandsView marks;
    private double lastX;
    private double lastY;

    MapInputView(
            MapView view,
            MapViewModel model,
            TileLayerView tiles,
            HoverCardView card,
            OverlayPaneView layers) {
        marks = new MarkHandsView(view, model, card, layers);
        this.view = view;
        this.model = model;
        this.tiles = tiles;
        this.card = card;
    }

    void listen() {
        marks.listen();
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void leave() {
        model.hover(null);
        marks.leave();
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.hover(null);
            model.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            model.zoom(DOUBLE_CLICK_STOPS, event.getX(), event.getY());
        } else if (event.getClickCount() == 1) {
            pick(event.getX(), event.getY());
        }
    }

    private void pick(double x, double y) {
        var area = marks.click(x, y) ? null : areaAt(x, y);
        if (area != null) {
            model.select(area);
        }
    }

    private void hover(MouseEvent event) {
        if (!marks.hover(event.getX(), event.getY())) {
            model.hover(areaAt(event.getX(), event.getY()));
        }
        card.moveTo(event.getX(), event.getY(), view.getWidth(), view.getHeight());
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            model.zoom(Math.signum(event.getDeltaY()), event.getX(), event.getY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getTarget() == view && act(event.getCode())) {
            event.consume();
        }
    }

    /** False for keys that are not the map's. */
    private boolean act(KeyCode key) {
        double middleX = view.getWidth() / 2;
        double middleY = view.getHeight() / 2;
        switch (key) {
            case LEFT -> model.pan(KEY_STEP, 0);
            case RIGHT -> model.pan(-KEY_STEP, 0);
            case UP -> model.pan(0, KEY_STEP);
            case DOWN -> model.pan(0, -KEY_STEP);
            case PLUS, ADD, EQUALS -> model.zoom(KEY_STOPS, middleX, middleY);
            case MINUS, SUBTRACT -> model.zoom(-KEY_STOPS, middleX, middleY);
            case DIGIT0, NUMPAD0 -> model.fit();
            case SPACE -> pickMiddle();
            case ENTER -> model.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Without a pointer, the unit in the middle of the view is the one meant. */
    private void pickMiddle() {
        var area = marks.pickMiddle() ? null : areaAt(view.getWidth() / 2, view.getHeight() / 2);
        if (area != null) {
            model.select(area);
        }
    }

    private @Nullable AreaCode areaAt(double x, double y) {
        int feature = tiles.featureAt(x, y);
        return feature == Tile.NOBODY ? null : model.groundProperty().get().code(feature);
    }
}
