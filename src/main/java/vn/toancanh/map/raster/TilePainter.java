package vn.toancanh.map.raster;

import java.util.Arrays;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.geometry.StepGeometry;

/** Draws tiles from prepared geometry. One per worker; not thread-safe. */
final class TilePainter {
    private final ScanFill fill = new ScanFill();
    private final LineBrush brush = new LineBrush();
    private final double[] widths = new double[LineKind.count()];
    private int[] near = new int[1024];
    private int count;

    Tile paint(StepGeometry geometry, TileKey key, LineWidths strokes) {
        var owners = fill.fill(geometry, key);
        var layers = new int[LineKind.count()][];
        double unitSize = geometry.meanSize() / key.scale() / strokes.density();
        double widest = 0;
        for (var kind : LineKind.values()) {
            widths[kind.ordinal()] = strokes.pixels(kind, unitSize);
            widest = Math.max(widest, widths[kind.ordinal()]);
        }
        find(geometry, key, widest);
        for (var kind : LineKind.values()) {
            draw(geometry, key, kind);
            layers[kind.ordinal()] = brush.lift();
        }
        return new Tile(owners, layers);
    }

    /** The runs that may touch the tile, looked for once for all kinds of lines. */
    private void find(StepGeometry geometry, TileKey key, double width) {
        double reach = (width + 2) * key.scale();
        double left = 100 * (key.left() * key.scale() - reach);
        double right = 100 * ((key.left() + TileKey.SIZE) * key.scale() + reach);
        double top = 100 * (-key.top() * key.scale() + reach);
        double bottom = 100 * (-(key.top() + TileKey.SIZE) * key.scale() - reach);
        int[] boxes = geometry.lineBoxes;
        count = 0;
        for (int run = 0; run < geometry.lines.runs(); run++) {
            if (boxes[4 * run] <= right
                    && boxes[4 * run + 2] >= left
                    && boxes[4 * run + 1] <= top
                    && boxes[4 * run + 3] >= bottom) {
                if (count == near.length) {
                    near = Arrays.copyOf(near, 2 * count);
                }
                near[count++] = run;
            }
        }
    }

    private void draw(StepGeometry geometry, TileKey key, LineKind kind) {
        double width = widths[kind.ordinal()];
        if (width > 0) {
            brush.width(width);
            for (int i = 0; i < count; i++) {
                if (geometry.lines.kind(near[i]) == kind) {
                    brush.draw(geometry.lines, near[i], key);
                }
            }
        }
    }
}
