package vn.toancanh.map.tileview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.Tile;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.raster.TileKey;
import vn.toancanh.map.raster.WorkQueue;

/**
 * The coloured ground. Tiles are drawn and coloured by render workers and only swapped in on the
 * JavaFX thread, a few milliseconds' worth a pulse; until a new scale is complete the picture of
 * the old one is shown under it, stretched.
 */
public final class TileLayerView extends Pane {
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** A quarter of what the JavaFX thread may be held for; one tile is always swapped in. */
    private static final long COMMIT_NANOS = 1_000_000;

    private final Executor render;
    private final Executor fx;
    private final Runnable changed;
    private final WorkQueue queue;
    private final ConcurrentLinkedQueue<Drawn> drawn = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean hopping = new AtomicBoolean();
    private @Nullable TilePlaneView front;
    private @Nullable TilePlaneView back;
    private @Nullable TileCache cache;
    private @Nullable ColourTable table;
    private Camera camera = new Camera(0, 0, 1, 1, 1);
    private double density = 1;
    private boolean recolouring;

    private record Drawn(
            TilePlaneView plane, TileKey key, ColourTable table, TilePictureView picture) {}

    /**
     * @param render a pool of a few threads
     * @param fx runs what it is given on the JavaFX thread, in a later pulse
     * @param changed called when the picture may have become whole
     */
    public TileLayerView(Executor render, Executor fx, Runnable changed) {
        this.render = render;
        this.fx = fx;
        this.changed = changed;
        queue = new WorkQueue(render, WORKERS);
        setMouseTransparent(true);
        setManaged(false);
    }

    /** New ground: everything is drawn anew. */
    public void show(TileCache next, ColourTable colours, double devicePixels) {
        cache = next;
        table = colours;
        density = devicePixels;
        look(camera);
    }

    /** New colours for the same ground: no geometry is touched. */
    public void recolour(ColourTable colours) {
        table = colours;
        startRecolouring();
        changed.run();
    }

    public void look(Camera next) {
        boolean whole = front != null && front.missing(camera, density).isEmpty();
        camera = next;
        if (cache == null || table == null) {
            return;
        }
        double scale = camera.scale() / density;
        var plane = front;
        if (plane == null || plane.scale() != scale || plane.cache() != cache) {
            plane = new TilePlaneView(cache, camera, density, fx);
            turn(plane, whole);
        }
        plane.place(camera, density);
        if (back != null) {
            back.place(camera, density);
        }
        request(plane, cache, table);
    }

    /** The last whole picture stays underneath; one that never became whole is dropped. */
    private void turn(TilePlaneView next, boolean whole) {
        if (front != null && (back == null || whole)) {
            leave(back);
            back = front;
        } else {
            leave(front);
        }
        front = next;
        if (back != null && back.cache() != next.cache()) {
            leave(back);
            back = null;
        }
        getChildren().setAll(back == null ? List.of(next) : List.of(back, next));
    }

    private static void leave(@Nullable TilePlaneView plane) {
        if (plane != null) {
            plane.leave();
        }
    }

    private void request(TilePlaneView plane, TileCache tiles, ColourTable colours) {
        plane.forget(camera, density);
        var jobs = new ArrayList<Runnable>();
        var missing = plane.missing(camera, density);
        double middleX = camera.centreX() / plane.scale() / TileKey.SIZE - 0.5;
        double middleY = -camera.centreY() / plane.scale() / TileKey.SIZE - 0.5;
        missing.sort(
                Comparator.comparingDouble(
                        key -> Math.hypot(key.column() - middleX, key.row() - middleY)));
        for (var key : missing) {
            jobs.add(() -> draw(plane, key, tiles, colours));
        }
        queue.replace(jobs);
        finish();
    }

    /** On a worker. */
    private void draw(TilePlaneView plane, TileKey key, TileCache tiles, ColourTable colours) {
        var tile = tiles.getOrDraw(key);
        var picture = TilePictureView.lend();
        colours.colour(tile, picture.pixels());
        drawn.add(new Drawn(plane, key, colours, picture));
        hop();
    }

    private void hop() {
        if (hopping.compareAndSet(false, true)) {
            fx.execute(() -> commit(COMMIT_NANOS));
        }
    }

    private void commit(long nanos) {
        hopping.set(false);
        long start = System.nanoTime();
        for (var next = drawn.poll(); next != null; next = drawn.poll()) {
            if (next.plane == front) {
                next.plane.put(next.key, next.picture, next.table);
            } else {
                next.picture.giveBack();
            }
            if (System.nanoTime() - start > nanos) {
                break;
            }
        }
        if (!drawn.isEmpty()) {
            hop();
        }
        startRecolouring();
    }

    private void startRecolouring() {
        if (front == null || table == null || cache == null || recolouring) {
            return;
        }
        var colours = table;
        var tiles = cache;
        var stale = front.colouredOtherwise(colours);
        if (stale.isEmpty()) {
            finish();
            return;
        }
        recolouring = true;
        stale.forEach(TileCellView::startRecolouring);
        var left = new AtomicInteger(WORKERS);
        for (int worker = 0; worker < WORKERS; worker++) {
            int first = worker;
            render.execute(() -> {
                try {
                    for (int i = first; i < stale.size(); i += WORKERS) {
                        stale.get(i).recolour(tiles, colours);
                    }
                } finally {
                    if (left.decrementAndGet() == 0) {
                        fx.execute(() -> swap(stale, colours));
                    }
                }
            });
        }
    }

    /** All tiles change colour in one pulse. */
    private void swap(List<TileCellView> cells, ColourTable colours) {
        var free = new ArrayList<TilePictureView>();
        cells.forEach(cell -> free.addAll(cell.swap(colours)));
        TilePictureView.giveBack(free, fx);
        recolouring = false;
        startRecolouring();
    }

    private void finish() {
        if (isWhole() && back != null) {
            back.leave();
            back = null;
            getChildren().setAll(front);
        }
        changed.run();
    }

    public boolean isWhole() {
        return front != null
                && table != null
                && front.missing(camera, density).isEmpty()
                && front.colouredOtherwise(table).isEmpty();
    }

    /** Draws what is missing before it returns: for pictures without a screen. */
    public void drawNow() {
        if (front == null || table == null || cache == null) {
            return;
        }
        var plane = front;
        var colours = table;
        var tiles = cache;
        queue.replace(List.of());
        plane.drop(plane.colouredOtherwise(colours));
        var keys = plane.missing(camera, density);
        keys.parallelStream().forEach(key -> draw(plane, key, tiles, colours));
        commit(Long.MAX_VALUE);
    }

    /** The feature under a point of the view, {@link Tile#NOBODY} where none is or is known yet. */
    public int featureAt(double x, double y) {
        if (cache == null) {
            return Tile.NOBODY;
        }
        double scale = camera.scale() / density;
        double column = camera.worldX(x) / scale;
        double row = -camera.worldY(y) / scale;
        int tileColumn = (int) Math.floor(column / TileKey.SIZE);
        int tileRow = (int) Math.floor(row / TileKey.SIZE);
        var tile = cache.get(new TileKey(scale, tileColumn, tileRow));
        if (tile == null) {
            return Tile.NOBODY;
        }
        int insideX = (int) Math.floor(column) - tileColumn * TileKey.SIZE;
        int insideY = (int) Math.floor(row) - tileRow * TileKey.SIZE;
        return tile.featureAt(insideX, insideY);
    }
}
