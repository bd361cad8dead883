package vn.toancanh.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.map.overlay.NameView;
import vn.toancanh.map.overlay.SquareLegendView;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.LegendWords;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.shade.Shading;

/**
 * The classes of the picture from low to high, and how many units have no data: a column for a free
 * corner, or a strip along the bottom where a column would hide land.
 */
final class LegendView extends StackPane {
    private static final double SWATCH_WIDTH = 1.7;
    private static final double SWATCH_HEIGHT = 0.95;

    private final MapTexts texts;
    private final LegendWords words;
    private final VBox column = new VBox();
    private final FlowPane strip = new FlowPane();
    private List<Node> rows = List.of();
    private boolean flat;
    private boolean dressed;

    LegendView(MapTexts texts) {
        this.texts = texts;
        words = new LegendWords(texts::get, texts.locale());
        getStyleClass().add("map-legend");
        getChildren().setAll(column);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(Shading shown, MapGround ground, MapPalette palette, MapStyle style) {
        var made = new ArrayList<Node>();
        int[] colours = palette.colours(shown);
        switch (shown) {
            case Choropleth one -> addRanges(made, one, colours, style);
            case Bivariate two ->
                    made.add(new SquareLegendView(two, colours, style, words.relation(two)));
        }
        var without = words.noData(shown, ground);
        if (!without.isEmpty()) {
            var hatch = new int[] {palette.noData().dark(), palette.noData().light()};
            made.add(row(without, swatch(hatch, style), style));
        }
        if (!shown.common().isBlank()) {
            made.add(words(shown.common(), style));
        }
        rows = List.copyOf(made);
        dressed = false;
        setVisible(!rows.isEmpty() && !shown.isNone());
        column.setSpacing(style.legend() * 0.25);
        strip.setVgap(style.legend() * 0.25);
        strip.setHgap(style.legend() * 1.2);
        (flat ? strip : column).getChildren().setAll(rows);
        setAccessibleText(
                texts.get("map.legend.spoken", shown.title(), String.join("; ", words())));
    }

    private void addRanges(List<Node> made, Choropleth shown, int[] colours, MapStyle style) {
        for (var range : words.rows(shown)) {
            int colour = colours[range.number()];
            made.add(row(range.words(), swatch(new int[] {colour, colour}, style), style));
        }
    }

    /** A column as high as it needs. */
    void stand() {
        arrange(false);
        autosize();
    }

    /** A strip of this width at most, as flat as it can be; gives its height. */
    double lie(double width) {
        arrange(true);
        strip.setPrefWrapLength(width - snappedLeftInset() - snappedRightInset());
        resize(width, prefHeight(width));
        return getHeight();
    }

    private void arrange(boolean lying) {
        if (flat != lying) {
            flat = lying;
            (lying ? column : strip).getChildren().clear();
            (lying ? strip : column).getChildren().setAll(rows);
            getChildren().setAll(lying ? strip : column);
            dressed = false;
        }
        if (!dressed) {
            dressed = true;
            applyCss();
        }
    }

    private static Label words(String text, MapStyle style) {
        var label = new Label(text);
        label.getStyleClass().add("map-legend-row");
        label.setFont(NameView.font(style.legend(), false));
        return label;
    }

    private static Label row(String text, ImageView swatch, MapStyle style) {
        var label = words(text, style);
        label.setGraphic(swatch);
        label.setGraphicTextGap(style.legend() * 0.6);
        return label;
    }

    /** A chip of one colour, or of two in the same hatching as the map's. */
    private static ImageView swatch(int[] colours, MapStyle style) {
        int width = (int) Math.round(style.legend() * SWATCH_WIDTH);
        int height = (int) Math.round(style.legend() * SWATCH_HEIGHT);
        int dot = style.hatchScale(1);
        var image = new WritableImage(width, height);
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = colours[ColourTable.isHatchLight(x / dot, y / dot) ? 1 : 0];
            }
        }
        var format = PixelFormat.getIntArgbInstance();
        image.getPixelWriter().setPixels(0, 0, width, height, format, pixels, 0, width);
        return new ImageView(image);
    }

    List<String> words() {
        return rows.stream().flatMap(LegendView::labels).map(Label::getText).toList();
    }

    private static Stream<Label> labels(Node row) {
        return switch (row) {
            case Label label -> Stream.of(label);
            case Pane pane -> pane.getChildren().stream().flatMap(LegendView::labels);
            default -> Stream.of();
        };
    }
}
