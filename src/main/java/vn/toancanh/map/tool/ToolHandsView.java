package vn.toancanh.map.tool;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import vn.toancanh.area.LonLat;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.geometry.Mercator;

/**
 * Hands on a map with a tool in them: what is meant for the tool does not reach the map, everything
 * else does.
 */
final class ToolHandsView {
    private final MapView view;
    private final MapViewModel map;
    private final ToolsViewModel tools;
    private final PointerViewModel pointer;
    private final RubberView rubber = new RubberView();
    private Consumer<List<LonLat>> onBox = _ -> {};
    private BooleanSupplier onEscape = () -> false;
    private Runnable openList = () -> {};
    private Runnable openExport = () -> {};

    ToolHandsView(MapView view, MapViewModel map, ToolsViewModel tools, PointerViewModel pointer) {
        this.view = view;
        this.map = map;
        this.tools = tools;
        this.pointer = pointer;
    }

    /**
     * @param box gets the corners of every box that is dragged
     * @param escape Esc without a tool in hand; false when there was nothing to end
     */
    void on(Consumer<List<LonLat>> box, BooleanSupplier escape, Runnable list) {
        onBox = box;
        onEscape = escape;
        openList = list;
    }

    void onExport(Runnable open) {
        openExport = open;
    }

    void listen() {
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        view.lay(rubber, true);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // After the map's own handlers, which find out what is under the pointer.
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        map.cameraProperty().subscribe(_ -> pointer.look(middle()));
        view.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        pointer.wake();
                    }
                });
        map.groundProperty().subscribe(_ -> pointer.look(middle()));
    }

    private void click(MouseEvent event) {
        if (!tools.isBusy()
                || event.getButton() != MouseButton.PRIMARY
                || isControl(event.getTarget())) {
            return;
        }
        event.consume();
        if (!event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            tools.finish();
        } else {
            tools.add(at(event.getX(), event.getY()));
        }
    }

    private void press(MouseEvent event) {
        if (event.isShiftDown()
                && event.getButton() == MouseButton.PRIMARY
                && !isControl(event.getTarget())) {
            view.requestFocus();
            rubber.begin(event.getX(), event.getY());
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (rubber.isDragged()) {
            rubber.stretch(event.getX(), event.getY());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (!rubber.isDragged()) {
            return;
        }
        event.consume();
        var box = rubber.end();
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            double right = box.getX() + box.getWidth();
            double below = box.getY() + box.getHeight();
            onBox.accept(
                    List.of(
                            at(box.getX(), box.getY()),
                            at(right, box.getY()),
                            at(right, below),
                            at(box.getX(), below)));
        }
    }

    /** The map's own buttons lie on it. */
    private static boolean isControl(EventTarget target) {
        for (Node node = target instanceof Node hit ? hit : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    private void move(MouseEvent event) {
        var at = at(event.getX(), event.getY());
        pointer.point(at);
        tools.hover(at);
    }

    private void leave() {
        pointer.point(null);
        pointer.look(middle());
        tools.hover(null);
    }

    private LonLat middle() {
        return at(map.cameraProperty().get().width() / 2, map.cameraProperty().get().height() / 2);
    }

    private LonLat at(double x, double y) {
        var camera = map.cameraProperty().get();
        double lon = Mercator.lon(camera.worldX(x));
        return new LonLat(Math.clamp(lon, -180, 180), Mercator.lat(camera.worldY(y)));
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != view || event.isAltDown()) {
            return;
        }
        boolean used;
        if (event.isShortcutDown()) {
            used = shortcut(event);
        } else {
            used = take(event.getCode()) || (tools.isBusy() && use(event.getCode()));
            if (!used && event.getCode() == KeyCode.ESCAPE) {
                used = onEscape.getAsBoolean();
            }
        }
        if (used) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        boolean export = event.isShiftDown() && event.getCode() == KeyCode.E;
        boolean copy = event.getCode() == KeyCode.C;
        if (export) {
            openExport.run();
        } else if (copy) {
            copy();
        }
        return export || copy;
    }

    private boolean take(KeyCode key) {
        switch (key) {
            case M -> tools.take(Tool.DISTANCE);
            case A -> tools.take(Tool.AREA);
            case P -> tools.take(Tool.POLYGON);
            case I -> tools.take(Tool.INSIDE);
            case B -> tools.take(Tool.AROUND);
            case L -> openList.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean use(KeyCode key) {
        switch (key) {
            case ESCAPE -> tools.end();
            case BACK_SPACE -> tools.back();
            case ENTER -> tools.finish();
            case SPACE -> tools.add(middle());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Puts the coordinates that are shown on the clipboard. */
    void copy() {
        var content = new ClipboardContent();
        content.putString(pointer.textProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
        pointer.tellCopied();
    }
}
