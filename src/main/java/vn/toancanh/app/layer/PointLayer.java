package vn.toancanh.app.layer;

import java.util.concurrent.Executor;
import java.util.function.Function;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.density.Density;
import vn.toancanh.map.density.Measured;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.overlay.OverlayView;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;
import vn.toancanh.map.point.MapPoints;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.pointview.DrawnLayer;
import vn.toancanh.map.pointview.PointLayersView;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.SourceException;

/** Points, circles, heat or contours of a layer, read in the background. JavaFX thread only. */
final class PointLayer {
    private final OpenLayer open;
    private final Layer row;
    private final PointLayersView looks;
    private final Texts texts;
    private final Cancellation cancellation = new Cancellation();
    private final LaterOverlay overlay = new LaterOverlay(this::readNow);

    PointLayer(OpenLayer open, Layer row, LaidLayer.Parts parts) {
        this.open = open;
        this.row = row;
        looks = parts.points();
        texts = parts.texts();
        overlay.node().setOpacity(row.opacityProperty().get());
        read(parts.workers());
    }

    OverlayView overlay() {
        return overlay;
    }

    private void read(Executor workers) {
        workers.execute(() -> {
            try {
                var ready = prepared();
                FxThread.pulse().execute(() -> show(ready));
            } catch (SourceException e) {
                FxThread.pulse().execute(() -> row.stateProperty().set(LayerWords.of(e, texts)));
            }
        });
    }

    private void readNow() {
        try {
            show(prepared());
        } catch (SourceException e) {
            row.stateProperty().set(LayerWords.of(e, texts));
        }
    }

    /** Everything that takes time; what it gives makes the nodes. Any thread. */
    private Function<PointLayersView, DrawnLayer> prepared() throws SourceException {
        var read = open.features(cancellation);
        return switch (open.definition().style()) {
            case LayerStyle.Point style -> {
                var points = MapPoints.of(style, read);
                yield views -> views.points(style, points);
            }
            case LayerStyle.Symbol style -> {
                var values = PointValues.of(read, style.attribute());
                yield views -> views.symbols(style, values);
            }
            case LayerStyle.Heat style -> {
                var density = new Density(PointValues.of(read, style.weight()));
                yield views -> views.heat(style, density);
            }
            case LayerStyle.Contour style -> {
                var measured = new Measured(PointValues.of(read, style.attribute()));
                yield views -> views.contours(style, measured);
            }
            case LayerStyle.Fill _,
                    LayerStyle.Line _,
                    LayerStyle.Choropleth _,
                    LayerStyle.Raster _ ->
                    throw new IllegalStateException("no points: " + open.definition().id());
        };
    }

    private void show(Function<PointLayersView, DrawnLayer> ready) {
        var drawn = ready.apply(looks);
        overlay.arrive(drawn.view());
        row.legendProperty().set(drawn.legend());
        var left = texts.get("map.layers.rejected", Integer.toString(open.rejected()));
        row.stateProperty().set(open.rejected() == 0 ? "" : left);
    }

    void close() {
        cancellation.cancel();
        row.legendProperty().set(null);
    }
}
