package vn.toancanh.map;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.pointview.PointLayersView;
import vn.toancanh.map.pointview.SheetView;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;

/** Layers of points over a generated map, and what colours its pictures have where. */
final class PointStage implements AutoCloseable {
    static final int BLUE = 0xFF4DA3FF;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final MapThreads threads = new MapThreads(workers, Platform::runLater);

    PointLayersView layers() {
        var texts = Texts.strict(Texts.VIETNAMESE);
        return FxToolkit.on(() ->
                new PointLayersView(
                        threads,
                        new MapTexts(Texts.VIETNAMESE, texts::get),
                        MapStyle.DESK,
                        MapPalette.DARK));
    }

    static MapStage laid(SheetView layer) {
        var map =
                MapStage.unshown(Texts.VIETNAMESE, 900, 600)
                        .nameless()
                        .with(MapStage.content(false), Choropleth.NONE);
        FxToolkit.run(() -> map.view.lay(layer, true));
        return map.renderedNow();
    }

    /** Degrees of the middle of a generated unit. */
    static double[] place(int feature) {
        var at = MapStage.SHAPES.get(feature).getInteriorPoint();
        return new double[] {at.getX(), at.getY()};
    }

    static boolean isAbout(int expected, int argb, int tolerance) {
        boolean close = true;
        for (int shift = 0; shift < 24; shift += 8) {
            close &= Math.abs((expected >> shift & 0xFF) - (argb >> shift & 0xFF)) <= tolerance;
        }
        return close;
    }

    /** How many pixels of about that colour lie in a square around a point of the picture. */
    static int count(WritableImage image, double x, double y, int side, int argb) {
        int found = 0;
        for (int dy = -side / 2; dy < side / 2; dy++) {
            for (int dx = -side / 2; dx < side / 2; dx++) {
                int px = (int) Math.round(x) + dx;
                int py = (int) Math.round(y) + dy;
                found += isAbout(argb, image.getPixelReader().getArgb(px, py), 24) ? 1 : 0;
            }
        }
        return found;
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
