package vn.toancanh.board.card;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.IndicatorReading;

/**
 * The history chart: this period's line, the same time a year earlier dashed, the band that counts
 * as good, the target. Under the pointer it names the nearest value.
 */
final class HistoryView extends Region {
    private static final double LEFT_EM = 4;
    private static final double BOTTOM_EM = 1.8;
    private static final double TOP_EM = 1.4;

    private final Texts texts;
    private final Path line = path("chart-line");
    private final Path yearAgo = path("chart-year-ago");
    private final Line target = new Line();
    private final Line cursor = new Line();
    private final Rectangle band = new Rectangle();
    private final Text pointed = text("chart-pointed");
    private final List<Node> axes = new ArrayList<>();
    private @Nullable HistoryPlot plot;
    private @Nullable IndicatorReading reading;
    private @Nullable Period marked;

    HistoryView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("history");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        band.getStyleClass().add("spark-band");
        target.getStyleClass().add("chart-target");
        cursor.getStyleClass().add("chart-cursor");
        cursor.setVisible(false);
        getChildren().addAll(band, target, yearAgo, line, cursor, pointed);
        getChildren().forEach(node -> node.setManaged(false));
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> clearPointer());
    }

    void show(HistoryPlot newPlot, IndicatorReading newReading) {
        plot = newPlot;
        reading = newReading;
        setAccessibleText(
                texts.get("board.card.chart.spoken", Integer.toString(newPlot.now().size())));
        requestLayout();
    }

    /** Marks what there was at the end of a period while no pointer is on the chart. */
    void mark(@Nullable Period period) {
        marked = period;
        clearPointer();
    }

    /** Whether a period lies before everything the chart shows. */
    boolean beginsAfter(Period period) {
        return plot != null && !plot.now().isEmpty() && plot.newestAt(period) == null;
    }

    @Override
    protected void layoutChildren() {
        var shown = plot;
        getChildren().removeAll(axes);
        axes.clear();
        clearPointer();
        var drawn = shown != null && shown.now().size() > 1 && getWidth() > 0;
        for (var node : List.of(line, yearAgo, target, band)) {
            node.setVisible(drawn);
        }
        if (shown == null || !drawn) {
            return;
        }
        var box = box();
        draw(line, shown.now(), shown, box);
        draw(yearAgo, shown.yearAgo(), shown, box);
        layoutBand(shown, box);
        layoutTarget(shown, box);
        shown.valueTicks().forEach(tick -> addValueTick(tick, shown, box));
        shown.timeTicks().forEach(tick -> addTimeTick(tick, shown, box));
        clearPointer();
    }

    private HistoryPlot.Box box() {
        var em = pointed.getFont().getSize();
        return new HistoryPlot.Box(
                LEFT_EM * em,
                TOP_EM * em,
                getWidth() - LEFT_EM * em - em,
                getHeight() - (TOP_EM + BOTTOM_EM) * em);
    }

    private static void draw(
            Path path, List<HistoryPlot.Dot> dots, HistoryPlot plot, HistoryPlot.Box box) {
        path.getElements().clear();
        for (var dot : dots) {
            var x = plot.x(dot.at(), box);
            var y = plot.y(dot.value(), box);
            path.getElements()
                    .add(path.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    private void layoutBand(HistoryPlot shown, HistoryPlot.Box box) {
        var good = shown.good();
        band.setVisible(good != null);
        if (good == null) {
            return;
        }
        var top = Math.clamp(shown.y(good.to(), box), box.top(), box.bottom());
        var bottom = Math.clamp(shown.y(good.from(), box), box.top(), box.bottom());
        band.setX(box.left());
        band.setY(top);
        band.setWidth(box.width());
        band.setHeight(Math.max(0, bottom - top));
    }

    private void layoutTarget(HistoryPlot shown, HistoryPlot.Box box) {
        var value = shown.target();
        target.setVisible(value != null);
        if (value == null) {
            return;
        }
        var y = shown.y(value, box);
        target.setStartX(box.left());
        target.setEndX(box.left() + box.width());
        target.setStartY(y);
        target.setEndY(y);
    }

    private void addValueTick(double value, HistoryPlot shown, HistoryPlot.Box box) {
        var y = Math.rint(shown.y(value, box)) + 0.5;
        var grid = new Line(box.left(), y, box.left() + box.width(), y);
        grid.getStyleClass().add("chart-grid");
        var label = text("chart-axis");
        label.setText(number(value));
        label.setTextOrigin(VPos.CENTER);
        addAxis(grid, 0);
        addAxis(label, getChildren().size());
        label.applyCss();
        label.setX(box.left() - label.getLayoutBounds().getWidth() - 8);
        label.setY(y);
    }

    private void addTimeTick(HistoryPlot.Tick tick, HistoryPlot shown, HistoryPlot.Box box) {
        var label = text("chart-axis");
        label.setText(tick.label());
        label.setTextOrigin(VPos.TOP);
        addAxis(label, getChildren().size());
        label.applyCss();
        var half = label.getLayoutBounds().getWidth() / 2;
        var x = shown.x(tick.at(), box) - half;
        label.setX(Math.clamp(x, box.left(), Math.max(box.left(), getWidth() - 2 * half)));
        label.setY(box.bottom() + 6);
    }

    private void addAxis(Node node, int at) {
        node.setManaged(false);
        axes.add(node);
        getChildren().add(at, node);
    }

    private void point(double x) {
        var shown = plot;
        if (shown == null || shown.now().isEmpty()) {
            return;
        }
        point(shown.nearest(x, box()), shown);
    }

    private void point(HistoryPlot.Dot dot, HistoryPlot shown) {
        var box = box();
        var at = shown.x(dot.at(), box);
        cursor.setStartX(at);
        cursor.setEndX(at);
        cursor.setStartY(box.top());
        cursor.setEndY(box.bottom());
        cursor.setVisible(true);
        pointed.setText(
                texts.get(
                        "board.card.chart.at",
                        new Times(texts).period(dot.period()),
                        number(dot.value())));
        var width = pointed.getLayoutBounds().getWidth();
        pointed.setX(Math.clamp(at - width / 2, box.left(), getWidth() - width));
        pointed.setY(box.top() - 5);
    }

    private void clearPointer() {
        cursor.setVisible(false);
        pointed.setText("");
        var shown = plot;
        var dot = shown == null || marked == null ? null : shown.newestAt(marked);
        if (shown != null && dot != null && shown.now().size() > 1 && getWidth() > 0) {
            point(dot, shown);
        }
    }

    private String number(double value) {
        var current = reading;
        var decimals = current == null ? 0 : current.subject().indicator().measure().decimals();
        return Numbers.format(value, decimals, texts.locale());
    }

    private static Path path(String styleClass) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        return path;
    }

    private static Text text(String styleClass) {
        var text = new Text();
        text.getStyleClass().add(styleClass);
        return text;
    }
}
