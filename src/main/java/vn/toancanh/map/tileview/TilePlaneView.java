package vn.toancanh.map.tileview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.Group;
import javafx.scene.transform.Affine;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.raster.TileKey;

/** The tiles of one scale, moved and stretched as one by an affine. JavaFX thread only. */
final class TilePlaneView extends Group {
    /** Tiles this far outside the view are kept for a hand that pans back. */
    private static final int MARGIN = 1;

    private final TileCache cache;
    private final Executor fx;
    private final double scale;
    private final int firstColumn;
    private final int firstRow;
    private final Affine affine = new Affine();
    private final Map<TileKey, TileCellView> cells = new HashMap<>();

    TilePlaneView(TileCache cache, Camera camera, double density, Executor fx) {
        this.cache = cache;
        this.fx = fx;
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
                                cell.key().column() < left
                                        || cell.key().column() > right
                                        || cell.key().row() < top
                                        || cell.key().row() > bottom)
                        .toList();
        drop(gone);
    }

    void drop(List<TileCellView> gone) {
        var free = new ArrayList<TilePictureView>();
        for (var cell : gone) {
            cells.remove(cell.key());
            free.addAll(cell.leave());
        }
        getChildren().removeAll(gone);
        TilePictureView.giveBack(free, fx);
    }

    /** The whole plane left the screen. */
    void leave() {
        var free = new ArrayList<TilePictureView>();
        cells.values().forEach(cell -> free.addAll(cell.leave()));
        cells.clear();
        TilePictureView.giveBack(free, fx);
    }

    void put(TileKey key, TilePictureView picture, ColourTable table) {
        var before = cells.get(key);
        if (before != null) {
            drop(List.of(before));
        }
        var cell = new TileCellView(key, picture, table);
        cells.put(key, cell);
        cell.setX((key.column() - firstColumn) * (double) TileKey.SIZE);
        cell.setY((key.row() - firstRow) * (double) TileKey.SIZE);
        getChildren().add(cell);
    }

    List<TileCellView> colouredOtherwise(ColourTable table) {
        return cells.values().stream().filter(cell -> !cell.isColouredBy(table)).toList();
    }
}
