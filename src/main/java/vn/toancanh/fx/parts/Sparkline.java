package vn.toancanh.fx.parts;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.IndicatorReading.Point;

/** The recent course of a value over the band that counts as good; the last point is marked. */
public final class Sparkline extends Region {
    private static final double AIR = 0.08;
    private static final double BAND_REACH = 0.6;

    private final Rectangle band = new Rectangle();
    private final Path line = new Path();
    private final Circle end = new Circle();
    private List<Point> points = List.of();
    private @Nullable OkRange range;

    public Sparkline() {
        getStyleClass().add("sparkline");
        band.getStyleClass().add("spark-band");
        line.getStyleClass().add("spark-line");
        end.getStyleClass().add("spark-end");
        for (var shape : List.of(band, line, end)) {
            shape.setManaged(false);
        }
        setMouseTransparent(true);
        getChildren().addAll(band, line, end);
    }

    public void show(List<Point> newPoints, @Nullable OkRange newRange) {
        points = newPoints;
        range = newRange;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var top = snappedTopInset();
        var height = getHeight() - top - snappedBottomInset();
        var drawn = points.size() > 1 && height > 0;
        getChildren().forEach(shape -> shape.setVisible(drawn));
        if (!drawn) {
            return;
        }
        var scale = scale(top, height);
        var radius = Math.max(2, line.getStrokeWidth() * 1.6);
        var width = getWidth() - radius;
        line.getElements().clear();
        for (var i = 0; i < points.size(); i++) {
            var x = width * i / (points.size() - 1);
            var y = scale.y(points.get(i).value());
            line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        end.setCenterX(width);
        end.setCenterY(scale.y(points.getLast().value()));
        end.setRadius(radius);
        layoutBand(scale, top, top + height);
    }

    private void layoutBand(Scale scale, double highest, double lowest) {
        var good = range;
        var top = good == null ? 0 : Math.max(highest, scale.y(good.to()));
        var bottom = good == null ? 0 : Math.min(lowest, scale.y(good.from()));
        band.setVisible(good != null && bottom > top);
        band.setY(top);
        band.setWidth(getWidth());
        band.setHeight(Math.max(0, bottom - top));
    }

    /** The values, widened to the near edge of the band when that is not far off. */
    private Scale scale(double top, double height) {
        var min = points.stream().mapToDouble(Point::value).min().orElse(0);
        var max = points.stream().mapToDouble(Point::value).max().orElse(1);
        var span = max > min ? max - min : Math.max(1, Math.abs(max));
        var reach = span * BAND_REACH;
        var low = min;
        var high = max;
        if (range != null) {
            low = near(range.from(), low, high, reach) ? Math.min(low, range.from()) : low;
            high = near(range.from(), low, high, reach) ? Math.max(high, range.from()) : high;
            low = near(range.to(), low, high, reach) ? Math.min(low, range.to()) : low;
            high = near(range.to(), low, high, reach) ? Math.max(high, range.to()) : high;
        }
        var air = Math.max(span, high - low) * AIR;
        return new Scale(low - air, high + air, top, height);
    }

    private static boolean near(double edge, double low, double high, double reach) {
        return edge > low - reach && edge < high + reach;
    }

    private record Scale(double low, double high, double top, double height) {
        double y(double value) {
            return top + height - (value - low) / (high - low) * height;
        }
    }
}
