package vn.toancanh.map.pointview;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.overlay.MarkPick;
import vn.toancanh.map.overlay.OverlayView;
import vn.toancanh.map.sheet.Sheet;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Spot;

/**
 * Shows what a painter draws. A worker paints a picture somewhat larger than the view; it moves and
 * stretches with the camera until the next one is there. Of one view one picture is painted at a
 * time, and one of another scale is given up when the camera moves on. JavaFX thread only.
 */
public final class SheetView extends Pane implements OverlayView {
    /** Logical pixels around the view, so that short ways need no new picture. */
    private static final int MARGIN = 96;

    private final SheetPainter painter;
    private final MapThreads threads;
    private @Nullable Camera camera;
    private @Nullable DeckView shown;
    private @Nullable DeckView spare;
    private @Nullable Job running;
    private List<Spot> spots = List.of();
    private boolean stale;

    /** One picture under way. */
    private static final class Job {
        private final SheetFrame frame;
        private final AtomicBoolean cancelled = new AtomicBoolean();

        private Job(SheetFrame frame) {
            this.frame = frame;
        }

        private boolean isOf(SheetFrame other) {
            return frame.scale() == other.scale() && frame.density() == other.density();
        }
    }

    private record Painted(Sheet sheet, List<Spot> spots, String spoken) {}

    public SheetView(SheetPainter painter, MapThreads threads) {
        this.painter = painter;
        this.threads = threads;
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Draws the same elsewhere; whoever lets it must hold its monitor. */
    public SheetPainter painter() {
        return painter;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void follow(Camera next) {
        camera = next;
        if (shown != null) {
            shown.place(next);
        }
        request();
    }

    @Override
    public List<Box> taken(Camera now) {
        var deck = shown;
        return deck == null
                ? List.of()
                : spots.stream().map(spot -> box(spot, deck.frame(), now)).toList();
    }

    @Override
    public List<Target> targets(Camera now) {
        var deck = shown;
        if (deck == null) {
            return List.of();
        }
        var frame = deck.frame();
        return spots.stream()
                .filter(spot -> spot.count() > 0)
                .map(spot -> new Target(box(spot, frame, now), () -> pick(spot, frame)))
                .toList();
    }

    private static MarkPick pick(Spot spot, SheetFrame frame) {
        return new MarkPick(
                frame.worldX(spot.x()), frame.worldY(spot.y()), spot.count(), spot.words().get());
    }

    private static Box box(Spot spot, SheetFrame frame, Camera camera) {
        double stretch = frame.scale() / camera.scale();
        return Box.around(
                camera.screenX(frame.worldX(spot.x())),
                camera.screenY(frame.worldY(spot.y())),
                spot.width() * stretch,
                spot.height() * stretch);
    }

    /** What the painter draws has changed. */
    public void repaint() {
        stale = true;
        request();
    }

    private double density() {
        var window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void request() {
        if (camera == null || isWhole()) {
            return;
        }
        var wanted = SheetFrame.of(camera, density(), MARGIN);
        if (running != null) {
            if (!running.isOf(wanted)) {
                running.cancelled.set(true);
            }
            return;
        }
        start(wanted);
    }

    private void start(SheetFrame frame) {
        var job = new Job(frame);
        running = job;
        stale = false;
        var deck = spare;
        var free = deck != null && deck.sheet().fits(frame) ? deck.sheet() : null;
        threads.render()
                .execute(() -> {
                    var painted = new AtomicReference<@Nullable Painted>();
                    try {
                        painted.set(paint(job, free));
                    } finally {
                        threads.fx().execute(() -> finish(job, painted.get()));
                    }
                });
    }

    /** On a worker. */
    private @Nullable Painted paint(Job job, @Nullable Sheet free) {
        // A sheet of paper may be painted by the same painter.
        synchronized (painter) {
            var picture = painter.prepare(job.frame, job.cancelled::get);
            if (picture == null || job.cancelled.get()) {
                return null;
            }
            int width = job.frame.width();
            var sheet = free == null ? new Sheet(width, job.frame.height()) : free;
            sheet.paint(picture);
            return new Painted(sheet, picture.spots(), picture.spoken());
        }
    }

    private void finish(Job job, @Nullable Painted painted) {
        if (running != job) {
            return;
        }
        running = null;
        boolean cancelled = job.cancelled.get();
        if (painted != null && !cancelled) {
            show(job.frame, painted);
        }
        // A painter that failed is asked again when the camera moves, not for ever.
        if (painted != null || cancelled) {
            request();
        }
        if (isWhole()) {
            tellTheMap();
        }
    }

    private void show(SheetFrame frame, Painted painted) {
        var next = spare;
        if (next != null && next.sheet() == painted.sheet) {
            next.repainted(frame);
        } else {
            next = new DeckView(painted.sheet, frame);
        }
        spare = shown;
        shown = next;
        if (camera != null) {
            next.place(camera);
        }
        getChildren().setAll(next);
        spots = painted.spots.reversed();
        setAccessibleText(painted.spoken);
    }

    /** The map asks whether all is whole when it is laid out, which this brings about. */
    private void tellTheMap() {
        var pane = getParent();
        var map = pane == null ? null : pane.getParent();
        if (map != null) {
            map.requestLayout();
        }
    }

    @Override
    public boolean isWhole() {
        return camera != null && shown != null && !stale && shown.frame().covers(camera, density());
    }

    @Override
    public void drawNow() {
        if (camera == null || isWhole()) {
            return;
        }
        if (running != null) {
            running.cancelled.set(true);
            running = null;
            // The worker may still write into it.
            spare = null;
        }
        stale = false;
        var job = new Job(SheetFrame.of(camera, density(), MARGIN));
        var painted = paint(job, null);
        if (painted != null) {
            show(job.frame, painted);
        }
    }
}
