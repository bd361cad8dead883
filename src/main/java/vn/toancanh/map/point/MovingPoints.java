package vn.toancanh.map.point;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Splat;

/**
 * Many points that move, as dots of a few colours with an edge that sets them off the ground. The
 * positions may be replaced from any thread.
 */
public final class MovingPoints implements SheetPainter {
    private final List<Integer> colours;
    private final double size;
    private final int edge;
    private volatile Positions positions = new Positions(new double[0], new double[0], new byte[0]);

    /**
     * @param colours straight ARGB, by the numbers in {@link Positions}
     * @param size diameter of a dot in logical pixels
     * @param edge around every dot
     */
    public MovingPoints(List<Integer> colours, double size, int edge) {
        this.colours = List.copyOf(colours);
        this.size = size;
        this.edge = edge;
    }

    /**
     * Where the points are. The arrays are handed over and must not be changed any more.
     *
     * @param x Mercator metres, as {@code y}; a point that is not finite is not drawn
     * @param colour a number of the list of colours for each point
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Positions(double[] x, double[] y, byte[] colour) {
        public Positions {
            if (x.length != y.length || x.length != colour.length) {
                throw new IllegalArgumentException(
                        x.length + ", " + y.length + " and " + colour.length);
            }
        }
    }

    public void show(Positions next) {
        positions = next;
    }

    @Override
    public @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled) {
        var now = positions;
        double radius = size * frame.density() / 2;
        return tile -> {
            var dots =
                    colours.stream()
                            .map(colour -> new Splat(dot(radius, colour), tile.width()))
                            .toArray(Splat[]::new);
            paint(tile, frame, now, dots);
        };
    }

    private PixelTile dot(double radius, int colour) {
        int side = (int) Math.ceil(2 * radius) + 2;
        var dot = new PixelTile(0, 0, side, side);
        dot.disc(side / 2.0, side / 2.0, radius + 0.5, edge);
        dot.disc(side / 2.0, side / 2.0, radius - 0.5, colour);
        return dot;
    }

    private static void paint(PixelTile tile, SheetFrame frame, Positions now, Splat[] dots) {
        if (dots.length == 0) {
            return;
        }
        int side = dots[0].stamp().width();
        double perMetre = 1 / frame.scale();
        for (int i = 0; i < now.x.length; i++) {
            double x = (now.x[i] - frame.left()) * perMetre - side / 2.0;
            double y = (frame.top() - now.y[i]) * perMetre - side / 2.0;
            if (tile.meets(x, y, side, side)) {
                int colour = Math.clamp(now.colour[i], 0, dots.length - 1);
                tile.splat(dots[colour], (int) Math.rint(x), (int) Math.rint(y));
            }
        }
    }
}
