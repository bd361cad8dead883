package vn.toancanh.app.early;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.gather.CaseHistory.Gathered;
import vn.toancanh.app.gather.ClusterScan;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.early.EarlyPanelViewModel;
import vn.toancanh.map.early.EarlyPanelViewModel.Layer;
import vn.toancanh.map.export.SheetLayer;
import vn.toancanh.map.geometry.Camera;

/**
 * The layers of early warning over one map: what they show follows the map. JavaFX thread, except
 * where it says.
 */
public final class EarlyLayers implements AutoCloseable {
    private static final double MARGIN = 60;
    private static final String HOT = "hot-spots";
    private static final String CLUSTERS = "clusters";
    private static final String WARNINGS = "warnings";
    private static final Set<String> IDS = Set.of(HOT, CLUSTERS, WARNINGS);

    private final Session session;
    private final Texts texts;
    private final MapViewModel map;
    private final EarlyLook look;
    private final WarningLayer warnings;
    private final EarlyPanelViewModel panel;
    private final ClusterScan scan;
    private final List<ComputedLayer> layers;
    private volatile @Nullable EarlyData data;
    private volatile boolean stopped;

    /** The map they lie on. */
    public record Place(MapView view, MapViewModel map, MapThreads threads, Texts texts) {}

    /** What layers of one map share. */
    record Ground(ComputedLayer.Ground under, EarlyLook look, Texts texts, Runnable tell) {}

    /**
     * @param files where warnings are opened from
     */
    public EarlyLayers(Session session, Place place, FileChoice files) {
        this.session = session;
        texts = place.texts();
        map = place.map();
        var style = map.styleProperty().get();
        look = EarlyLook.of(map.paletteProperty().get(), style.label());
        var hot = new Layer(HOT);
        var clusters = new Layer(CLUSTERS);
        var received = new Layer(WARNINGS);
        panel = new EarlyPanelViewModel(List.of(hot, clusters, received));
        var ground = new ComputedLayer.Ground(place.view(), place.threads(), look.theme());
        var progress = FxThread.<Double>latest(clusters.progressProperty()::set);
        scan = new ClusterScan(progress::accept);
        warnings =
                new WarningLayer(
                        session,
                        received,
                        panel.warnings(),
                        new Ground(ground, look, texts, this::tell),
                        new WarningLayer.Hands(files, this::go));
        layers =
                List.of(
                        new ComputedLayer(hot, ground, this::hotSpots, this::tell),
                        new ComputedLayer(clusters, ground, this::clusters, this::tell),
                        warnings.layer());
        clusters.onCancelProperty().set(this::stop);
        clusters.shownProperty().addListener((_, _, _) -> stopped = false);
        // Nobody should have to ask whether there is a warning.
        received.shownProperty().set(true);
    }

    private void go(Envelope place) {
        var now = map.cameraProperty().get();
        map.look(Camera.fitting(place, now.width(), now.height(), MARGIN));
    }

    private void stop() {
        stopped = true;
        scan.stop();
    }

    /** Whether a layer of that name is one of these; any thread. */
    public static boolean isOne(String id) {
        return IDS.contains(id);
    }

    public EarlyPanelViewModel panel() {
        return panel;
    }

    /** What the map shows from now on. */
    public void show(Headline shown, Instant now) {
        var before = data;
        if (before != null && !before.shown().key().equals(shown.key())) {
            stopped = false;
            scan.stop();
        }
        data = new EarlyData(session, shown, now, texts);
        warnings.show(now);
        layers.forEach(ComputedLayer::refresh);
    }

    /** On a background thread. */
    private @Nullable Drawing hotSpots() {
        var now = data;
        return now == null ? null : new HotSpotDrawing(texts, look).of(now.hotSpots(), now.name());
    }

    /** On a background thread. */
    private @Nullable Drawing clusters() {
        var now = data;
        if (now == null) {
            return null;
        }
        if (stopped) {
            return Drawing.nothing(texts.get("app.early.clusters.stopped"));
        }
        return switch (now.cases()) {
            case Gathered.Unfit(var key) -> Drawing.nothing(texts.get(key));
            case Gathered.Cases cases -> clusters(now, cases);
        };
    }

    private Drawing clusters(EarlyData now, Gathered.Cases cases) {
        try {
            return new ClusterDrawing(texts, look).of(cases, scan.of(cases), now.name());
        } catch (CancellationException e) {
            return Drawing.nothing(texts.get("app.early.clusters.stopped"));
        }
    }

    private void tell() {
        map.noteProperty().set(this::note);
    }

    private String note(AreaCode unit) {
        return layers.stream()
                .map(layer -> layer.note(unit))
                .filter(note -> !note.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** On top of the layers of the folder, which were laid anew. */
    public void lay() {
        layers.forEach(ComputedLayer::lay);
    }

    /** Shows just these, for pictures. */
    public void showNow(List<String> ids) {
        panel.layers().forEach(layer -> layer.shownProperty().set(ids.contains(layer.id())));
    }

    /**
     * The layers that are seen now, for paper.
     *
     * @param under the layers below these, the lowest first
     */
    public List<SheetLayer> onPaper(List<SheetLayer> under) {
        var own = layers.stream().flatMap(layer -> layer.onPaper(texts::get).stream());
        return Stream.concat(under.stream(), own).toList();
    }

    @Override
    public void close() {
        scan.stop();
        warnings.close();
        layers.forEach(ComputedLayer::close);
    }
}
