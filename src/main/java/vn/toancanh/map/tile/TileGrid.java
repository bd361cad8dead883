package vn.toancanh.map.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Mercator;

/**
 * How a pyramid of tiles lies on the earth. Columns run east and rows south from the upper left
 * corner of a level.
 *
 * @param levels from coarse to fine, at least one
 */
public record TileGrid(Crs crs, List<Level> levels) {
    /** Half the side of the square of web Mercator. */
    private static final double HALF = Mercator.x(180);

    /** Nothing is drawn finer: 2 cm a pixel. */
    private static final int MOST_ZOOM = 22;

    /** Wide enough for the country in any of its zones; metres. */
    private static final Extent ZONES = new Extent(-2_097_152, 0, 3_145_728, 4_194_304);

    /**
     * @param name as the service calls it
     * @param pixel side of a pixel in units of the system
     * @param left x of the upper left corner
     * @param top y of the upper left corner
     */
    public record Level(
            String name,
            double pixel,
            double left,
            double top,
            int tileWidth,
            int tileHeight,
            int columns,
            int rows) {
        public Level {
            if (!(pixel > 0) || columns < 1 || rows < 1) {
                throw new IllegalArgumentException("level " + name);
            }
            if (tileWidth < 1 || tileHeight < 1 || tileWidth > 4096 || tileHeight > 4096) {
                throw new IllegalArgumentException("tiles of " + tileWidth + " x " + tileHeight);
            }
        }
    }

    public TileGrid {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("no levels");
        }
        levels =
                levels.stream()
                        .sorted(Comparator.comparingDouble(Level::pixel).reversed())
                        .toList();
    }

    /** The square everybody uses: zoom 0 is the world in one tile. */
    public static TileGrid webMercator(int minZoom, int maxZoom, int tile) {
        var square = new Extent(-HALF, -HALF, HALF, HALF);
        return doubling(Crs.WEB_MERCATOR, square, new Zooms(minZoom, maxZoom), tile);
    }

    /** A pyramid of our own for a service that draws any rectangle in {@code crs}. */
    public static TileGrid of(Crs crs, boolean degrees, int tile) {
        if (crs.equals(Crs.WEB_MERCATOR)) {
            return webMercator(0, MOST_ZOOM, tile);
        }
        var world = degrees ? new Extent(-180, -90, 180, 90) : ZONES;
        return doubling(crs, world, new Zooms(0, MOST_ZOOM), tile);
    }

    private record Zooms(int least, int most) {
        private Zooms {
            if (least < 0 || most < least || most > 30) {
                throw new IllegalArgumentException("zoom " + least + " to " + most);
            }
        }
    }

    private static TileGrid doubling(Crs crs, Extent area, Zooms zooms, int tile) {
        var levels = new ArrayList<Level>();
        double side = Math.min(area.width(), area.height());
        for (var z = zooms.least(); z <= zooms.most(); z++) {
            double count = 1L << z;
            int columns = (int) Math.ceil(area.width() / side * count);
            int rows = (int) Math.ceil(area.height() / side * count);
            double pixel = side / count / tile;
            levels.add(
                    new Level(
                            Integer.toString(z),
                            pixel,
                            area.minX(),
                            area.maxY(),
                            tile,
                            tile,
                            columns,
                            rows));
        }
        return new TileGrid(crs, levels);
    }

    /** The level whose pixels come closest to {@code pixel}, seen in doublings. */
    int levelFor(double pixel) {
        var best = 0;
        for (var i = 1; i < levels.size(); i++) {
            if (distance(i, pixel) < distance(best, pixel)) {
                best = i;
            }
        }
        return best;
    }

    private double distance(int level, double pixel) {
        return Math.abs(Math.log(levels.get(level).pixel() / pixel));
    }

    public Extent bounds(TileAddress tile) {
        var level = levels.get(tile.level());
        double width = level.pixel() * level.tileWidth();
        double height = level.pixel() * level.tileHeight();
        double left = level.left() + tile.column() * width;
        double top = level.top() - tile.row() * height;
        return new Extent(left, top - height, left + width, top);
    }
}
