package vn.toancanh.board.page;

import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.Place;
import vn.toancanh.fx.Texts;

/**
 * Handles over the items of a page: drag moves an item by whole cells, its lower right corner
 * resizes it; with the keyboard arrows move, with Shift they resize, Delete takes away. JavaFX
 * thread only.
 */
public final class EditLayerView extends Pane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double CORNER_EM = 1.4;

    private final BoardPageView page;
    private final Texts texts;
    private final BiPredicate<String, Place> place;
    private final Consumer<String> remove;

    /**
     * @param place puts an item elsewhere, false when it cannot
     * @param remove takes an item away
     */
    public EditLayerView(
            BoardPageView page,
            Texts texts,
            BiPredicate<String, Place> place,
            Consumer<String> remove) {
        this.page = page;
        this.texts = texts;
        this.place = place;
        this.remove = remove;
        getStyleClass().add("edit-layer");
        page.widthProperty().subscribe(_ -> requestLayout());
        page.heightProperty().subscribe(_ -> requestLayout());
        show(null);
    }

    /**
     * Handles for the items as they are now.
     *
     * @param focused the item that has the focus, null for none
     */
    public void show(@Nullable String focused) {
        getChildren().clear();
        for (var item : page.page().items()) {
            var handle = new Handle(item);
            getChildren().add(handle);
            if (item.id().equals(focused)) {
                handle.requestFocus();
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(handle -> ((Handle) handle).settle());
    }

    /** Covers one item. */
    private final class Handle extends StackPane {
        private final BoardItem item;
        private final Region corner = new Region();
        private Point2D from = Point2D.ZERO;
        private boolean resizing;

        private Handle(BoardItem item) {
            this.item = item;
            getStyleClass().add("edit-handle");
            setId("edit-" + item.id());
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            var name = new Label(name(item));
            name.getStyleClass().add("edit-name");
            corner.getStyleClass().add("edit-corner");
            corner.setManaged(false);
            corner.setCursor(Cursor.SE_RESIZE);
            getChildren().addAll(name, corner);
            setCursor(Cursor.MOVE);
            setAccessibleText(texts.get("board.edit.item", name(item)));
            setOnMousePressed(this::press);
            setOnMouseDragged(this::drag);
            setOnMouseReleased(this::release);
            setOnKeyPressed(this::key);
        }

        private String name(BoardItem about) {
            var kind = about.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            return texts.get("board.edit.kind." + kind);
        }

        private void settle() {
            var at = page.bounds(item.at());
            resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double side = CORNER_EM * ((Label) getChildren().getFirst()).getFont().getSize();
            corner.resizeRelocate(getWidth() - side, getHeight() - side, side, side);
        }

        private void press(MouseEvent event) {
            requestFocus();
            from = new Point2D(event.getSceneX(), event.getSceneY());
            resizing = corner.equals(event.getTarget());
            event.consume();
        }

        private Place dragged(MouseEvent event) {
            int columns = page.columns(event.getSceneX() - from.getX());
            int rows = page.rows(event.getSceneY() - from.getY());
            return resizing ? resized(columns, rows) : moved(columns, rows);
        }

        private Place moved(int columns, int rows) {
            var at = item.at();
            return new Place(at.column() + columns, at.row() + rows, at.columns(), at.rows());
        }

        private Place resized(int columns, int rows) {
            var at = item.at();
            return new Place(
                    at.column(),
                    at.row(),
                    Math.max(1, at.columns() + columns),
                    Math.max(1, at.rows() + rows));
        }

        private void drag(MouseEvent event) {
            var to = dragged(event);
            var shown = page.bounds(to);
            toFront();
            resizeRelocate(shown.getMinX(), shown.getMinY(), shown.getWidth(), shown.getHeight());
            pseudoClassStateChanged(REFUSED, !page.page().isFree(to, item.id()));
            event.consume();
        }

        private void release(MouseEvent event) {
            var to = dragged(event);
            pseudoClassStateChanged(REFUSED, false);
            if (to.equals(item.at()) || !place.test(item.id(), to)) {
                settle();
            }
            event.consume();
        }

        private void key(KeyEvent event) {
            int columns = event.getCode() == KeyCode.LEFT ? -1 : 0;
            columns += event.getCode() == KeyCode.RIGHT ? 1 : 0;
            int rows = event.getCode() == KeyCode.UP ? -1 : 0;
            rows += event.getCode() == KeyCode.DOWN ? 1 : 0;
            if (event.getCode() == KeyCode.DELETE) {
                remove.accept(item.id());
                event.consume();
            } else if (columns != 0 || rows != 0) {
                var to = event.isShiftDown() ? resized(columns, rows) : moved(columns, rows);
                if (place.test(item.id(), to)) {
                    event.consume();
                }
            }
        }
    }
}
