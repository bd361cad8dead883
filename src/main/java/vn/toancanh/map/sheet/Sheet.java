package vn.toancanh.map.sheet;

import java.util.ArrayList;
import java.util.List;

/** The pixels of one frame, in tiles that every driver takes as an image. */
public final class Sheet {
    /** Half of the largest image allowed, so that a picture of a desk has work for two cores. */
    private static final int LARGEST = 1024;

    private final int width;
    private final int height;
    private final List<PixelTile> tiles;

    public Sheet(int width, int height) {
        this.width = width;
        this.height = height;
        int columns = (width + LARGEST - 1) / LARGEST;
        int rows = (height + LARGEST - 1) / LARGEST;
        var made = new ArrayList<PixelTile>();
        for (int row = 0; row < rows; row++) {
            int top = height * row / rows;
            int tall = height * (row + 1) / rows - top;
            for (int column = 0; column < columns; column++) {
                int left = width * column / columns;
                int wide = width * (column + 1) / columns - left;
                made.add(new PixelTile(left, top, wide, tall));
            }
        }
        tiles = List.copyOf(made);
    }

    public boolean fits(SheetFrame frame) {
        return width == frame.width() && height == frame.height();
    }

    public List<PixelTile> tiles() {
        return tiles;
    }

    /** Draws the whole picture anew, on all processors. */
    public void paint(SheetPainter.Picture picture) {
        tiles.parallelStream()
                .forEach(tile -> {
                    tile.clear();
                    picture.paint(tile);
                });
    }

    /** The colour of a pixel of the sheet, premultiplied ARGB. */
    public int argb(int x, int y) {
        for (var tile : tiles) {
            if (tile.holds(x, y)) {
                return tile.argb(x - tile.left(), y - tile.top());
            }
        }
        throw new IllegalArgumentException("no pixel " + x + " " + y);
    }
}
