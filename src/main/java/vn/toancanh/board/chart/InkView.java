package vn.toancanh.board.chart;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Type;

/**
 * The colours and fonts that the style sheets give a chart: a swatch of each, too small to be seen.
 * JavaFX thread only.
 */
final class InkView extends Region implements Type {
    private static final int MEASURED = 4_000;

    private final Map<Ink, Rectangle> swatches = new EnumMap<>(Ink.class);
    private final Map<Face, Text> samples = new EnumMap<>(Face.class);
    private final Map<Face, Map<String, Double>> widths = new EnumMap<>(Face.class);
    private final Text measure = new Text();

    /**
     * @param onChange runs when the theme or the text size changed
     */
    InkView(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        for (var ink : Ink.values()) {
            var swatch = new Rectangle();
            swatch.getStyleClass().add("ink-" + name(ink));
            swatch.fillProperty().subscribe(_ -> onChange.run());
            swatches.put(ink, swatch);
        }
        for (var face : Face.values()) {
            var sample = new Text();
            sample.getStyleClass().add("face-" + name(face));
            widths.put(face, new HashMap<>());
            sample.fontProperty()
                    .subscribe(_ -> {
                        widths.values().forEach(Map::clear);
                        onChange.run();
                    });
            samples.put(face, sample);
        }
        getChildren().addAll(swatches.values());
        getChildren().addAll(samples.values());
        getChildren().forEach(node -> node.setManaged(false));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Paint colour(Ink ink) {
        var fill = swatches.getOrDefault(ink, new Rectangle()).getFill();
        return fill == null ? Color.TRANSPARENT : fill;
    }

    Paint colour(Ink ink, double opacity) {
        var whole = colour(ink);
        return opacity < 1 && whole instanceof Color colour
                ? colour.deriveColor(0, 1, 1, opacity)
                : whole;
    }

    Font font(Face face) {
        return samples.getOrDefault(face, measure).getFont();
    }

    @Override
    public double em() {
        return font(Face.BODY).getSize();
    }

    @Override
    public double width(String words, Face face) {
        var known = widths.getOrDefault(face, Map.of());
        if (known.size() > MEASURED) {
            known.clear();
        }
        return known.computeIfAbsent(
                words,
                each -> {
                    measure.setFont(font(face));
                    measure.setText(each);
                    return measure.getLayoutBounds().getWidth();
                });
    }
}
