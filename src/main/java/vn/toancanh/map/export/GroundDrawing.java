package vn.toancanh.map.export;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.Pen;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.Shading;

/**
 * The units in their colours and the lines over them, as shapes from the geometry that was prepared
 * for this scale. Runs of points beyond the frame are left out.
 */
final class GroundDrawing {
    /** Parts of a point that a printer or a zoomed screen still tells apart. */
    private static final double FINENESS = 3;

    private static final double CENTIMETRES = 100;

    /** Neighbours lap over each other by half of it. */
    private static final double SEAM = 0.03;

    static final double HATCH_DOT = 1 / 12.0;

    private final MapSheet sheet;
    private final Camera camera;
    private final MapStyle style;
    private final Rectangle2D frame;
    private final StepGeometry land;

    /**
     * @param camera of a view as large as {@code frame}
     */
    GroundDrawing(MapSheet sheet, Camera camera, MapStyle style, Rectangle2D frame) {
        this.sheet = sheet;
        this.camera = camera;
        this.style = style;
        this.frame = frame;
        land = sheet.ground().steps().at(camera.scale() / FINENESS);
    }

    void on(Paper paper) throws IOException {
        units(paper);
        for (var kind : LineKind.values()) {
            double unitSize = land.meanSize() / camera.scale();
            double width = style.widths(1).pixels(kind, unitSize);
            int argb = sheet.palette().lines().get(kind.ordinal());
            paper.stroke(lines(kind), new Pen(argb, width));
        }
    }

    private void units(Paper paper) throws IOException {
        int[] colours = sheet.palette().colours(sheet.shading());
        var without = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var hatch = sheet.palette().noData();
        boolean plain = sheet.shading().isNone();
        for (int f = 0; f < land.features; f++) {
            var shape = unit(f);
            if (shape.getCurrentPoint() != null) {
                int number = sheet.shading().classOf(sheet.ground().code(f));
                boolean none = number == Shading.NO_DATA;
                int other = plain ? sheet.palette().ground() : hatch.dark();
                paper.fill(shape, none ? other : colours[number], SEAM * style.legend());
                if (none && !plain) {
                    without.append(shape, false);
                }
            }
        }
        paper.hatch(without, hatch, style.legend() * HATCH_DOT);
    }

    private Path2D unit(int feature) {
        var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int r = land.firstRing[feature]; r < land.firstRing[feature + 1]; r++) {
            if (isSeen(land.ringBoxes, r)) {
                int end = land.ringStart[r + 1];
                trace(shape, land.ringStart[r], end, i -> land.xs[i], i -> land.ys[i]);
                shape.closePath();
            }
        }
        return shape;
    }

    private Path2D lines(LineKind kind) {
        var shape = new Path2D.Double();
        var all = land.lines;
        for (int run = 0; run < all.runs(); run++) {
            if (all.kind(run) == kind && isSeen(land.lineBoxes, run)) {
                trace(shape, all.start(run), all.end(run), all::x, all::y);
            }
        }
        return shape;
    }

    private boolean isSeen(int[] boxes, int i) {
        return x(boxes[4 * i]) <= frame.getMaxX()
                && x(boxes[4 * i + 2]) >= frame.getMinX()
                && y(boxes[4 * i + 1]) >= frame.getMinY()
                && y(boxes[4 * i + 3]) <= frame.getMaxY();
    }

    private double x(double centimetres) {
        return frame.getX() + camera.screenX(centimetres / CENTIMETRES);
    }

    private double y(double centimetres) {
        return frame.getY() + camera.screenY(centimetres / CENTIMETRES);
    }

    /** What goes on where the last line ended is part of that line. */
    private void trace(Path2D shape, int from, int to, IntUnaryOperator xs, IntUnaryOperator ys) {
        for (int i = from; i < to; i++) {
            double x = x(xs.applyAsInt(i));
            double y = y(ys.applyAsInt(i));
            boolean inner = i > from && i + 1 < to;
            if (inner) {
                int before = beyond(x(xs.applyAsInt(i - 1)), y(ys.applyAsInt(i - 1)));
                int after = beyond(x(xs.applyAsInt(i + 1)), y(ys.applyAsInt(i + 1)));
                if ((before & beyond(x, y) & after) != 0) {
                    continue;
                }
            }
            var last = shape.getCurrentPoint();
            if (i > from) {
                shape.lineTo(x, y);
            } else if (last == null || last.getX() != x || last.getY() != y) {
                shape.moveTo(x, y);
            }
        }
    }

    /** On which sides of the frame a point is out of sight, with room for the widest line. */
    private int beyond(double x, double y) {
        double room = style.legend();
        int code = x < frame.getMinX() - room ? 1 : x > frame.getMaxX() + room ? 2 : 0;
        return code | (y < frame.getMinY() - room ? 4 : y > frame.getMaxY() + room ? 8 : 0);
    }
}
