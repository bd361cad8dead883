package vn.toancanh.map.point;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.sheet.Glyphs;
import vn.toancanh.map.sheet.Mask;
import vn.toancanh.map.sheet.PixelTile;

/**
 * The marks of points: an icon or a number on a plate, and the status as a coloured shape at its
 * corner, never as a colour alone. Any thread.
 */
final class PointMarks {
    private static final List<double[]> TRIANGLE = List.of(new double[] {12, 2, 23, 22, 1, 22});
    private static final List<double[]> DIAMOND =
            List.of(new double[] {12, 0, 24, 12, 12, 24, 0, 12});
    private static final double GRID = 24;
    private static final double CLUSTER = 1.25;
    private static final double ICON = 0.62;
    private static final double BADGE = 0.5;
    private static final double LINE = 0.09;

    private final double plate;
    private final double density;
    private final int plain;
    private final PointColours colours;
    private final Glyphs glyphs;
    private final Map<Look, PixelTile> made = new ConcurrentHashMap<>();

    /** What makes a mark look different; one of kind and number is there. */
    private record Look(@Nullable PointKind kind, String number, @Nullable Status status) {}

    /**
     * How marks are drawn.
     *
     * @param plate diameter of a single mark in logical pixels
     * @param plain the layer's own colour
     */
    record Style(double plate, int plain, PointColours colours, Glyphs glyphs) {}

    PointMarks(Style style, double density) {
        this.density = density;
        plate = style.plate * density;
        plain = style.plain;
        colours = style.colours;
        glyphs = style.glyphs.at(density);
    }

    double density() {
        return density;
    }

    /** The room a cluster of at most {@code most} points needs, in device pixels. */
    double widest(String most) {
        return body(most) + 2 * pad() + 2;
    }

    double tallest() {
        return plate * CLUSTER + 2 * pad() + 2;
    }

    PixelTile single(PointKind kind, @Nullable Status status) {
        return made.computeIfAbsent(new Look(kind, "", status), this::draw);
    }

    PixelTile cluster(String number, @Nullable Status status) {
        return made.computeIfAbsent(new Look(null, number, status), this::draw);
    }

    /** A status alone, for the legend. */
    PixelTile status(Status status) {
        int side = (int) Math.ceil(plate);
        var tile = new PixelTile(0, 0, side, side);
        badge(tile, status, side / 2.0, side / 2.0);
        return tile;
    }

    private double pad() {
        return Math.ceil(plate * BADGE / 2);
    }

    private double body(String number) {
        return Math.max(plate * CLUSTER, glyphs.width(number) + plate * 0.7);
    }

    private PixelTile draw(Look look) {
        double high = look.kind == null ? plate * CLUSTER : plate;
        double wide = look.kind == null ? body(look.number) : plate;
        int width = (int) Math.ceil(wide + 2 * pad());
        int height = (int) Math.ceil(high + 2 * pad());
        var tile = new PixelTile(0, 0, width, height);
        double x = width / 2.0;
        double y = height / 2.0;
        double line = Math.max(1, plate * LINE * (look.kind == null ? 1.5 : 1));
        double[] from = {x - (wide - high) / 2, y};
        double[] to = {x + (wide - high) / 2, y};
        tile.line(from, to, high, colours.of(look.status, plain));
        tile.line(from, to, high - 2 * line, colours.plate());
        if (look.kind == null) {
            glyphs.write(tile, look.number, x, y, colours.ink());
        } else {
            int side = (int) Math.round(plate * ICON);
            int left = (int) Math.round(x - side / 2.0);
            int top = (int) Math.round(y - side / 2.0);
            tile.mask(look.kind.mask(side), left, top, colours.ink());
        }
        if (look.status != null) {
            badge(tile, look.status, x + wide / 2 - plate * 0.1, y - high / 2 + plate * 0.1);
        }
        return tile;
    }

    private void badge(PixelTile tile, Status status, double x, double y) {
        double radius = plate * BADGE / 2;
        int colour = colours.of(status, plain);
        tile.disc(x, y, radius + Math.max(1, density) * 0.5, colours.plate());
        switch (status) {
            case OK -> tile.disc(x, y, radius * 0.85, colour);
            case UNKNOWN -> tile.ring(x, y, radius * 0.85, Math.max(1, radius * 0.4), colour);
            case WATCH -> shape(tile, TRIANGLE, x, y, colour);
            case ACT -> shape(tile, DIAMOND, x, y, colour);
        }
    }

    private void shape(PixelTile tile, List<double[]> shape, double x, double y, int colour) {
        int side = Math.max(3, (int) Math.round(plate * BADGE));
        var mask = Mask.of(shape, GRID, side);
        int left = (int) Math.round(x - side / 2.0);
        tile.mask(mask, left, (int) Math.round(y - side / 2.0), colour);
    }
}
