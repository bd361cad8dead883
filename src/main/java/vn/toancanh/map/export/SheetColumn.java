package vn.toancanh.map.export;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.geodesy.ScaleBar;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.paper.Letters.Face;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.LegendWords;

/** What explains a map, beside it: legends and insets from above, scale and sources from below. */
final class SheetColumn {
    private static final double METRES_PER_POINT = 0.0254 / 72;

    /** Letters shrink to this much where a legend is long; what is longer still is cut off. */
    private static final double SMALLEST = 0.55;

    private static final double SHRINK = 0.92;
    private static final double GAP = 0.3;

    private final MapSheet sheet;
    private final Camera camera;
    private final LayerDrawing.Ready layers;
    private final SheetFormat format;

    SheetColumn(MapSheet sheet, Camera camera, LayerDrawing.Ready layers, SheetFormat format) {
        this.sheet = sheet;
        this.camera = camera;
        this.layers = layers;
        this.format = format;
    }

    void on(Paper paper, Rectangle2D column, double letters) throws IOException {
        var inks = SheetInks.of(sheet.palette());
        double u = letters;
        var spot = new ColumnBlock.Spot(column.getX(), column.getY(), column.getWidth(), u, inks);
        var above = above();
        var below = below(spot);
        while (height(paper, above, spot) + height(paper, below, spot) > column.getHeight()
                && u > SMALLEST * letters) {
            u *= SHRINK;
            spot = new ColumnBlock.Spot(spot.x(), spot.y(), spot.width(), u, inks);
            below = below(spot);
        }
        var from = spot;
        var foot = below;
        double free = column.getHeight() - height(paper, foot, from);
        var room = new Rectangle2D.Double(spot.x(), spot.y(), spot.width(), Math.max(0, free));
        paper.within(room, inside -> stack(inside, above, from));
        stack(paper, foot, from.lower(Math.max(0, free)));
    }

    private static double height(Paper paper, List<ColumnBlock> blocks, ColumnBlock.Spot spot)
            throws IOException {
        double sum = 0;
        for (var block : blocks) {
            sum += block.height(paper.faces(), spot);
        }
        return sum;
    }

    private static void stack(Paper paper, List<ColumnBlock> blocks, ColumnBlock.Spot spot)
            throws IOException {
        var at = spot;
        for (var block : blocks) {
            block.draw(paper, at);
            at = at.lower(block.height(paper.faces(), at));
        }
    }

    private List<ColumnBlock> above() {
        var blocks = new ArrayList<ColumnBlock>();
        if (!sheet.shading().isNone()) {
            blocks.add(head(sheet.texts().get("map.export.legend"), 0));
            blocks.add(gap());
            classes(blocks);
        }
        for (var layer : sheet.layers()) {
            blocks.add(head(layer.title(), 1.1));
            blocks.add(gap());
            addLegend(blocks, layer.legend());
            if (!layer.attribution().isBlank()) {
                blocks.add(small(layer.attribution(), 0.1));
            }
        }
        for (var failed : layers.failed()) {
            var reason = failed.reason();
            var why = sheet.texts().get(reason.fault().textKey(), words(reason.about()));
            var title = failed.layer().title();
            blocks.add(small(sheet.texts().get("map.export.layerFailed", title, why), 0.6));
        }
        if (sheet.ground().content().national() && !Archipelago.allSeenBy(camera)) {
            blocks.add(gap());
            blocks.add(gap());
            for (var each : Archipelago.values()) {
                blocks.add(new ColumnBlock.Islets(each, sheet.texts().get(each.textKey())));
            }
        }
        return blocks;
    }

    private static String[] words(List<String> about) {
        return about.toArray(String[]::new);
    }

    private void classes(List<ColumnBlock> blocks) {
        var texts = sheet.texts();
        var words = new LegendWords(texts::get, texts.locale());
        int[] colours = sheet.palette().colours(sheet.shading());
        switch (sheet.shading()) {
            case Choropleth one -> {
                if (!one.unit().isBlank()) {
                    blocks.add(small(texts.get("map.export.unit", one.unit()), 0));
                    blocks.add(gap());
                }
                for (var row : words.rows(one)) {
                    blocks.add(new ColumnBlock.ClassRow(row.words(), colours[row.number()], null));
                }
            }
            case Bivariate two -> {
                blocks.add(new ColumnBlock.Square(Arrays.stream(colours).boxed().toList()));
                blocks.add(usual(texts.get("map.export.up", titled(two.up()))));
                blocks.add(usual(texts.get("map.export.across", titled(two.across()))));
                blocks.add(small(words.relation(two), 0.3));
                blocks.add(gap());
            }
        }
        if (!sheet.shading().common().isBlank()) {
            blocks.add(small(sheet.shading().common().replace('\n', ' '), 0.2));
            blocks.add(gap());
        }
        var without = words.noData(sheet.shading(), sheet.ground());
        if (!without.isEmpty()) {
            var hatch = sheet.palette().noData();
            blocks.add(new ColumnBlock.ClassRow(without, hatch.dark(), hatch));
        }
    }

    private static String titled(Choropleth side) {
        return side.unit().isBlank() ? side.title() : side.title() + " (" + side.unit() + ")";
    }

    private void addLegend(List<ColumnBlock> blocks, @Nullable LayerLegend legend) {
        if (legend == null) {
            return;
        }
        for (var entry : legend.entries()) {
            var swatch = entry.swatch();
            if (swatch.width() == 0 || swatch.height() == 0) {
                blocks.add(small(entry.words(), 0));
            } else {
                var image =
                        new BufferedImage(
                                swatch.width(), swatch.height(), BufferedImage.TYPE_INT_ARGB_PRE);
                int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
                System.arraycopy(swatch.pixels(), 0, pixels, 0, pixels.length);
                blocks.add(new ColumnBlock.Mark(entry.words(), image, sheet.style().legend()));
            }
        }
    }

    private List<ColumnBlock> below(ColumnBlock.Spot spot) {
        var texts = sheet.texts();
        var bar = ScaleBar.of(camera, ColumnBlock.Scale.LONGEST * spot.letters());
        var distance = texts.get(bar.isFar() ? "map.scale.km" : "map.scale.m", bar.number());
        var ratio = "";
        if (format.isPdf()) {
            double denominator = camera.groundMetresPerPixel() / METRES_PER_POINT;
            double round = Math.pow(10, Math.max(0, Math.floor(Math.log10(denominator)) - 2));
            double near = Math.rint(denominator / round) * round;
            ratio = texts.get("map.export.ratio", Numbers.format(near, 0, texts.locale()));
        }
        var blocks = new ArrayList<ColumnBlock>();
        var north = texts.get("map.pointer.north");
        blocks.add(new ColumnBlock.Scale(camera, distance, ratio, north));
        for (var line : sheet.credits().lines()) {
            blocks.add(small(line, 0.45));
        }
        return blocks;
    }

    private static ColumnBlock gap() {
        return new ColumnBlock.Words("", GAP, Face.USUAL, false, 0);
    }

    private static ColumnBlock head(String text, double above) {
        return new ColumnBlock.Words(text, 1.1, Face.STRONG, true, above);
    }

    private static ColumnBlock usual(String text) {
        return new ColumnBlock.Words(text, 1, Face.USUAL, true, 0.2);
    }

    private static ColumnBlock small(String text, double above) {
        return new ColumnBlock.Words(text, 0.92, Face.USUAL, false, above);
    }
}
