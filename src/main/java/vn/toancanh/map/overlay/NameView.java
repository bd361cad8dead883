package vn.toancanh.map.overlay;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.label.Placed;
import vn.toancanh.map.label.Wish;
import vn.toancanh.map.shade.MapPalette;

/**
 * One name with its halo. A canvas rather than text nodes: those are dressed by style sheets and
 * measure the outline of every letter on the JavaFX thread.
 */
public final class NameView extends Canvas {
    private static final String FAMILY = "Noto Sans Medium";
    private static final String STRONG_FAMILY = "Noto Sans SemiBold";

    private final double margin;

    /**
     * @param size what the text measures
     * @param halo width of the halo on either side together
     */
    public NameView(Placed placed, Box size, double halo, MapPalette.Names colours) {
        margin = Math.ceil(halo);
        setWidth(Math.ceil(size.width()) + 2 * margin);
        setHeight(Math.ceil(size.height()) + 2 * margin);
        var kind = placed.wish().kind();
        var pen = getGraphicsContext2D();
        pen.setFont(font(placed.fontSize(), isStrong(kind)));
        pen.setTextBaseline(VPos.TOP);
        pen.setStroke(colour(colours.halo()));
        pen.setLineWidth(halo);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.strokeText(placed.wish().text(), margin, margin);
        pen.setFill(colour(isSoft(kind) ? colours.soft() : colours.strong()));
        pen.fillText(placed.wish().text(), margin, margin);
    }

    public static Font font(double size, boolean strong) {
        return Font.font(strong ? STRONG_FAMILY : FAMILY, size);
    }

    private static boolean isStrong(Wish.Kind kind) {
        return switch (kind) {
            case SOVEREIGN, GROUP -> true;
            case UNIT, PLACE -> false;
        };
    }

    private static boolean isSoft(Wish.Kind kind) {
        return switch (kind) {
            case SOVEREIGN, PLACE -> true;
            case GROUP, UNIT -> false;
        };
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    /** Puts the upper left corner of the letters there, on whole pixels. */
    public void put(double x, double y) {
        setTranslateX(Math.rint(x) - margin);
        setTranslateY(Math.rint(y) - margin);
    }

    public double left() {
        return getTranslateX() + margin;
    }

    public double top() {
        return getTranslateY() + margin;
    }
}
