package vn.toancanh.board.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import vn.toancanh.board.figure.Drawing;

/** Marks the value that is pointed at and says what it is, beside it. */
final class CursorView extends Region {
    private static final double AWAY_EM = 0.9;

    private final Line line = new Line();
    private final Circle ring = new Circle();
    private final Rectangle frame = new Rectangle();
    private final VBox tip = new VBox();

    CursorView() {
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("chart-cursor");
        ring.getStyleClass().add("chart-ring");
        frame.getStyleClass().add("chart-frame");
        tip.getStyleClass().add("chart-tip");
        getChildren().addAll(line, ring, frame, tip);
        getChildren().forEach(node -> node.setManaged(false));
        hide();
    }

    void hide() {
        setVisible(false);
    }

    void show(Drawing.Stop stop, Drawing drawing, double width, double height) {
        var at = stop.frame();
        boolean point = at.width() == 0 && at.height() == 0;
        setVisible(true);
        line.setVisible(point && drawing.limits() != null);
        line.setStartX(at.left());
        line.setEndX(at.left());
        line.setStartY(drawing.plot().top());
        line.setEndY(drawing.plot().bottom());
        ring.setVisible(point);
        ring.setCenterX(at.left());
        ring.setCenterY(at.top());
        frame.setVisible(!point);
        frame.setX(at.left());
        frame.setY(at.top());
        frame.setWidth(at.width());
        frame.setHeight(at.height());
        tip(stop);
        place(stop, width, height);
    }

    private void tip(Drawing.Stop stop) {
        tip.getChildren().setAll(label(stop.heading(), "chart-tip-head"));
        stop.lines().forEach(each -> tip.getChildren().add(label(each, "chart-tip-line")));
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Right of the value where there is room, else left; never outside the chart. */
    private void place(Drawing.Stop stop, double width, double height) {
        tip.applyCss();
        double w = Math.min(width, tip.prefWidth(-1));
        double h = tip.prefHeight(w);
        var at = stop.frame();
        ring.setRadius(AWAY_EM / 2 * em());
        double away = AWAY_EM * em();
        double x = at.right() + away + w <= width ? at.right() + away : at.left() - away - w;
        double y = at.middleY() - h - away;
        tip.resizeRelocate(
                Math.rint(Math.clamp(x, 0, Math.max(0, width - w))),
                Math.rint(Math.clamp(y, 0, Math.max(0, height - h))),
                Math.ceil(w),
                Math.ceil(h));
        tip.layout();
    }

    private double em() {
        return tip.getChildren().getFirst() instanceof Label head
                ? head.getFont().getSize()
                : ring.getRadius();
    }
}
