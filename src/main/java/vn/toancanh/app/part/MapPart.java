package vn.toancanh.app.part;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.early.EarlyLayers;
import vn.toancanh.app.layer.MapLayers;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.map.export.SheetCredits;
import vn.toancanh.map.export.SheetLayer;
import vn.toancanh.map.exporting.ExportViewModel;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.overlay.InsetView;
import vn.toancanh.map.overlay.OverlayView;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.pointview.PointLayersView;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.shade.Shading;
import vn.toancanh.map.tool.MapToolsView;
import vn.toancanh.map.within.Facts;

/** A map and its view model, drawn by the workers all maps share. JavaFX thread only. */
public final class MapPart {
    private static final Executor WORKERS =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                    Thread.ofPlatform().name("map-", 0).daemon().factory());

    private static final double WIDTH = 480;
    private static final double GAP = 12;
    private static final String PAST = "map-past";

    private final MapThreads threads = new MapThreads(WORKERS, FxThread.pulse());
    private final MapViewModel model = new MapViewModel(threads);
    private final MapView view;
    private final Look look;
    private final Label title = new Label();
    private final Label about = new Label();
    private final BorderPane titled = new BorderPane();
    private final VBox bars = new VBox();
    private final HBox toolRow = new HBox();
    private final HBox maps = new HBox(titled);
    private final BorderPane node = new BorderPane(maps);
    private @Nullable Shading waiting;

    public MapPart(Look look, MapStyle style, MapPalette palette) {
        this.look = look;
        model.paletteProperty().set(palette);
        model.styleProperty().set(style);
        model.motionAllowedProperty().bind(look.motion().reducedProperty().not());
        view = new MapView(model, threads, look.mapTexts());
        layInset(look, style);
        model.groundProperty().subscribe(_ -> colour());
        title.getStyleClass().add("text-title");
        about.getStyleClass().add("text-small");
        title.setWrapText(true);
        title.managedProperty().bind(title.textProperty().isNotEmpty());
        about.setWrapText(true);
        var head = new VBox(title, about);
        head.getStyleClass().add("map-head");
        head.getStylesheets().add(Theme.sheet("map/map.css"));
        titled.setTop(head);
        titled.setCenter(view);
        // The same for all, so that maps side by side are equally wide; shrinks where it must.
        titled.setPrefWidth(WIDTH);
        titled.setMinSize(0, 0);
        HBox.setHgrow(titled, Priority.ALWAYS);
        maps.setSpacing(GAP);
    }

    private void layInset(Look look, MapStyle style) {
        var inset = new InsetView(style, each -> look.texts().get(each.textKey()));
        view.lay(inset, true);
        model.groundProperty().subscribe(ground -> inset.setNational(ground.content().national()));
    }

    /** Lays something over the units, under their names. */
    public void lay(OverlayView overlay) {
        view.lay(overlay, false);
    }

    /** Layers that can be laid over this map. */
    public MapLayers layers(Session session, Look look) {
        var style = model.styleProperty().get();
        var palette = model.paletteProperty().get();
        var points = new PointLayersView(threads, look.mapTexts(), style, palette);
        return new MapLayers(session, look.texts(), view, model, points);
    }

    /** Early warning over this map. */
    public EarlyLayers early(Session session, Texts texts, FileChoice files) {
        var place = new EarlyLayers.Place(view, model, threads, texts);
        return new EarlyLayers(session, place, files);
    }

    /** Puts controls over the title. */
    public void bar(Node controls) {
        bars.getChildren().add(controls);
        node.setTop(bars);
    }

    /** Lets two maps look and select as one while both are seen. */
    public void link(MapPart other) {
        model.cameraProperty().addListener((_, _, next) -> other.look(next));
        other.model.cameraProperty().addListener((_, _, next) -> look(next));
        other.model.selectedProperty().bindBidirectional(model.selectedProperty());
    }

    /** A map on no page would draw for nobody. */
    private void look(Camera wanted) {
        if (view.getParent() != null && titled.getParent() != null) {
            model.look(wanted);
        }
    }

    /** Shows another map at the right of this one, or takes it away. */
    public void beside(MapPart other, boolean shown) {
        var wanted = shown ? List.<Node>of(titled, other.titled) : List.<Node>of(titled);
        if (!maps.getChildren().equals(wanted)) {
            maps.getChildren().setAll(wanted);
            other.look(model.cameraProperty().get());
        }
    }

    /** Puts a column at the right of the map that {@code shown} brings and takes away. */
    public void side(Region column, ToggleButton shown) {
        column.visibleProperty().bind(shown.selectedProperty());
        column.managedProperty().bind(shown.selectedProperty());
        node.setRight(column);
    }

    /** Puts controls under the maps. */
    public void foot(Node controls) {
        node.setBottom(controls);
    }

    /**
     * Gives hands more to do on the map than to look.
     *
     * @param before stands before the tools
     */
    public MapToolsView tools(Texts texts, Supplier<Facts> facts, Node before) {
        var tools = new MapToolsView(view, model, background(), texts, facts);
        toolRow.getChildren().setAll(before, tools.bar());
        toolRow.getStyleClass().add("tool-row");
        toolRow.getStylesheets().add(Theme.sheet("map/map.css"));
        HBox.setHgrow(tools.bar(), Priority.ALWAYS);
        bar(toolRow);
        titled.setCenter(tools);
        return tools;
    }

    /** Puts a control behind the tools. */
    public void offer(Node control) {
        toolRow.getChildren().add(control);
    }

    private static MapThreads background() {
        return new MapThreads(
                task -> Thread.ofVirtual().name("map-tool").start(task), FxThread.pulse());
    }

    /** Exports of maps, off the JavaFX thread. */
    public static ExportViewModel exports(
            Texts texts, FileChoice files, Supplier<ExportViewModel.Wanted> wanted) {
        return new ExportViewModel(background(), texts, files, wanted);
    }

    /** A key that brings something and takes it away, after which keys go to the map again. */
    public void toggle(KeyCode key, BooleanProperty open) {
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean typing = event.getTarget() instanceof TextInputControl;
                    boolean plain = !event.isShortcutDown() && !event.isAltDown();
                    if (event.getCode() == key && plain && !typing) {
                        open.set(!open.get());
                        event.consume();
                        if (!open.get()) {
                            view.requestFocus();
                        }
                    }
                });
    }

    /** The map under its title. */
    public Node node() {
        return node;
    }

    /** What it shows now, for a sheet of paper. */
    public MapSheet sheet(SheetCredits credits, List<SheetLayer> layers) {
        return new MapSheet(
                credits,
                model.groundProperty().get(),
                model.shadingProperty().get(),
                model.paletteProperty().get(),
                model.cameraProperty().get(),
                model.styleProperty().get(),
                model.placesProperty().get(),
                layers,
                look.mapTexts());
    }

    /** Draws everything at once, for a picture; a map on no page is left alone. */
    public void renderNow() {
        if (view.getScene() != null) {
            view.renderNow();
        }
    }

    /** Completes when the map's picture is whole; at once for a map on no page. */
    public CompletableFuture<Void> whenSettled() {
        return view.getScene() == null
                ? CompletableFuture.completedFuture(null)
                : model.whenSettled();
    }

    /** The unit selected by hand. */
    public ObjectProperty<@Nullable AreaCode> selected() {
        return model.selectedProperty();
    }

    public MapViewModel model() {
        return model;
    }

    public void show(Headline map) {
        about.getStyleClass().remove(PAST);
        fill(map, map.values().title());
    }

    /**
     * Shows a step of the past and says so.
     *
     * @param heading the title of the map with the step
     */
    public void past(Headline map, String heading) {
        if (!about.getStyleClass().contains(PAST)) {
            about.getStyleClass().add(PAST);
        }
        fill(map, heading);
    }

    private void fill(Headline map, String heading) {
        about.setText(map.about());
        title.setText(heading);
        waiting = map.values();
        model.contentProperty().set(map.ground());
        colour();
    }

    /** Values come with their units: until other ones are drawn, nothing changes. */
    @SuppressWarnings("ReferenceEquality") // The same ground again is the same instance.
    private void colour() {
        var next = waiting;
        var drawn = model.groundProperty().get().content();
        boolean there = drawn == model.contentProperty().get() || drawn == MapContent.EMPTY;
        if (next != null && there) {
            waiting = null;
            if (!next.saysTheSameAs(model.shadingProperty().get())) {
                model.shadingProperty().set(next);
            }
        }
    }

    public void onOpen(Consumer<AreaCode> open) {
        model.onOpenProperty().set(open);
    }
}
