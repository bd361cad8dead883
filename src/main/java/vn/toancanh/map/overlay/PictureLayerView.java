package vn.toancanh.map.overlay;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.raster.TileKey;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * Pictures of a source over the map, in tiles. Until the tiles of a new scale are there those of
 * the old one are shown, stretched; what left the view is cancelled. JavaFX thread only.
 */
public final class PictureLayerView implements OverlayView, AutoCloseable {
    private final Supply supply;
    private final Executor workers;
    private final Executor fx;
    private final Consumer<State> told;
    private final Group node = new Group();
    private final Map<TileKey, Cancellation> asked = new HashMap<>();
    private Plane front = new Plane(0, 0, 0);
    private @Nullable Plane back;
    private Camera camera = new Camera(0, 0, 1, 1, 1);
    private boolean closed;

    /** Gives the source, opened when it is first asked for. Any thread; may block. */
    @FunctionalInterface
    public interface Supply {
        PictureSource get(Cancellation cancellation) throws SourceException;
    }

    /**
     * What became of a tile.
     *
     * @param picture null when there is none
     * @param fault why; also why kept pictures stand in
     */
    public record State(@Nullable MapPicture picture, @Nullable SourceException fault) {}

    /** The tiles of one scale; nodes are placed from its first tile. */
    private record Plane(double scale, int column, int row, Group node, Map<TileKey, Node> tiles) {
        Plane(double scale, int column, int row) {
            this(scale, column, row, new Group(), new HashMap<>());
            node.getTransforms().add(new Affine());
        }

        void place(Camera camera, double density) {
            double stretch = scale / camera.scale();
            double x = camera.screenX((double) column * TileKey.SIZE * scale);
            double y = camera.screenY((double) -row * TileKey.SIZE * scale);
            if (scale == camera.scale() / density) {
                x = Math.rint(x * density) / density;
                y = Math.rint(y * density) / density;
            }
            ((Affine) node.getTransforms().getFirst()).setToTransform(stretch, 0, x, 0, stretch, y);
        }

        void put(TileKey key, Node tile) {
            tile.setTranslateX((double) (key.column() - column) * TileKey.SIZE);
            tile.setTranslateY((double) (key.row() - row) * TileKey.SIZE);
            tiles.put(key, tile);
            node.getChildren().add(tile);
        }
    }

    /**
     * @param workers may be blocked by the network
     * @param told learns what became of each tile, on the JavaFX thread
     */
    public PictureLayerView(
            Supply supply, Executor workers, Executor fx, double opacity, Consumer<State> told) {
        this.supply = supply;
        this.workers = workers;
        this.fx = fx;
        this.told = told;
        node.setOpacity(opacity);
        node.setAutoSizeChildren(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void follow(Camera next) {
        camera = next;
        double density = density();
        double scale = next.scale() / density;
        if (front.scale != scale) {
            turn(scale);
        }
        front.place(next, density);
        if (back != null) {
            back.place(next, density);
        }
        ask(density);
    }

    private double density() {
        var scene = node.getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void turn(double scale) {
        asked.values().forEach(Cancellation::cancel);
        asked.clear();
        back = front.tiles.isEmpty() ? back : front;
        int column = (int) Math.floor(camera.worldX(0) / scale / TileKey.SIZE);
        int row = (int) Math.floor(-camera.worldY(0) / scale / TileKey.SIZE);
        front = new Plane(scale, column, row);
        node.getChildren().setAll(back == null ? List.of() : List.of(back.node));
        node.getChildren().add(front.node);
    }

    private void ask(double density) {
        var seen = TileKey.seenBy(camera, density);
        asked.entrySet()
                .removeIf(entry -> {
                    boolean gone = !seen.contains(entry.getKey());
                    if (gone) {
                        entry.getValue().cancel();
                    }
                    return gone;
                });
        for (var key : seen) {
            if (!front.tiles.containsKey(key) && !asked.containsKey(key) && !closed) {
                var cancellation = new Cancellation();
                asked.put(key, cancellation);
                workers.execute(() -> draw(key, cancellation));
            }
        }
        drop();
    }

    /** On a worker. */
    private void draw(TileKey key, Cancellation cancellation) {
        var state = drawn(key, cancellation);
        fx.execute(() -> take(key, state));
    }

    private State drawn(TileKey key, Cancellation cancellation) {
        double side = TileKey.SIZE * key.scale();
        double left = key.column() * side;
        double top = -key.row() * side;
        var wish =
                new PictureWish(
                        new Extent(left, top - side, left + side, top), TileKey.SIZE, TileKey.SIZE);
        try {
            var picture = supply.get(cancellation).picture(wish, cancellation);
            return new State(picture, picture.fault());
        } catch (SourceException e) {
            return new State(null, e);
        }
    }

    private void take(TileKey key, State state) {
        var fault = state.fault();
        if (fault != null && fault.fault() == SourceFault.CANCELLED) {
            return;
        }
        asked.remove(key);
        if (key.scale() == front.scale && !front.tiles.containsKey(key) && !closed) {
            front.put(key, state.picture() == null ? new Group() : image(state.picture()));
        }
        told.accept(state);
        drop();
    }

    private static ImageView image(MapPicture picture) {
        var size = picture.wish();
        var buffer =
                new PixelBuffer<>(
                        size.width(),
                        size.height(),
                        IntBuffer.wrap(picture.argb()),
                        PixelFormat.getIntArgbPreInstance());
        return new ImageView(new WritableImage(buffer));
    }

    /** The old scale goes once the new one is whole; so do tiles far from the view. */
    private void drop() {
        if (isWhole() && back != null) {
            back = null;
            node.getChildren().setAll(List.of(front.node));
        }
        var seen = TileKey.seenBy(camera, density());
        if (front.tiles.size() > 4 * seen.size()) {
            var gone = new ArrayList<>(front.tiles.keySet());
            gone.removeAll(seen);
            gone.forEach(key -> front.node.getChildren().remove(front.tiles.remove(key)));
        }
    }

    @Override
    public boolean isWhole() {
        return asked.isEmpty();
    }

    @Override
    public void drawNow() {
        var seen = new ArrayList<>(TileKey.seenBy(camera, density()));
        seen.removeAll(front.tiles.keySet());
        asked.values().forEach(Cancellation::cancel);
        asked.clear();
        var states =
                seen.parallelStream()
                        .map(key -> Map.entry(key, drawn(key, new Cancellation())))
                        .toList();
        states.forEach(each -> take(each.getKey(), each.getValue()));
    }

    public void setOpacity(double opacity) {
        node.setOpacity(opacity);
    }

    /** Cancels what is under way; the source itself belongs to whoever supplied it. */
    @Override
    public void close() {
        closed = true;
        asked.values().forEach(Cancellation::cancel);
        asked.clear();
    }
}
