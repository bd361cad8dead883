package vn.toancanh.map.tile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;

/** Tiles laid side by side, and how each was come by. Any thread puts. */
final class Mosaic {
    private final TiledPictures.Range range;
    private final TileGrid.Level level;
    private final int width;
    private final int[] argb;

    private Origin origin = Origin.SERVER;
    private @Nullable Instant oldest;
    private @Nullable SourceException fault;
    private int put;
    private int missing;

    Mosaic(TiledPictures.Range range, TileGrid.Level level) {
        this.range = range;
        this.level = level;
        this.width = range.columns() * level.tileWidth();
        this.argb = new int[Math.multiplyExact(width, range.rows() * level.tileHeight())];
    }

    /** Outside of everything there is nothing, which is no fault. */
    static MapPicture nothing(PictureWish wish) {
        return new MapPicture(
                wish, new int[wish.width() * wish.height()], Origin.FILE, null, 0, null);
    }

    TiledPictures.Range range() {
        return range;
    }

    void put(TileAddress address, TileStock.Tile tile) throws SourceException {
        int tileWidth = level.tileWidth();
        int tileHeight = level.tileHeight();
        var pixels = PictureDecoder.decode(tile.bytes(), tileWidth, tileHeight);
        int left = (address.column() - range.left()) * tileWidth;
        int top = (address.row() - range.top()) * tileHeight;
        for (var y = 0; y < tileHeight; y++) {
            System.arraycopy(pixels, y * tileWidth, argb, (top + y) * width + left, tileWidth);
        }
        note(tile);
    }

    private synchronized void note(TileStock.Tile tile) {
        put++;
        if (tile.origin() != Origin.SERVER && origin != Origin.KEPT) {
            origin = tile.origin();
        }
        var at = tile.at();
        if (at != null && (oldest == null || at.isBefore(oldest))) {
            oldest = at;
        }
        if (tile.fault() != null) {
            fault = tile.fault();
        }
    }

    synchronized void miss(SourceException why) {
        missing++;
        fault = why;
    }

    synchronized MapPicture drawn(PictureWish wish, Projection back, Extent bounds)
            throws SourceException {
        if (put == 0 && fault != null) {
            throw fault;
        }
        var drawn = new Warp(argb, width, argb.length / width, bounds).into(wish, back);
        return new MapPicture(wish, drawn, origin, oldest, missing, fault);
    }
}
