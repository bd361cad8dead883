package vn.toancanh.map.early;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.List;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.sheet.Lettering;
import vn.toancanh.map.sheet.Mask;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;

/** Draws marks into one tile. One thread. */
final class AreaInk {
    private static final double GRID = 16;
    private static final double CASING = 2.4;
    private static final int CASING_ALPHA = 0xB3;
    private static final int TINT_ALPHA = 0x24;
    private static final double SWATCH_STEP = 8;
    private static final int SWATCH_WIDTH = 30;
    private static final int SWATCH_HEIGHT = 18;
    private static final float MITER = 10;

    /** Graphics need 3:1 (WCAG 2.1, 1.4.11). */
    private static final double LEAST_CONTRAST = 3;

    private static final DirectColorModel PREMULTIPLIED =
            new DirectColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB),
                    32,
                    0x00FF0000,
                    0x0000FF00,
                    0x000000FF,
                    0xFF000000,
                    true,
                    DataBuffer.TYPE_INT);

    private final PixelTile tile;
    private final SheetFrame frame;
    private final AreaPainter.Theme theme;
    private final Lettering words;

    AreaInk(PixelTile tile, SheetFrame frame, AreaPainter.Theme theme, Lettering words) {
        this.tile = tile;
        this.frame = frame;
        this.theme = theme;
        this.words = words;
    }

    void paint(List<AreaPainter.Drawn> drawn) {
        var pen = pen();
        drawn.forEach(each -> surface(pen, each.mark().look(), each.path()));
        pen.dispose();
        for (var each : drawn) {
            each.across().forEach(at -> across(each.mark(), at));
        }
        for (var each : drawn) {
            var badge = each.badge();
            if (badge != null) {
                badge(each.mark(), badge);
            }
        }
    }

    /** The tile's own pixels as a picture Java can draw into. */
    private Graphics2D pen() {
        var pixels = new DataBufferInt(tile.pixels(), tile.pixels().length);
        var raster =
                Raster.createPackedRaster(
                        pixels,
                        tile.width(),
                        tile.height(),
                        tile.width(),
                        PREMULTIPLIED.getMasks(),
                        null);
        var pen = new BufferedImage(PREMULTIPLIED, raster, true, null).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.translate(-tile.left(), -tile.top());
        return pen;
    }

    private void surface(Graphics2D pen, AreaMark.Look look, Path2D path) {
        if (look.hatch() != Hatch.NONE) {
            pen.setColor(new Color((look.colour() & 0x00FFFFFF) | (TINT_ALPHA << 24), true));
            pen.fill(path);
            pen.setPaint(Hatching.paint(look, edge(look.colour()), frame));
            pen.fill(path);
        }
        if (look.width() > 0) {
            double density = frame.density();
            pen.setColor(
                    new Color((edge(look.colour()) & 0x00FFFFFF) | (CASING_ALPHA << 24), true));
            pen.setStroke(stroke((look.width() + CASING) * density, List.of(), density));
            pen.draw(path);
            pen.setColor(new Color(look.colour(), true));
            pen.setStroke(stroke(look.width() * density, look.dash(), density));
            pen.draw(path);
        }
    }

    /** Legal colours are the same on dark and on light ground; an edge keeps each visible. */
    private int edge(int colour) {
        return contrast(colour, theme.plate()) < LEAST_CONTRAST ? theme.ink() : theme.plate();
    }

    /** On a plate. */
    private int visible(int colour) {
        return edge(colour) == theme.plate() ? colour : theme.ink();
    }

    private static double contrast(int one, int other) {
        var first = luminance(one) + 0.05;
        var second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Relative luminance of WCAG 2. */
    private static double luminance(int rgb) {
        return 0.2126 * linear((rgb >> 16) & 0xFF)
                + 0.7152 * linear((rgb >> 8) & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static BasicStroke stroke(double width, List<Double> dash, double density) {
        if (dash.isEmpty()) {
            return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        var lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) (dash.get(i) * density);
        }
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, MITER, lengths, 0);
    }

    private void across(AreaMark mark, double[] at) {
        double half = words.width(mark.across()) / 2.0;
        double pad = theme.size() * frame.density() * 0.3;
        tile.line(
                new double[] {at[0] - half, at[1]},
                new double[] {at[0] + half, at[1]},
                words.height() + pad,
                theme.plate());
        words.write(tile, mark.across(), at[0], at[1], theme.ink());
    }

    private void badge(AreaMark mark, BadgeBox box) {
        if (!tile.meets(
                box.x() - box.width(), box.y() - box.height(), 2 * box.width(), 2 * box.height())) {
            return;
        }
        double half = Math.max(0, (box.width() - box.height()) / 2);
        double line = Math.max(1, 1.6 * frame.density());
        double[] from = {box.x() - half, box.y()};
        double[] to = {box.x() + half, box.y()};
        tile.line(from, to, box.height() + line, edge(mark.look().colour()));
        tile.line(from, to, box.height(), mark.look().colour());
        tile.line(from, to, box.height() - 2 * line, theme.plate());
        if (box.word().isEmpty()) {
            sign(mark, box.x(), box.y(), box.sign());
            return;
        }
        double pad =
                (box.width() - box.sign() - words.width(box.word())) / (box.sign() > 0 ? 3 : 2);
        double left = box.x() - box.width() / 2 + pad;
        sign(mark, left + box.sign() / 2, box.y(), box.sign());
        double start = box.sign() > 0 ? left + box.sign() + pad : left;
        words.write(tile, box.word(), start + words.width(box.word()) / 2.0, box.y(), theme.ink());
    }

    private void sign(AreaMark mark, double x, double y, double side) {
        var badge = mark.badge();
        if (badge != null && badge.sign() != Sign.NONE && side > 0) {
            sign(badge.sign(), visible(mark.look().colour()), x, y, side);
        }
    }

    private void sign(Sign sign, int colour, double x, double y, double side) {
        var picture = Mask.of(sign.polygons(), GRID, (int) side);
        int left = (int) Math.round(x - side / 2);
        tile.mask(picture, left, (int) Math.round(y - side / 2), colour);
    }

    /** A swatch is too small for wide hatching. */
    private static AreaMark.Look close(AreaMark.Look look) {
        return new AreaMark.Look(
                look.colour(), look.hatch(), SWATCH_STEP, look.width(), look.dash());
    }

    static PixelTile swatch(AreaMark.Look look, Sign sign, AreaPainter.Theme theme) {
        var tile = new PixelTile(0, 0, SWATCH_WIDTH, SWATCH_HEIGHT);
        var frame = new SheetFrame(0, 0, 1, SWATCH_WIDTH, SWATCH_HEIGHT, 1);
        var ink = new AreaInk(tile, frame, theme, Lettering.NONE);
        var box =
                new Path2D.Double(
                        new Rectangle2D.Double(2, 2, SWATCH_WIDTH - 4.0, SWATCH_HEIGHT - 4.0));
        var pen = ink.pen();
        ink.surface(pen, close(look), box);
        pen.dispose();
        if (sign != Sign.NONE) {
            tile.disc(SWATCH_WIDTH / 2.0, SWATCH_HEIGHT / 2.0, 7, theme.plate());
            ink.sign(sign, ink.visible(look.colour()), SWATCH_WIDTH / 2.0, SWATCH_HEIGHT / 2.0, 9);
        }
        return tile;
    }
}
