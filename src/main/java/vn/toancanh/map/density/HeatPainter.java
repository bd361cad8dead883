package vn.toancanh.map.density;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;

/** Colours places by how much of a weight lies around them, from clear to the last colour. */
public final class HeatPainter implements SheetPainter {
    private static final int SHADES = 256;

    /** Below it nothing is drawn; from {@link #FULL} on colours are as strong as they get. */
    private static final double CLEAR = 0.02;

    private static final double FULL = 0.35;
    private static final int STRONGEST = 0xD8;
    private static final int SWATCH_WIDTH = 20;
    private static final int SWATCH_HEIGHT = 12;

    private final Density density;
    private final HeatRadius radius;
    private final int[] shades;
    private double peakRadius;
    private double peak;

    /**
     * @param colours from low to high, straight ARGB
     */
    public HeatPainter(Density density, HeatRadius radius, List<Integer> colours) {
        this.density = density;
        this.radius = radius;
        shades = new int[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            shades[shade] = colour(colours, shade / (SHADES - 1.0));
        }
    }

    private static int colour(List<Integer> colours, double part) {
        double alpha = Math.clamp((part - CLEAR) / (FULL - CLEAR), 0, 1) * STRONGEST;
        double at = part * (colours.size() - 1);
        int below = Math.min((int) at, colours.size() - 1);
        int above = Math.min(below + 1, colours.size() - 1);
        int argb = (int) Math.round(alpha) << 24;
        for (int shift = 0; shift < 24; shift += 8) {
            int from = (colours.get(below) >> shift) & 0xFF;
            int to = (colours.get(above) >> shift) & 0xFF;
            argb |= (int) Math.round(from + (at - below) * (to - from)) << shift;
        }
        return argb;
    }

    @Override
    public @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled) {
        double world = radius.world(frame.scale() * frame.density(), density.middle());
        double highest = peak(world, cancelled);
        var surface = density.surface(frame, world, cancelled);
        if (cancelled.getAsBoolean()) {
            return null;
        }
        return highest > 0 ? tile -> paint(tile, frame, surface, highest) : _ -> {};
    }

    private synchronized double peak(double world, BooleanSupplier cancelled) {
        if (peakRadius != world) {
            double found = density.peak(world, cancelled);
            if (cancelled.getAsBoolean()) {
                return found;
            }
            peak = found;
            peakRadius = world;
        }
        return peak;
    }

    private void paint(PixelTile tile, SheetFrame frame, Surface surface, double highest) {
        for (int y = tile.top(); y < tile.top() + tile.height(); y++) {
            double worldY = frame.worldY(y + 0.5);
            for (int x = tile.left(); x < tile.left() + tile.width(); x++) {
                double height = surface.height(frame.worldX(x + 0.5), worldY);
                if (height > 0) {
                    int shade = (int) Math.min(SHADES - 1.0, height / highest * SHADES);
                    tile.set(x, y, shades[shade]);
                }
            }
        }
    }

    /** A few colours from low to high, how far a point reaches, and what was left out. */
    public LayerLegend legend(MapTexts texts) {
        var entries = new ArrayList<LayerLegend.Entry>();
        if (density.size() > 0) {
            entries.add(entry(1, texts.get("map.heat.most")));
            entries.add(entry(0.5, texts.get("map.heat.half")));
            entries.add(entry(0.15, texts.get("map.heat.little")));
            entries.add(new LayerLegend.Entry(new PixelTile(0, 0, 0, 0), reach(texts)));
        }
        if (density.leftOut() > 0) {
            var count = Numbers.format(density.leftOut(), 0, texts.locale());
            var words = texts.get("map.heat.leftOut", count);
            entries.add(new LayerLegend.Entry(new PixelTile(0, 0, 0, 0), words));
        }
        entries.addAll(LayerLegend.remarks(density.size(), 0, texts));
        return new LayerLegend(entries);
    }

    private String reach(MapTexts texts) {
        var key =
                switch (radius) {
                    case HeatRadius.Pixels _ -> "map.heat.pixels";
                    case HeatRadius.Kilometres _ -> "map.heat.kilometres";
                };
        return texts.get(key, radius.number(texts.locale()));
    }

    private LayerLegend.Entry entry(double part, String words) {
        var swatch = new PixelTile(0, 0, SWATCH_WIDTH, SWATCH_HEIGHT);
        int colour = shades[(int) (part * (SHADES - 1))];
        for (int i = 0; i < SWATCH_WIDTH * SWATCH_HEIGHT; i++) {
            swatch.set(i % SWATCH_WIDTH, i / SWATCH_WIDTH, colour);
        }
        return new LayerLegend.Entry(swatch, words);
    }
}
