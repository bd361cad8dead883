package vn.toancanh.map.pointview;

import vn.toancanh.map.MapTexts;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.density.ContourPainter;
import vn.toancanh.map.density.Density;
import vn.toancanh.map.density.HeatPainter;
import vn.toancanh.map.density.HeatRadius;
import vn.toancanh.map.density.Measured;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.point.MapPoints;
import vn.toancanh.map.point.MovingPoints;
import vn.toancanh.map.point.PointColours;
import vn.toancanh.map.point.PointPainter;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.point.SymbolPainter;
import vn.toancanh.map.shade.MapPalette;

/**
 * Makes the layers of points and values for one look of a map; another look needs new ones. What
 * they show is read before, by {@link MapPoints} and {@link PointValues}. JavaFX thread only.
 */
public final class PointLayersView {
    private final MapThreads threads;
    private final MapTexts texts;
    private final MapPalette palette;
    private final PointColours colours;
    private final double textScale;
    private final PointPainter.Theme theme;

    public PointLayersView(MapThreads threads, MapTexts texts, MapStyle style, MapPalette palette) {
        this.threads = threads;
        this.texts = texts;
        this.palette = palette;
        colours = PointColours.of(palette);
        textScale = style.label() / MapStyle.DESK.label();
        theme = new PointPainter.Theme(colours, GlyphsView.of(style.label()));
    }

    /** Icons by kind and status, in clusters if the style says so. */
    public DrawnLayer points(LayerStyle.Point style, MapPoints points) {
        var painter = new PointPainter(points, style, theme, textScale, texts);
        return new DrawnLayer(new SheetView(painter, threads), painter.legend());
    }

    /** Circles whose area stands for the number. */
    public DrawnLayer symbols(LayerStyle.Symbol style, PointValues values) {
        var painter = new SymbolPainter(values, style, colours);
        return new DrawnLayer(new SheetView(painter, threads), painter.legend(texts));
    }

    /** Density of the points, or of what they weigh; the radius is that of the style, in pixels. */
    public DrawnLayer heat(LayerStyle.Heat style, Density density) {
        var radius = new HeatRadius.Pixels(style.radius() * textScale);
        var painter = new HeatPainter(density, radius, style.palette().on(palette));
        return new DrawnLayer(new SheetView(painter, threads), painter.legend(texts));
    }

    /** Lines of equal value; none where no point is nearer than the radius. */
    public DrawnLayer contours(LayerStyle.Contour style, Measured measured) {
        var look =
                new ContourPainter.Look(
                        style.colour() | 0xFF000000,
                        colours.plate(),
                        colours.ink(),
                        theme.glyphs());
        var painter = new ContourPainter(measured, style, look, texts);
        return new DrawnLayer(new SheetView(painter, threads), painter.legend());
    }

    /** Dots; after {@link MovingPoints#show} call {@link SheetView#repaint}. */
    public SheetView moving(MovingPoints points) {
        return new SheetView(points, threads);
    }
}
