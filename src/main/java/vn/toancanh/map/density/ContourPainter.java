package vn.toancanh.map.density;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.sheet.Glyphs;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;

/** Lines of equal value through measured points, at round values, with their numbers on them. */
public final class ContourPainter implements SheetPainter {
    private static final int LINES = 6;
    private static final double THICK = 1.6;
    private static final double PAD = 6;

    /** Logical pixels of a square of the world in which a line is labelled once. */
    private static final double LABEL_ROOM = 96;

    /** Pieces of a line that is longer than its label. */
    private static final int LONG = 9;

    private final Measured measured;
    private final HeatRadius radius;
    private final Look look;
    private final MapTexts texts;
    private final List<Double> levels;
    private final int decimals;

    /** Straight ARGB; a line is opaque, because its pieces overlap. */
    public record Look(int line, int plate, int ink, Glyphs glyphs) {}

    private record Line(String number, List<Isolines.Piece> pieces, List<double[]> labels) {}

    public ContourPainter(Measured measured, HeatRadius radius, Look look, MapTexts texts) {
        this.measured = measured;
        this.radius = radius;
        this.look = look;
        this.texts = texts;
        double step = step(measured.most() - measured.least());
        decimals = step > 0 ? (int) Math.max(0, -Math.floor(Math.log10(step))) : 0;
        levels = levels(measured.least(), measured.most(), step);
    }

    /** 1, 2 or 5 with zeros, for about {@link #LINES} lines; 0 when all is level. */
    static double step(double range) {
        if (!(range > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(range / LINES)));
        double digit = range / LINES / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    static List<Double> levels(double least, double most, double step) {
        var levels = new ArrayList<Double>();
        if (step > 0) {
            for (double n = Math.ceil(least / step); n * step <= most; n++) {
                levels.add(n * step);
            }
        }
        return levels;
    }

    @Override
    public @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled) {
        double world = radius.world(frame.scale() * frame.density(), measured.middle());
        var surface = measured.surface(frame, world, cancelled);
        var lines = new ArrayList<Line>();
        var taken = new HashSet<List<Double>>();
        for (double level : levels) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            var pieces = Isolines.of(surface, level);
            var number = Numbers.format(level, decimals, texts.locale());
            lines.add(new Line(number, pieces, labels(pieces, frame, taken)));
        }
        var glyphs = look.glyphs.at(frame.density());
        return cancelled.getAsBoolean() ? null : tile -> paint(tile, frame, lines, glyphs);
    }

    /**
     * The squares lie still in the world, and so do the labels; short lines have none, because it
     * would hide them, and lines close together share one.
     *
     * @param taken rooms that have a label of any line
     */
    private static List<double[]> labels(
            List<Isolines.Piece> pieces, SheetFrame frame, Set<List<Double>> taken) {
        double room = LABEL_ROOM * frame.density() * frame.scale();
        var inRoom = new LinkedHashMap<List<Double>, List<Isolines.Piece>>();
        for (var piece : pieces) {
            var place = List.of(Math.floor(piece.fromX() / room), Math.floor(piece.fromY() / room));
            inRoom.computeIfAbsent(place, _ -> new ArrayList<>()).add(piece);
        }
        var labels = new ArrayList<double[]>();
        inRoom.forEach((place, inside) -> {
            if (inside.size() >= LONG && taken.add(place)) {
                var piece = inside.get(inside.size() / 2);
                labels.add(
                        new double[] {
                            (piece.fromX() + piece.toX()) / 2, (piece.fromY() + piece.toY()) / 2
                        });
            }
        });
        return labels;
    }

    private void paint(PixelTile tile, SheetFrame frame, List<Line> lines, Glyphs glyphs) {
        double thick = THICK * frame.density();
        for (var line : lines) {
            for (var piece : line.pieces) {
                tile.line(
                        new double[] {frame.x(piece.fromX()), frame.y(piece.fromY())},
                        new double[] {frame.x(piece.toX()), frame.y(piece.toY())},
                        thick,
                        look.line);
            }
        }
        for (var line : lines) {
            for (var label : line.labels) {
                label(tile, line.number, frame.x(label[0]), frame.y(label[1]), glyphs);
            }
        }
    }

    private void label(PixelTile tile, String number, double x, double y, Glyphs glyphs) {
        double half = Math.max(0, (glyphs.width(number) + PAD - glyphs.height()) / 2.0);
        tile.line(
                new double[] {x - half, y},
                new double[] {x + half, y},
                glyphs.height(),
                look.plate);
        glyphs.write(tile, number, x, y, look.ink);
    }

    /** The distance of the lines, or that there are none. */
    public LayerLegend legend() {
        if (measured.size() == 0) {
            return new LayerLegend(LayerLegend.remarks(0, 0, texts));
        }
        var swatch = new PixelTile(0, 0, 20, 12);
        swatch.line(new double[] {2, 6}, new double[] {18, 6}, THICK, look.line);
        var step = step(measured.most() - measured.least());
        var words =
                step > 0
                        ? texts.get(
                                "map.contour.every", Numbers.format(step, decimals, texts.locale()))
                        : texts.get("map.contour.level");
        return new LayerLegend(List.of(new LayerLegend.Entry(swatch, words)));
    }
}
