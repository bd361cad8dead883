package vn.toancanh.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.raster.TileKey;

/** The tiles of one scale, moved and stretched as one by an affine. JavaFX thread only. */
final class TilePlaneView extends Group {
    /** Tiles this far outside the view are kept for a hand that pans back. */
    private static final int MARGIN = 1;

    private final TileCache cache;
    private final double scale;
    private final int firstColumn;
    private final int firstRow;
    private final Affine affine = new Affine();
    private final Map<TileKey, Cell> cells = new HashMap<>();

    TilePlaneView(TileCache cache, Camera camera, double density) {
        this.cache = cache;
        this.scale = camera.scale() / density;
        // Nodes are placed from here, since single precision cannot count pixels around the Earth.
        firstColumn = (int) Math.floor(camera.worldX(0) / scale / TileKey.SIZE);
        firstRow = (int) Math.floor(-camera.worldY(0) / scale / TileKey.SIZE);
        getTransforms().add(affine);
    }

    TileCache cache() {
        return cache;
    }

    double scale() {
        return scale;
    }

    void place(Camera camera, double density) {
        double stretch = scale / camera.scale();
        double x = camera.screenX(firstColumn * (double) TileKey.SIZE * scale);
        double y = camera.screenY(-firstRow * (double) TileKey.SIZE * scale);
        if (scale == camera.scale() / density) {
            // Whole device pixels keep borders crisp.
            x = Math.rint(x * density) / density;
            y = Math.rint(y * density) / density;
            stretch = 1 / density;
        }
        affine.setToTransform(stretch, 0, x, 0, stretch, y);
    }

    List<TileKey> missing(Camera camera, double density) {
        var missing = new ArrayList<TileKey>();
        if (scale != camera.scale() / density) {
            return missing;
        }
        int lastColumn = column(camera, camera.width(), 0);
        int lastRow = row(camera, camera.height(), 0);
        for (int row = row(camera, 0, 0); row <= lastRow; row++) {
            for (int column = column(camera, 0, 0); column <= lastColumn; column++) {
                var key = new TileKey(scale, column, row);
                if (!cells.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        return missing;
    }

    private int column(Camera camera, double x, int more) {
        return (int) Math.floor(camera.worldX(x) / scale / TileKey.SIZE) + more;
    }

    private int row(Camera camera, double y, int more) {
        return (int) Math.floor(-camera.worldY(y) / scale / TileKey.SIZE) + more;
    }

    /** Lets go of tiles far outside the view; their drawing stays in the cache. */
    void forget(Camera camera, double density) {
        if (scale != camera.scale() / density) {
            return;
        }
        int left = column(camera, 0, -MARGIN);
        int right = column(camera, camera.width(), MARGIN);
        int top = row(camera, 0, -MARGIN);
        int bottom = row(camera, camera.height(), MARGIN);
        var gone =
                cells.values().stream()
                        .filter(cell ->
                                cell.key.column() < left
                                        || cell.key.column() > right
                                        || cell.key.row() < top
                                        || cell.key.row() > bottom)
                        .toList();
        drop(gone);
    }

    void drop(List<Cell> gone) {
        for (var cell : gone) {
            cells.remove(cell.key);
            getChildren().remove(cell.node);
        }
    }

    void put(TileKey key, int[] pixels, ColourTable table) {
        var cell = new Cell(key, pixels, table);
        var before = cells.put(key, cell);
        if (before != null) {
            getChildren().remove(before.node);
        }
        cell.node.setX((key.column() - firstColumn) * (double) TileKey.SIZE);
        cell.node.setY((key.row() - firstRow) * (double) TileKey.SIZE);
        getChildren().add(cell.node);
    }

    List<Cell> colouredOtherwise(ColourTable table) {
        return cells.values().stream().filter(cell -> !cell.isColouredBy(table)).toList();
    }

    /**
     * One tile on screen with two pictures: the one shown and the one a worker colours meanwhile.
     */
    static final class Cell {
        private final TileKey key;
        private final ImageView node;
        private Picture shown;
        private @Nullable Picture spare;
        private ColourTable table;

        private Cell(TileKey key, int[] pixels, ColourTable table) {
            this.key = key;
            this.table = table;
            shown = new Picture(pixels);
            node = new ImageView(shown.image);
        }

        /** On a worker, one at a time; {@link #swap} follows on the JavaFX thread. */
        void recolour(TileCache tiles, ColourTable colours) {
            var target = spare;
            if (target == null) {
                target = new Picture(new int[TileKey.SIZE * TileKey.SIZE]);
                spare = target;
            }
            colours.colour(tiles.getOrDraw(key), target.pixels);
        }

        boolean isColouredBy(@Nullable ColourTable colours) {
            return table == colours;
        }

        void swap(ColourTable colours) {
            var next = spare;
            if (next != null) {
                next.buffer.updateBuffer(_ -> null);
                node.setImage(next.image);
                spare = shown;
                shown = next;
                table = colours;
            }
        }
    }

    /** An image over pixels that may be written from any thread. */
    private static final class Picture {
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;

        private Picture(int[] pixels) {
            this.pixels = pixels;
            buffer =
                    new PixelBuffer<>(
                            TileKey.SIZE,
                            TileKey.SIZE,
                            IntBuffer.wrap(pixels),
                            PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }
}
