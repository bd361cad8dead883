package vn.toancanh.map.raster;

import java.util.LinkedHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.ZoomSteps;

/**
 * The drawn tiles of one layer, the least lately used dropped beyond a number of bytes. Drawing
 * happens on the caller's thread, outside any lock; any thread.
 */
public final class TileCache {
    private final ZoomSteps steps;
    private final LineWidths widths;
    private final long mostBytes;
    private final LinkedHashMap<TileKey, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final ConcurrentLinkedQueue<TilePainter> idle = new ConcurrentLinkedQueue<>();
    private final LongAdder drawn = new LongAdder();
    private long bytes;

    public TileCache(ZoomSteps steps, LineWidths widths, long mostBytes) {
        this.steps = steps;
        this.widths = widths;
        this.mostBytes = mostBytes;
    }

    public ZoomSteps steps() {
        return steps;
    }

    public LineWidths widths() {
        return widths;
    }

    /** How often geometry was drawn: recolouring must not move this number. */
    public long drawn() {
        return drawn.sum();
    }

    public synchronized long bytes() {
        return bytes;
    }

    public synchronized @Nullable Tile get(TileKey key) {
        return tiles.get(key);
    }

    public Tile getOrDraw(TileKey key) {
        var known = get(key);
        if (known != null) {
            return known;
        }
        var lent = idle.poll();
        var painter = lent == null ? new TilePainter() : lent;
        var tile = painter.paint(steps.at(key.scale()), key, widths);
        idle.add(painter);
        drawn.increment();
        keep(key, tile);
        return tile;
    }

    /**
     * The feature at a place in Mercator metres, {@link Tile#NOBODY} where none is or the tile is
     * not drawn yet. One read of an array once the tile is found.
     */
    public int featureAt(double scale, double worldX, double worldY) {
        double column = Math.floor(worldX / scale);
        double row = Math.floor(-worldY / scale);
        int tileColumn = (int) Math.floor(column / TileKey.SIZE);
        int tileRow = (int) Math.floor(row / TileKey.SIZE);
        var tile = get(new TileKey(scale, tileColumn, tileRow));
        return tile == null
                ? Tile.NOBODY
                : tile.featureAt(
                        (int) column - tileColumn * TileKey.SIZE,
                        (int) row - tileRow * TileKey.SIZE);
    }

    private synchronized void keep(TileKey key, Tile tile) {
        var before = tiles.put(key, tile);
        bytes += tile.bytes() - (before == null ? 0 : before.bytes());
        var oldest = tiles.entrySet().iterator();
        while (bytes > mostBytes && tiles.size() > 1) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
