package vn.toancanh.map.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * Puts the tiles of the level that fits best into one picture and draws it into web Mercator. A
 * tile that cannot be had leaves a hole that is counted; a picture of holes alone is refused.
 */
public final class TiledPictures implements PictureSource {
    /** As many as browsers ask one server for at a time. */
    private static final int AT_ONCE = 6;

    /** What is put together before it is drawn: 64 MB. */
    private static final long MOST_PIXELS = 16L << 20;

    private final TileStock stock;
    private final TileGrid grid;
    private final Projection back;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);

    /**
     * Blocks while the register of coordinate systems is loaded, unless the grid is of web Mercator
     * or WGS 84.
     */
    public TiledPictures(TileStock stock) throws SourceException {
        this.stock = stock;
        this.grid = stock.grid();
        try {
            this.back = Projection.between(Crs.WEB_MERCATOR, grid.crs());
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        }
    }

    @Override
    public MapPicture picture(PictureWish wish, Cancellation cancellation) throws SourceException {
        cancellation.check();
        var area = back.transform(wish.bounds());
        double pixel = Math.min(area.width() / wish.width(), area.height() / wish.height());
        int index = fittingLevel(area, pixel);
        var range = range(index, area);
        if (range == null) {
            return Mosaic.nothing(wish);
        }
        var mosaic = new Mosaic(range, grid.levels().get(index));
        collect(mosaic, index, cancellation);
        cancellation.check();
        return mosaic.drawn(wish, back, extent(index, range));
    }

    /** A coarser level than the best when the best has more pixels than we put together. */
    private int fittingLevel(Extent area, double pixel) {
        int index = grid.levelFor(pixel);
        while (index > 0) {
            double side = grid.levels().get(index).pixel();
            if (area.width() / side * (area.height() / side) * 2 < MOST_PIXELS) {
                break;
            }
            index--;
        }
        return index;
    }

    /** Columns and rows, both ends included. */
    record Range(int left, int top, int right, int bottom) {
        int columns() {
            return right - left + 1;
        }

        int rows() {
            return bottom - top + 1;
        }
    }

    /** A pixel more on each side, so that neighbouring pictures blend into each other. */
    private @Nullable Range range(int index, Extent area) {
        var level = grid.levels().get(index);
        double width = level.pixel() * level.tileWidth();
        double height = level.pixel() * level.tileHeight();
        double left = Math.floor((area.minX() - level.pixel() - level.left()) / width);
        double right = Math.floor((area.maxX() + level.pixel() - level.left()) / width);
        double top = Math.floor((level.top() - area.maxY() - level.pixel()) / height);
        double bottom = Math.floor((level.top() - area.minY() + level.pixel()) / height);
        var range =
                new Range(
                        (int) Math.max(0, left),
                        (int) Math.max(0, top),
                        (int) Math.min(level.columns() - 1, right),
                        (int) Math.min(level.rows() - 1, bottom));
        return range.columns() > 0 && range.rows() > 0 ? range : null;
    }

    private Extent extent(int index, Range range) {
        var first = grid.bounds(new TileAddress(index, range.left(), range.top()));
        var last = grid.bounds(new TileAddress(index, range.right(), range.bottom()));
        return new Extent(first.minX(), last.minY(), last.maxX(), first.maxY());
    }

    private void collect(Mosaic mosaic, int index, Cancellation cancellation)
            throws SourceException {
        var range = mosaic.range();
        var waiting = new ArrayList<Future<?>>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var row = range.top(); row <= range.bottom(); row++) {
                for (var column = range.left(); column <= range.right(); column++) {
                    var address = new TileAddress(index, column, row);
                    waiting.add(workers.submit(one(mosaic, address, cancellation)));
                }
            }
            await(waiting, cancellation);
        }
    }

    private Callable<Void> one(Mosaic mosaic, TileAddress address, Cancellation cancellation) {
        return () -> {
            atOnce.acquire();
            try {
                cancellation.check();
                var tile = stock.tile(address, cancellation);
                if (tile != null) {
                    mosaic.put(address, tile);
                }
            } catch (SourceException e) {
                mosaic.miss(e);
            } finally {
                atOnce.release();
            }
            return null;
        };
    }

    private static void await(List<Future<?>> waiting, Cancellation cancellation)
            throws SourceException {
        try {
            for (var tile : waiting) {
                tile.get();
            }
        } catch (InterruptedException e) {
            cancellation.cancel();
            Thread.currentThread().interrupt();
            throw new SourceException(SourceFault.CANCELLED, e);
        } catch (ExecutionException e) {
            cancellation.cancel();
            throw new IllegalStateException("a tile could not be put into its picture", e);
        }
    }

    @Override
    public void close() {
        stock.close();
    }
}
