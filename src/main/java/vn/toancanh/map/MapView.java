package vn.toancanh.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.label.NameWishes;
import vn.toancanh.map.overlay.MarkLayerView;
import vn.toancanh.map.overlay.OverlayPaneView;
import vn.toancanh.map.overlay.OverlayView;
import vn.toancanh.map.overlay.SelectionView;
import vn.toancanh.map.overlay.TakenRoomView;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.tileview.TileLayerView;

/**
 * A map of units coloured by value, with names, marks, legend and scale. Looks only; what it shows
 * is in the view model. Works without being shown: lay it out in a scene and call {@link
 * #renderNow} before a snapshot.
 */
public final class MapView extends Region {
    /** Some hundred tiles: a 4K picture at two or three scales. */
    private static final long CACHE_BYTES = 128L << 20;

    private final MapViewModel model;
    private final MapTexts texts;
    private final TileLayerView tiles;
    private final OverlayPaneView below = new OverlayPaneView();
    private final OverlayPaneView above = new OverlayPaneView();
    private final MarkLayerView marks = new MarkLayerView();
    private final SelectionView hoverOutline = new SelectionView("map-hovered");
    private final SelectionView selection = new SelectionView("map-selected");
    private final LabelLayerView labels;
    private final LegendView legend;
    private final LegendSpotView legendSpot = new LegendSpotView();
    private final ControlsView controls;
    private final HoverCardView card;
    private final NameWishes.Language language;
    private final Map<Archipelago, String> sovereign = new EnumMap<>(Archipelago.class);
    private final Rectangle frame = new Rectangle();
    private TileCache cache;
    private ColourTable table;
    private double density = 1;

    public MapView(MapViewModel model, MapThreads threads, MapTexts texts) {
        this.model = model;
        this.texts = texts;
        var kindWord = Pattern.compile(texts.get("map.unit.kind"));
        language = new NameWishes.Language(texts.locale(), kindWord);
        for (var archipelago : Archipelago.values()) {
            sovereign.put(archipelago, texts.get(archipelago.textKey()));
        }
        tiles = new TileLayerView(threads.render(), threads.fx(), this::settle);
        labels = new LabelLayerView(threads, this::settle);
        legend = new LegendView(texts);
        controls = new ControlsView(model, texts);
        card = new HoverCardView(model, texts);
        cache = newCache();
        table = newTable();
        getStyleClass().add("map-view");
        var css = Objects.requireNonNull(MapView.class.getResource("map.css"));
        getStylesheets().add(css.toExternalForm());
        getChildren()
                .addAll(
                        List.of(
                                tiles,
                                below,
                                hoverOutline,
                                selection,
                                marks,
                                labels,
                                above,
                                legend,
                                controls,
                                card));
        setClip(frame);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        new MapInputView(this, model, tiles, card, below).listen();
        follow();
        showGround();
    }

    private void follow() {
        onChange(model.groundProperty(), this::showGround);
        onChange(model.styleProperty(), this::showGround);
        onChange(model.shadingProperty(), this::showColours);
        onChange(model.paletteProperty(), this::showColours);
        onChange(model.placesProperty(), this::showMarks);
        onChange(model.ringsProperty(), this::showMarks);
        onChange(model.motionAllowedProperty(), this::showMarks);
        onChange(model.cameraProperty(), this::look);
        onChange(model.selectedProperty(), this::showSelection);
        onChange(model.hoveredProperty(), this::showHovered);
    }

    private static void onChange(ObservableValue<?> value, Runnable reaction) {
        value.addListener((_, _, _) -> reaction.run());
    }

    /** Lays something over the units, or over the names too, until it is lifted. */
    public void lay(OverlayView overlay, boolean overNames) {
        (overNames ? above : below).lay(overlay, model.cameraProperty().get());
        settle();
    }

    public void lift(OverlayView overlay) {
        List.of(below, above).forEach(pane -> pane.lift(overlay));
        settle();
    }

    private MapGround ground() {
        return model.groundProperty().get();
    }

    private TileCache newCache() {
        var widths = model.styleProperty().get().widths(density);
        return new TileCache(ground().steps(), widths, CACHE_BYTES);
    }

