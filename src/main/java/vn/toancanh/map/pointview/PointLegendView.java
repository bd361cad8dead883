package vn.toancanh.map.pointview;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.map.overlay.NameView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.sheet.PixelTile;

/** The marks of a layer with their words, in a column. */
public final class PointLegendView extends VBox {
    private static final double TEXT_WIDTH = 18;

    public PointLegendView(LayerLegend legend, MapStyle style) {
        getStyleClass().add("map-legend");
        setSpacing(style.legend() * 0.25);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(String.join("; ", legend.words()));
        int widest =
                legend.entries().stream().mapToInt(entry -> entry.swatch().width()).max().orElse(0);
        for (var entry : legend.entries()) {
            getChildren().add(row(entry, widest, style));
        }
    }

    private static Label row(LayerLegend.Entry entry, int widest, MapStyle style) {
        var label = new Label(entry.words());
        label.getStyleClass().add("map-legend-row");
        label.setFont(NameView.font(style.legend(), false));
        label.setWrapText(true);
        label.setMaxWidth(widest + style.legend() * TEXT_WIDTH);
        label.setGraphicTextGap(style.legend() * 0.6);
        label.setAlignment(Pos.CENTER_LEFT);
        if (entry.swatch().width() > 0) {
            var room = new StackPane(picture(entry.swatch()));
            room.setMinWidth(widest);
            label.setGraphic(room);
        }
        return label;
    }

    private static ImageView picture(PixelTile swatch) {
        int width = swatch.width();
        var image = new WritableImage(width, swatch.height());
        var format = PixelFormat.getIntArgbPreInstance();
        image.getPixelWriter()
                .setPixels(0, 0, width, swatch.height(), format, swatch.pixels(), 0, width);
        return new ImageView(image);
    }
}
