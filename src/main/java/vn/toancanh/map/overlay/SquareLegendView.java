package vn.toancanh.map.overlay;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.Bivariate;

/**
 * The legend of two indicators at once: a square of nine colours, one indicator growing to the
 * right and the other upwards, with their names beside it.
 */
public final class SquareLegendView extends HBox {
    private static final double CELL = 1.5;
    private static final double TEXT_WIDTH = 15;

    /**
     * @param colours nine, straight ARGB, row by row from below
     * @param relation how the two go together, in words
     */
    public SquareLegendView(Bivariate shown, int[] colours, MapStyle style, String relation) {
        setSpacing(style.legend());
        setAlignment(Pos.CENTER_LEFT);
        var words =
                new VBox(
                        line("↑ " + shown.up().title(), style),
                        line("→ " + shown.across().title(), style),
                        line(relation, style));
        words.setSpacing(style.legend() * 0.35);
        getChildren().addAll(square(colours, style.legend() * CELL), words);
    }

    private static GridPane square(int[] colours, double cell) {
        var square = new GridPane();
        for (int c = 0; c < colours.length; c++) {
            int row = Bivariate.SIDE - 1 - c / Bivariate.SIDE;
            square.add(new Rectangle(cell, cell, colour(colours[c])), c % Bivariate.SIDE, row);
        }
        square.setHgap(1);
        square.setVgap(1);
        return square;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static Label line(String text, MapStyle style) {
        var label = new Label(text);
        label.getStyleClass().add("map-legend-row");
        label.setFont(NameView.font(style.legend(), false));
        label.setWrapText(true);
        label.setMaxWidth(style.legend() * TEXT_WIDTH);
        return label;
    }
}
