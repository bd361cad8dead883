package vn.toancanh.app.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.export.SheetLayer;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.layer.LayerDefinition;
import vn.toancanh.map.layer.LayerFolder;
import vn.toancanh.map.panel.LayerPanelViewModel;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;
import vn.toancanh.map.pointview.PointLayersView;

/**
 * The layers over one map: reads what is defined, lays over the map what is switched on, in the
 * order of the panel, and tells the panel what became of it. JavaFX thread, except where it says.
 */
public final class MapLayers implements AutoCloseable {
    /** The side of a pixel by which scales are told, in metres (OGC 06-042, 0.28 mm). */
    private static final double PIXEL = 0.00028;

    private static final Duration TYPING = Duration.millis(350);

    private final Texts texts;
    private final MapView view;
    private final MapViewModel map;
    private final PointLayersView points;
    private final LayerStock stock;
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();

    /** One write at a time, the newest last. */
    private final ExecutorService saving =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("layer-choices").factory());

    private final LayerPanelViewModel panel = new LayerPanelViewModel();
    private final Map<String, LayerDefinition> definitions = new HashMap<>();
    private final Map<String, LaidLayer> laid = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private Runnable onRead = () -> {};
    private Runnable onLaid = () -> {};
    private boolean read;
    private boolean pictured;

    /**
     * @param points looks of points on this map
     */
    public MapLayers(
            Session session, Texts texts, MapView view, MapViewModel map, PointLayersView points) {
        this.texts = texts;
        this.points = points;
        this.view = view;
        this.map = map;
        stock = new LayerStock(session, texts.locale());
        panel.layers().addListener((ListChangeListener<Layer>) _ -> layInOrder());
        map.cameraProperty().addListener((_, _, _) -> laid.values().forEach(this::showAtScale));
    }

    public LayerPanelViewModel panel() {
        return panel;
    }

    /** Reads the definitions in the background, once. */
    public void readOnce() {
        if (!read) {
            read = true;
            workers.execute(() -> {
                var folder = stock.folder();
                var choices = LayerChoicesJson.read(stock.choices());
                FxThread.pulse()
                        .execute(() -> {
                            if (pictured) {
                                return;
                            }
                            fill(folder);
                            panel.fill(choices.ordered(panel.layers()));
                            choices.apply(panel.layers());
                            remember();
                        });
            });
        }
    }

    /** From now on what a person chooses is kept, and may be given back. */
    private void remember() {
        var calm = new PauseTransition(TYPING);
        calm.setOnFinished(_ -> {
            if (pictured) {
                return;
            }
            var now = LayerChoices.of(panel.layers());
            saving.execute(() -> LayerChoicesJson.write(now, stock.choices()));
        });
        panel.layers().addListener((ListChangeListener<Layer>) _ -> calm.playFromStart());
        for (var row : panel.layers()) {
            row.shownProperty().addListener((_, _, _) -> calm.playFromStart());
            row.opacityProperty().addListener((_, _, _) -> calm.playFromStart());
            row.filterProperty().addListener((_, _, _) -> calm.playFromStart());
        }
        panel.onResetProperty().set(this::asDelivered);
    }

    private List<LayerChoices.Chosen> delivered() {
        return order.stream().map(id -> new LayerChoices.Chosen(id, false, 1, "")).toList();
    }

    private void asDelivered() {
        for (var row : panel.layers()) {
            var delivered = defined(row.id());
            row.shownProperty().set(false);
            row.opacityProperty().set(delivered.opacity());
            row.filterProperty().set(delivered.filter() == null ? "" : delivered.filter());
        }
        panel.fill(new LayerChoices(delivered()).ordered(panel.layers()));
    }

    /** Shows the same layers on another map while it is seen. */
    public void mirror(MapLayers other, ObservableBooleanValue seen) {
        other.read = true;
        onRead =
                () -> {
                    var all = order.stream().map(this::defined).toList();
                    other.fill(new LayerFolder(all, List.of()));
                    new MirroredLayers(panel, other.panel).start(seen);
                };
    }

    /**
     * Reads what is defined and shows just these, all before it returns: for pictures, which
     * neither follow nor change what a person chose.
     */
    public void showNow(List<String> ids) {
        read = true;
        pictured = true;
        if (definitions.isEmpty()) {
            fill(stock.folder());
        }
        panel.layers().forEach(layer -> layer.shownProperty().set(false));
        for (var id : ids) {
            var layer = panel.layers().stream().filter(l -> l.id().equals(id)).findFirst();
            layer.orElseThrow(() ->
                            new Refusal(
                                    "app.layer.unknown",
                                    id,
                                    known(),
                                    panel.problemProperty().get()))
                    .shownProperty()
                    .set(true);
        }
    }

    private String known() {
        return panel.layers().stream().map(Layer::id).collect(Collectors.joining(", "));
    }

    private void fill(LayerFolder folder) {
        var rows = new ArrayList<Layer>();
        for (var definition : folder.layers()) {
            definitions.put(definition.id(), definition);
            order.add(definition.id());
            rows.add(row(definition));
        }
        panel.fill(rows);
        onRead.run();
        var refused = folder.refused().stream().map(e -> LayerWords.of(e, texts));
        panel.problemProperty().set(refused.collect(Collectors.joining("\n")));
    }

    private Layer row(LayerDefinition definition) {
        var about = definition.attribution() + "\n" + definition.licence();
        var vector = !definition.source().givesPictures();
        var title = definition.title().in(texts.locale());
        var row = new Layer(definition.id(), title, about, vector);
        var filter = definition.filter();
        row.filterProperty().set(filter == null ? "" : filter);
        row.opacityProperty().set(definition.opacity());
        row.shownProperty().addListener((_, _, shown) -> show(row, shown));
        row.opacityProperty()
                .addListener((_, _, opacity) -> {
                    var now = laid.get(row.id());
                    if (now != null) {
                        now.setOpacity(opacity.doubleValue());
                    }
                });
        var typing = new PauseTransition(TYPING);
        typing.setOnFinished(_ -> filter(row));
        row.filterProperty().addListener((_, _, _) -> typing.playFromStart());
        return row;
    }

    private void show(Layer row, boolean shown) {
        var before = laid.remove(row.id());
        if (before != null) {
            view.lift(before.overlay());
            before.close();
        }
        row.stateProperty().set("");
        if (shown) {
            var made = new LaidLayer(definition(row), row, stock.opening(), parts());
            laid.put(row.id(), made);
            layInOrder();
            showAtScale(made);
        }
    }

    private LaidLayer.Parts parts() {
        return new LaidLayer.Parts(texts, map.paletteProperty().get(), points, workers);
    }

    private LayerDefinition definition(Layer row) {
        var saved = defined(row.id());
        var filter = row.filterProperty().get().isBlank() ? null : row.filterProperty().get();
        return LayerWords.withFilter(saved, filter);
    }

    private LayerDefinition defined(String id) {
        var known = definitions.get(id);
        if (known == null) {
            throw new IllegalStateException("no layer " + id);
        }
        return known;
    }

    /** Checks what was typed, off this thread, and shows the layer anew when it is a filter. */
    private void filter(Layer row) {
        var wanted = definition(row);
        workers.execute(() -> {
            var problem = LayerWords.problem(wanted, stock.opening(), texts);
            FxThread.pulse().execute(() -> filtered(row, wanted.filter(), problem));
        });
    }

    private void filtered(Layer row, @Nullable String filter, String problem) {
        var typed = row.filterProperty().get();
        if (typed.equals(filter == null ? "" : filter)) {
            row.filterProblemProperty().set(problem);
            if (problem.isEmpty() && row.shownProperty().get()) {
                show(row, true);
            }
        }
    }

    /** The layers that are seen now, the lowest first, for paper. */
    public List<SheetLayer> onPaper() {
        return panel.layers().reversed().stream()
                .map(row -> laid.get(row.id()))
                .filter(Objects::nonNull)
                .flatMap(each -> each.onPaper().stream())
                .toList();
    }

    /** The panel's uppermost layer is the last to be laid. */
    private void layInOrder() {
        for (var row : panel.layers().reversed()) {
            var each = laid.get(row.id());
            if (each != null) {
                view.lift(each.overlay());
                view.lay(each.overlay(), false);
            }
        }
        onLaid.run();
    }

    /** Runs after they were laid anew, for what has to lie on top. */
    public void onLaid(Runnable next) {
        onLaid = next;
    }

    private void showAtScale(LaidLayer each) {
        var camera = map.cameraProperty().get();
        double shrink = Math.cos(Math.toRadians(Mercator.lat(camera.centreY())));
        each.showAt(camera.scale() * shrink / PIXEL);
    }

    @Override
    public void close() {
        laid.values().forEach(LaidLayer::close);
        laid.clear();
        saving.shutdown();
        workers.execute(stock::close);
    }
}