    private ColourTable newTable() {
        var palette = model.paletteProperty().get();
        int hatchScale = model.styleProperty().get().hatchScale(density);
        return palette.table(ground(), model.shadingProperty().get(), hatchScale);
    }

    private void showGround() {
        cache = newCache();
        table = newTable();
        tiles.show(cache, table, density);
        showLegend();
        showMarks();
        showSelection();
        look();
    }

    private void showColours() {
        table = newTable();
        tiles.recolour(table);
        requestNames();
        showLegend();
        card.show(model.hoveredProperty().get());
    }

    private void showLegend() {
        var shown = model.shadingProperty().get();
        legend.show(shown, ground(), model.paletteProperty().get(), model.styleProperty().get());
        String units = Integer.toString(ground().steps().features());
        setAccessibleText(texts.get("map.spoken", shown.title(), units));
        requestLayout();
    }

    private void showMarks() {
        boolean motion = model.motionAllowedProperty().get();
        var look = new MarkLayerView.MapLook(model.styleProperty().get(), texts.locale(), motion);
        boolean national = ground().content().national();
        marks.show(national, model.placesProperty().get(), model.ringsProperty().get(), look);
        marks.follow(model.cameraProperty().get());
        requestNames();
    }

    private void showSelection() {
        double line = model.styleProperty().get().line();
        selection.show(outline(model.selectedProperty()), line * 1.8);
        hoverOutline.show(outline(model.hoveredProperty()), line * 1.2);
        selection.follow(model.cameraProperty().get());
        hoverOutline.follow(model.cameraProperty().get());
    }

    private void showHovered() {
        card.show(model.hoveredProperty().get());
        showSelection();
    }

    private @Nullable Geometry outline(ObservableValue<@Nullable AreaCode> area) {
        var code = area.getValue();
        return code == null ? null : ground().shape(code);
    }

    private void look() {
        var camera = model.cameraProperty().get();
        tiles.look(camera);
        below.follow(camera);
        above.follow(camera);
        labels.follow(camera);
        marks.follow(camera);
        selection.follow(camera);
        hoverOutline.follow(camera);
        controls.show(camera, model.styleProperty().get());
        requestNames();
        if (model.isFitted()) {
            requestLayout();
        }
    }

    private void requestNames() {
        var style = model.styleProperty().get();
        var camera = model.cameraProperty().get();
        var wishes =
                new NameWishes(ground(), model.placesProperty().get(), sovereign, style, language);
        var colours = model.paletteProperty().get().names();
        labels.request(new LabelLayerView.Request(wishes, camera, style, colours, taken()));
    }

    private List<Box> taken() {
        var camera = model.cameraProperty().get();
        return TakenRoomView.of(camera, marks, List.of(below, above), List.of(legend, controls));
    }

    private void settle() {
        boolean laid = below.isWhole() && above.isWhole();
        model.settle(laid && tiles.isWhole() && labels.isWhole());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        frame.setWidth(width);
        frame.setHeight(height);
        double margin = model.styleProperty().get().margin();
        var camera = model.cameraProperty().get();
        boolean resized = camera.width() != width || camera.height() != height;
        if (width >= 1 && height >= 1 && resized) {
            model.resize(width, height);
        }
        legendSpot.place(model, legend, width, margin);
        controls.autosize();
        controls.relocate(
                Math.rint(width - margin - controls.getWidth()),
                Math.rint(height - margin - model.reserved() - controls.getHeight()));
        checkDensity();
        requestNames();
        settle();
    }

    private void checkDensity() {
        var window = getScene() == null ? null : getScene().getWindow();
        double now = window == null ? 1 : window.getOutputScaleX();
        if (now != density) {
            density = now;
            showGround();
        }
    }

    /**
     * Draws everything before it returns, whatever the workers are doing. For a view that lies in a
     * scene of its final size; may take as long as the ground takes to prepare.
     */
    public void renderNow() {
        model.prepareNow();
        applyCss();
        layout();
        // What the first pass finds out about sizes, the second one uses.
        layout();
        tiles.drawNow();
        below.drawNow();
        above.drawNow();
        requestNames();
        labels.placeNow();
        applyCss();
        settle();
    }

    LabelLayerView labels() {
        return labels;
    }

    LegendView legend() {
        return legend;
    }

    HoverCardView card() {
        return card;
    }

    TileCache cache() {
        return cache;
    }
}
