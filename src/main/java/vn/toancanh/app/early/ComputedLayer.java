package vn.toancanh.app.early;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.layer.LaterOverlay;
import vn.toancanh.app.session.Background;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxThread;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.early.AreaPainter;
import vn.toancanh.map.early.EarlyPanelViewModel.Layer;
import vn.toancanh.map.export.SheetLayer;
import vn.toancanh.map.pointview.LetteringView;
import vn.toancanh.map.pointview.SheetView;

/**
 * A layer that is computed off the screen while it is shown, and again when it is asked to. JavaFX
 * thread only.
 */
final class ComputedLayer implements AutoCloseable {
    private final Layer row;
    private final Ground ground;
    private final Supplier<@Nullable Drawing> work;
    private final Background background;
    private final Runnable onDrawn;
    private final LaterOverlay overlay = new LaterOverlay(this::drawNow);
    private @Nullable Drawing drawn;
    private @Nullable AreaPainter painter;

    /** The map it lies on. */
    record Ground(MapView view, MapThreads threads, AreaPainter.Theme theme) {}

    /**
     * @param work on a background thread; may take seconds; null while there is nothing to draw
     * @param onDrawn runs when what it shows has changed
     */
    ComputedLayer(Layer row, Ground ground, Supplier<@Nullable Drawing> work, Runnable onDrawn) {
        this.row = row;
        this.ground = ground;
        this.work = work;
        this.onDrawn = onDrawn;
        background = new Background("early-" + row.id(), this::compute);
        row.shownProperty().addListener((_, _, shown) -> toggle(shown));
    }

    private void toggle(boolean shown) {
        if (shown) {
            lay();
            refresh();
        } else {
            ground.view.lift(overlay);
            drawn = null;
            row.legendProperty().set(null);
            row.stateProperty().set("");
            onDrawn.run();
        }
    }

    /** On top of what lies there. */
    void lay() {
        if (row.shownProperty().get()) {
            ground.view.lift(overlay);
            ground.view.lay(overlay, false);
        }
    }

    /** What it is computed from has changed. */
    void refresh() {
        if (row.shownProperty().get()) {
            background.ask();
        }
    }

    private void compute() {
        var next = work.get();
        FxThread.pulse().execute(() -> show(next));
    }

    /** For pictures, which wait for it on this thread. */
    private void drawNow() {
        show(work.get());
    }

    private void show(@Nullable Drawing next) {
        if (next == null
                || !row.shownProperty().get()
                || (drawn != null && drawn.saysTheSameAs(next))) {
            return;
        }
        drawn = next;
        row.stateProperty().set(next.state());
        row.legendProperty().set(next.legend().entries().isEmpty() ? null : next.legend());
        var words = LetteringView.of(EarlyLook.words(next.marks()), ground.theme.size());
        var made = new AreaPainter(next.marks(), ground.theme.with(words));
        painter = made;
        overlay.arrive(new SheetView(made, ground.threads));
        onDrawn.run();
    }

    /** The warnings it lists. */
    List<Drawing.Listed> listed() {
        return drawn == null ? List.of() : drawn.listed();
    }

    /** What it says of a unit; blank for nothing. */
    String note(AreaCode unit) {
        return drawn == null ? "" : drawn.notes().getOrDefault(unit, "");
    }

    /** What of it a sheet of paper gets; nothing while it is not seen. */
    Optional<SheetLayer> onPaper(Function<String, String> texts) {
        var shown = drawn;
        var paint = painter;
        return shown == null || paint == null
                ? Optional.empty()
                : Optional.of(
                        new SheetLayer(
                                texts.apply("map.early." + row.id()),
                                texts.apply("app.early.own"),
                                1,
                                shown.legend(),
                                new SheetLayer.Content.Painted(paint)));
    }

    @Override
    public void close() {
        background.close();
    }
}
