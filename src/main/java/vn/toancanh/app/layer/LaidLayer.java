package vn.toancanh.app.layer;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.export.SheetLayer;
import vn.toancanh.map.layer.LayerDefinition;
import vn.toancanh.map.layer.LayerOpening;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.overlay.OverlayView;
import vn.toancanh.map.overlay.PictureLayerView;
import vn.toancanh.map.paint.StyleLegend;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;
import vn.toancanh.map.pointview.PointLayersView;
import vn.toancanh.map.pointview.SheetView;
import vn.toancanh.map.shade.MapPalette;

/** A layer that lies over the map. JavaFX thread only. */
final class LaidLayer implements AutoCloseable {
    private final Layer row;
    private final OpenLayer open;
    private final OverlayView overlay;
    private final Runnable end;
    private final Texts texts;
    private final Executor workers;
    private final MapPalette palette;

    /** What all layers of a map share. */
    record Parts(Texts texts, MapPalette palette, PointLayersView points, Executor workers) {}

    LaidLayer(LayerDefinition definition, Layer row, LayerOpening opening, Parts parts) {
        this.row = row;
        texts = parts.texts();
        workers = parts.workers();
        palette = parts.palette();
        open = new OpenLayer(definition, opening);
        row.stateProperty().set(texts.get("map.layers.loading"));
        if (drawsPoints(definition.style())) {
            var points = new PointLayer(open, row, parts);
            overlay = points.overlay();
            end = points::close;
        } else {
            var pictures = pictures(parts);
            overlay = pictures;
            row.legendProperty()
                    .set(StyleLegend.of(definition.style(), row.title(), texts.locale()));
            end =
                    () -> {
                        pictures.close();
                        row.legendProperty().set(null);
                    };
        }
    }

    private PictureLayerView pictures(Parts parts) {
        return new PictureLayerView(
                cancellation -> open.pictures(parts.palette(), cancellation),
                parts.workers(),
                FxThread.pulse(),
                row.opacityProperty().get(),
                this::tell);
    }

    private static boolean drawsPoints(LayerStyle style) {
        return switch (style) {
            case LayerStyle.Point _, LayerStyle.Symbol _, LayerStyle.Heat _, LayerStyle.Contour _ ->
                    true;
            case LayerStyle.Raster _,
                    LayerStyle.Fill _,
                    LayerStyle.Line _,
                    LayerStyle.Choropleth _ ->
                    false;
        };
    }

    OverlayView overlay() {
        return overlay;
    }

    /** What of it a sheet of paper gets; nothing while it is not seen. */
    Optional<SheetLayer> onPaper() {
        var content = overlay.node().isVisible() ? content() : null;
        return Optional.ofNullable(content)
                .map(drawn ->
                        new SheetLayer(
                                row.title(),
                                open.definition().attribution(),
                                row.opacityProperty().get(),
                                row.legendProperty().get(),
                                drawn));
    }

    private SheetLayer.@Nullable Content content() {
        return switch (overlay) {
            case LaterOverlay later when later.arrived() instanceof SheetView sheet ->
                    new SheetLayer.Content.Painted(sheet.painter());
            case PictureLayerView _ ->
                    new SheetLayer.Content.Pictures(
                            cancellation -> open.pictures(palette, cancellation));
            default -> null;
        };
    }

    void setOpacity(double opacity) {
        overlay.node().setOpacity(opacity);
    }

    /**
     * @param denominator of the scale, 1:denominator
     */
    void showAt(double denominator) {
        boolean fits = open.definition().scales().shows(denominator);
        overlay.node().setVisible(fits);
        if (!fits) {
            row.stateProperty().set(texts.get("map.layers.outOfScale"));
        } else if (row.stateProperty().get().equals(texts.get("map.layers.outOfScale"))) {
            row.stateProperty().set("");
        }
    }

    private void tell(PictureLayerView.State state) {
        if (overlay.node().isVisible()) {
            var rejected = open.rejected();
            var words = LayerWords.of(state, texts);
            var left = texts.get("map.layers.rejected", Integer.toString(rejected));
            row.stateProperty().set(words.isEmpty() && rejected > 0 ? left : words);
        }
    }

    @Override
    public void close() {
        end.run();
        workers.execute(open::close);
    }
}
