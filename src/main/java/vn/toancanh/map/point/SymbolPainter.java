package vn.toancanh.map.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Spot;

/**
 * Circles whose areas stand to each other as the numbers do, the small ones on top. A number that
 * is missing or negative has no area: it is a small hollow ring, with a bar when it is negative.
 */
public final class SymbolPainter implements SheetPainter {
    private static final double HOLLOW = 4.5;

    /** Of a circle that would be too small to see. */
    private static final double SMALLEST = 1.2;

    private static final int FILL_ALPHA = 0x99;
    private static final int MANY = 4096;

    private final PointValues values;
    private final LayerStyle.Symbol style;
    private final PointColours colours;
    private final double largest;
    private int @Nullable [] order;

    public SymbolPainter(PointValues values, LayerStyle.Symbol style, PointColours colours) {
        this.values = values;
        this.style = style;
        this.colours = colours;
        largest = values.largest();
    }

    /** Found out by the first picture, because of a million it takes a second. */
    private synchronized int[] order() {
        var known = order;
        if (known == null) {
            known =
                    IntStream.range(0, values.size())
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> -rank(values.value(i))))
                            .mapToInt(i -> i)
                            .toArray();
            order = known;
        }
        return known;
    }

    /** Hollow rings lie on top of all circles. */
    private static double rank(double value) {
        return Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
    }

    /** In logical pixels, of a number that is not negative. */
    double radius(double value) {
        double root = largest > 0 ? Math.sqrt(value / largest) : 0;
        return Math.max(SMALLEST, style.largest() / 2 * root);
    }

    @Override
    public @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled) {
        double room = (style.largest() + 2 * HOLLOW) * frame.density();
        int[] seen =
                IntStream.of(order())
                        .filter(i -> {
                            double x = frame.x(values.x(i));
                            double y = frame.y(values.y(i));
                            return x > -room
                                    && y > -room
                                    && x < frame.width() + room
                                    && y < frame.height() + room;
                        })
                        .toArray();
        return cancelled.getAsBoolean() ? null : new Shown(frame, seen, cancelled);
    }

    /** The circles of one picture. */
    private final class Shown implements Picture {
        private final SheetFrame frame;
        private final int[] seen;
        private final BooleanSupplier cancelled;

        private Shown(SheetFrame frame, int[] seen, BooleanSupplier cancelled) {
            this.frame = frame;
            this.seen = seen;
            this.cancelled = cancelled;
        }

        @Override
        public void paint(PixelTile tile) {
            SymbolPainter.this.paint(tile, frame, seen, cancelled);
        }

        @Override
        public List<Spot> spots() {
            return IntStream.of(seen).mapToObj(i -> spot(i, frame)).toList();
        }
    }

    private Spot spot(int i, SheetFrame frame) {
        double value = values.value(i);
        double radius = value >= 0 && Double.isFinite(value) ? radius(value) : HOLLOW;
        double side = 2 * radius * frame.density();
        return Spot.mute(frame.x(values.x(i)), frame.y(values.y(i)), side, side);
    }

    private void paint(PixelTile tile, SheetFrame frame, int[] seen, BooleanSupplier cancelled) {
        for (int n = 0; n < seen.length; n++) {
            if (n % MANY == 0 && cancelled.getAsBoolean()) {
                return;
            }
            int i = seen[n];
            draw(
                    tile,
                    frame.x(values.x(i)),
                    frame.y(values.y(i)),
                    values.value(i),
                    frame.density());
        }
    }

    private void draw(PixelTile tile, double x, double y, double value, double density) {
        boolean hollow = !(value >= 0) || Double.isInfinite(value);
        double radius = density * (hollow ? HOLLOW : radius(value));
        if (!tile.meets(x - radius - 2, y - radius - 2, 2 * radius + 4, 2 * radius + 4)) {
            return;
        }
        if (hollow) {
            tile.ring(x, y, radius + density, 3 * density, colours.plate());
            tile.ring(x, y, radius, 1.5 * density, colours.unknown());
            if (value < 0 && Double.isFinite(value)) {
                double bar = radius * 0.45;
                tile.line(
                        new double[] {x - bar, y},
                        new double[] {x + bar, y},
                        1.5 * density,
                        colours.unknown());
            }
            return;
        }
        int alpha = (style.colour() >>> 24) * FILL_ALPHA / 255;
        int fill = (style.colour() & 0xFFFFFF) | (alpha << 24);
        tile.disc(x, y, radius, fill);
        tile.ring(x, y, radius, density, style.colour());
    }

    /** Three sizes with their numbers, then what is hollow. */
    public LayerLegend legend(MapTexts texts) {
        var entries = new ArrayList<LayerLegend.Entry>();
        int decimals = values.areWhole() || largest >= 100 ? 0 : 1;
        for (double value : sizes(largest)) {
            int places = value < 1 ? 2 : decimals;
            entries.add(entry(value, Numbers.format(value, places, texts.locale())));
        }
        addHollow(entries, "map.symbol.missing", Double.NaN, texts);
        addHollow(entries, "map.symbol.negative", -1, texts);
        entries.addAll(LayerLegend.remarks(values.size(), values.leftOut(), texts));
        return new LayerLegend(entries);
    }

    private void addHollow(
            List<LayerLegend.Entry> entries, String key, double like, MapTexts texts) {
        boolean negative = like < 0;
        long count =
                IntStream.range(0, values.size())
                        .mapToDouble(values::value)
                        .filter(v -> negative ? v < 0 && Double.isFinite(v) : !Double.isFinite(v))
                        .count();
        if (count > 0) {
            entries.add(
                    entry(like, texts.get(key, Numbers.format((double) count, 0, texts.locale()))));
        }
    }

    private LayerLegend.Entry entry(double value, String words) {
        double radius = value >= 0 ? radius(value) : HOLLOW;
        int side = (int) Math.ceil(2 * radius) + 2;
        var swatch = new PixelTile(0, 0, side, side);
        draw(swatch, side / 2.0, side / 2.0, value, 1);
        return new LayerLegend.Entry(swatch, words);
    }

    /** Round numbers near the largest, a third and a tenth of it; none when nothing is positive. */
    static double[] sizes(double largest) {
        if (!(largest > 0)) {
            return new double[0];
        }
        return new double[] {round(largest), round(largest / 3), round(largest / 10)};
    }

    /** The next 1, 2 or 5 with zeros from there down. */
    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        if (digit >= 5) {
            return 5 * power;
        }
        return (digit >= 2 ? 2 : 1) * power;
    }
}
