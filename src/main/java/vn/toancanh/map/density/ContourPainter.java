package vn.toancanh.map.density;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.sheet.Glyphs;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Spot;

/**
 * Lines of equal value through measured points, with their numbers on them: at the levels of the
 * style, or else at round values.
 */
public final class ContourPainter implements SheetPainter {
    private static final int LINES = 6;
    private static final int DIGITS = 9;
    private static final double THICK = 1.6;

    /** Keeps a line readable on any colour of the ground; on both sides together. */
    private static final double CASING = 1.8;

    private static final double PAD = 6;

    /** Logical pixels of a square of the world in which a line is labelled once. */
    private static final double LABEL_ROOM = 96;

    /** Pieces of a line that is longer than its label. */
    private static final int LONG = 9;

    private final Measured measured;
    private final HeatRadius radius;
    private final boolean chosen;
    private final Look look;
    private final MapTexts texts;
    private final List<Double> levels;
    private final int decimals;

    /** Straight ARGB; a line is opaque, because its pieces overlap. */
    public record Look(int line, int plate, int ink, Glyphs glyphs) {}

    private record Line(String number, List<Isolines.Piece> pieces, List<double[]> labels) {}

    public ContourPainter(Measured measured, LayerStyle.Contour style, Look look, MapTexts texts) {
        this.measured = measured;
        radius = new HeatRadius.Kilometres(style.kilometres());
        this.look = look;
        this.texts = texts;
        chosen = !style.levels().isEmpty();
        double step = step(measured.most() - measured.least());
        levels = chosen ? style.levels() : levels(measured.least(), measured.most(), step);
        decimals = levels.stream().mapToInt(ContourPainter::decimals).max().orElse(0);
    }

    /** As many as the number needs; a sum of steps may miss it by a hair. */
    private static int decimals(double level) {
        return Math.max(0, plain(level).scale());
    }

    private static BigDecimal plain(double level) {
        return BigDecimal.valueOf(level).round(new MathContext(DIGITS)).stripTrailingZeros();
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
                levels.add(plain(n * step).doubleValue());
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
            lines.add(new Line(number(level), pieces, labels(pieces, frame, taken)));
        }
        var glyphs = look.glyphs.at(frame.density());
        return cancelled.getAsBoolean() ? null : new Shown(frame, lines, glyphs);
    }

    private final class Shown implements Picture {
        private final SheetFrame frame;
        private final List<Line> lines;
        private final Glyphs glyphs;

        private Shown(SheetFrame frame, List<Line> lines, Glyphs glyphs) {
            this.frame = frame;
            this.lines = lines;
            this.glyphs = glyphs;
        }

        @Override
        public void paint(PixelTile tile) {
            ContourPainter.this.paint(tile, frame, lines, glyphs);
        }

        @Override
        public List<Spot> spots() {
            var spots = new ArrayList<Spot>();
            for (var line : lines) {
                double wide = glyphs.width(line.number) + PAD;
                for (var at : line.labels) {
                    double high = glyphs.height();
                    spots.add(Spot.mute(frame.x(at[0]), frame.y(at[1]), wide, high));
                }
            }
            return spots;
        }
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
        lines.forEach(line -> line(tile, frame, line, THICK + CASING, look.plate));
        lines.forEach(line -> line(tile, frame, line, THICK, look.line));
        for (var line : lines) {
            for (var label : line.labels) {
                label(tile, line.number, frame.x(label[0]), frame.y(label[1]), glyphs);
            }
        }
    }

    private static void line(PixelTile tile, SheetFrame frame, Line line, double thick, int argb) {
        for (var piece : line.pieces) {
            tile.line(
                    new double[] {frame.x(piece.fromX()), frame.y(piece.fromY())},
                    new double[] {frame.x(piece.toX()), frame.y(piece.toY())},
                    thick * frame.density(),
                    argb);
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

    /** The levels of the lines, the lowest first, or that there are none. */
    public LayerLegend legend() {
        if (measured.size() == 0) {
            return new LayerLegend(LayerLegend.remarks(0, 0, texts));
        }
        var swatch = new PixelTile(0, 0, 20, 12);
        swatch.line(new double[] {2, 6}, new double[] {18, 6}, THICK + CASING, look.plate);
        swatch.line(new double[] {2, 6}, new double[] {18, 6}, THICK, look.line);
        if (levels.isEmpty()) {
            return only(texts.get("map.contour.level"));
        }
        var between = levels.stream().filter(l -> l >= measured.least() && l <= measured.most());
        if (chosen && between.findAny().isEmpty()) {
            return only(
                    texts.get(
                            "map.contour.beyond",
                            number(measured.least()),
                            number(measured.most())));
        }
        var entries = new ArrayList<LayerLegend.Entry>();
        var all = levels.stream().map(this::number).collect(Collectors.joining(" · "));
        entries.add(new LayerLegend.Entry(swatch, texts.get("map.contour.levels", all)));
        entries.add(remark(texts.get("map.heat.kilometres", radius.number(texts.locale()))));
        return new LayerLegend(entries);
    }

    private String number(double level) {
        return Numbers.format(level, decimals, texts.locale());
    }

    private static LayerLegend only(String words) {
        return new LayerLegend(List.of(remark(words)));
    }

    private static LayerLegend.Entry remark(String words) {
        return new LayerLegend.Entry(new PixelTile(0, 0, 0, 0), words);
    }
}
