package vn.toancanh.board.chart;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;

/** What the hands do with a chart. */
final class HandsView {
    private static final double NOTCH = 40;
    private static final double NOTCH_ZOOM = 0.8;
    private static final double KEY_ZOOM = 0.5;

    /** Milliseconds a pixel: nothing is measured more often than once a second. */
    private static final double CLOSEST = 100;

    private static final int PAGE = 10;

    private final ChartView chart;
    private @Nullable Span held;
    private double heldX;

    HandsView(ChartView chart) {
        this.chart = chart;
    }

    void attach() {
        chart.setOnMouseMoved(this::point);
        chart.setOnMouseExited(_ -> chart.point(-1));
        chart.setOnMousePressed(this::hold);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(_ -> held = null);
        chart.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                chart.look(null);
            }
        });
        chart.setOnScroll(this::scroll);
        chart.setOnKeyPressed(this::key);
    }

    private void point(MouseEvent event) {
        var drawing = chart.drawing();
        if (drawing != null) {
            chart.point(drawing.reader().nearest(event.getX(), event.getY()));
        }
    }

    private void hold(MouseEvent event) {
        chart.requestFocus();
        var drawing = chart.drawing();
        held = drawing == null ? null : drawing.shown();
        heldX = event.getX();
    }

    private void drag(MouseEvent event) {
        var drawing = chart.drawing();
        var from = held;
        if (drawing != null && from != null && chart.window() != null) {
            double by = (heldX - event.getX()) / drawing.plot().width() * from.length();
            chart.look(from.moved(by));
            event.consume();
        }
    }

    /** A page that scrolls goes on scrolling under the wheel until the chart is chosen. */
    private void scroll(ScrollEvent event) {
        var drawing = chart.drawing();
        boolean meant = event.isControlDown() || chart.isFocused();
        if (drawing == null || drawing.shown() == null || !meant || event.getDeltaY() == 0) {
            return;
        }
        zoom(drawing, Math.pow(NOTCH_ZOOM, event.getDeltaY() / NOTCH), event.getX());
        event.consume();
    }

    private void zoom(Drawing drawing, double factor, double x) {
        var shown = drawing.shown();
        if (shown == null) {
            return;
        }
        var plot = drawing.plot();
        var scale = new Scale(shown, plot.left(), plot.right());
        double still = scale.value(Math.clamp(x, plot.left(), plot.right()));
        if (factor > 1 || shown.length() * factor > CLOSEST * plot.width()) {
            chart.look(shown.zoomed(factor, still));
        }
    }

    private void key(KeyEvent event) {
        var drawing = chart.drawing();
        if (drawing == null || event.isAltDown() || event.isControlDown()) {
            return;
        }
        int last = drawing.reader().size() - 1;
        int now = chart.pointed();
        int page = Math.max(1, (last + 1) / PAGE);
        boolean used =
                switch (event.getCode()) {
                    case RIGHT, DOWN -> go(now < 0 ? first(drawing) : now + 1, last);
                    case LEFT, UP -> go(now < 0 ? last(drawing) : now - 1, last);
                    case PAGE_DOWN -> go(Math.max(0, now) + page, last);
                    case PAGE_UP -> go((now < 0 ? last : now) - page, last);
                    case HOME -> go(0, last);
                    case END -> go(last, last);
                    case ADD, PLUS, EQUALS -> zoomAtCursor(drawing, KEY_ZOOM);
                    case SUBTRACT, MINUS -> zoomAtCursor(drawing, 1 / KEY_ZOOM);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean go(int stop, int last) {
        chart.point(Math.clamp(stop, Math.min(0, last), Math.max(0, last)));
        return true;
    }

    private static int first(Drawing drawing) {
        return drawing.reader().nearest(drawing.plot().left(), drawing.plot().top());
    }

    private static int last(Drawing drawing) {
        return drawing.shown() == null
                ? drawing.reader().size() - 1
                : drawing.reader().nearest(drawing.plot().right(), drawing.plot().top());
    }

    private boolean zoomAtCursor(Drawing drawing, double factor) {
        int now = chart.pointed();
        double x =
                now < 0 ? drawing.plot().middleX() : drawing.reader().stop(now).frame().middleX();
        zoom(drawing, factor, x);
        chart.layout();
        chart.point(now);
        return drawing.shown() != null;
    }

    /** First the cursor, then the zoom; then the key is left to whoever is around the chart. */
    private boolean letGo() {
        if (chart.pointed() >= 0) {
            chart.point(-1);
            return true;
        }
        if (chart.window() != null) {
            chart.look(null);
            return true;
        }
        return false;
    }
}
