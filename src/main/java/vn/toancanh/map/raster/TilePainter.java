package vn.toancanh.map.raster;

import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.geometry.StepGeometry;

/** Draws tiles from prepared geometry. One per worker; not thread-safe. */
final class TilePainter {
    private final ScanFill fill = new ScanFill();
    private final LineBrush brush = new LineBrush();

    Tile paint(StepGeometry geometry, TileKey key, LineWidths widths) {
        var owners = new char[TileKey.PIXELS];
        fill.fill(geometry, key, owners);
        var layers = new int[LineKind.count()][];
        double unitSize = geometry.meanSize() / key.scale() / widths.density();
        for (var kind : LineKind.values()) {
            double width = widths.pixels(kind, unitSize);
            if (width > 0) {
                brush.width(width);
                draw(geometry, key, kind, width);
            }
            layers[kind.ordinal()] = brush.lift();
        }
        return new Tile(owners, layers);
    }

    private void draw(StepGeometry geometry, TileKey key, LineKind kind, double width) {
        double reach = (width + 2) * key.scale();
        double left = 100 * (key.left() * key.scale() - reach);
        double right = 100 * ((key.left() + TileKey.SIZE) * key.scale() + reach);
        double top = 100 * (-key.top() * key.scale() + reach);
        double bottom = 100 * (-(key.top() + TileKey.SIZE) * key.scale() - reach);
        int[] boxes = geometry.lineBoxes;
        for (int run = 0; run < geometry.lines.runs(); run++) {
            if (geometry.lines.kind(run) == kind
                    && boxes[4 * run] <= right
                    && boxes[4 * run + 2] >= left
                    && boxes[4 * run + 1] <= top
                    && boxes[4 * run + 3] >= bottom) {
                brush.draw(geometry.lines, run, key);
            }
        }
    }
}
