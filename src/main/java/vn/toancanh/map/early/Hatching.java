package vn.toancanh.map.early;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.sheet.SheetFrame;

/** Lines over a surface, each with an edge that keeps it readable on any colour beneath. */
final class Hatching {
    private static final double THICK = 1.5;
    private static final double EDGE = 3.2;
    private static final int EDGE_ALPHA = 0x8C;

    private Hatching() {}

    /**
     * @param edge a colour the lines are seen on, straight ARGB
     */
    static Paint paint(AreaMark.Look look, int edge, SheetFrame frame) {
        int side = (int) Math.max(4, Math.round(look.step() * frame.density()));
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var around = (edge & 0x00FFFFFF) | (EDGE_ALPHA << 24);
        lines(pen, look.hatch(), side, around, EDGE * frame.density());
        lines(pen, look.hatch(), side, look.colour(), THICK * frame.density());
        pen.dispose();
        // Fixed to the ground, so that pictures of two frames go on in each other.
        var x = Math.floorMod(Math.round(frame.x(0)), side);
        var y = Math.floorMod(Math.round(frame.y(0)), side);
        return new TexturePaint(image, new Rectangle2D.Double(x, y, side, side));
    }

    /** Those of the neighbouring tiles too, whose edges reach in. */
    private static void lines(Graphics2D pen, Hatch hatch, int side, int argb, double thick) {
        pen.setColor(new Color(argb, true));
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (int k = -1; k <= 1; k++) {
            double off = (double) k * side;
            switch (hatch) {
                case NONE -> {}
                case RISING -> rising(pen, side, off);
                case FALLING -> falling(pen, side, off);
                case LEVEL -> level(pen, side, off);
                case UPRIGHT -> upright(pen, side, off);
                case GRID -> {
                    level(pen, side, off);
                    upright(pen, side, off);
                }
                case CROSSED -> {
                    rising(pen, side, off);
                    falling(pen, side, off);
                }
            }
        }
    }

    private static void level(Graphics2D pen, int side, double off) {
        double y = side / 2.0 + off;
        pen.draw(new Line2D.Double(-1, y, side + 1.0, y));
    }

    private static void upright(Graphics2D pen, int side, double off) {
        double x = side / 2.0 + off;
        pen.draw(new Line2D.Double(x, -1, x, side + 1.0));
    }

    private static void rising(Graphics2D pen, int side, double off) {
        pen.draw(new Line2D.Double(-side + off, 2.0 * side, 2.0 * side + off, -side));
    }

    private static void falling(Graphics2D pen, int side, double off) {
        pen.draw(new Line2D.Double(-side + off, -side, 2.0 * side + off, 2.0 * side));
    }
}
