package vn.toancanh.map.paper;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.toancanh.map.raster.ColourTable;

/** A sheet of pixels; letters are filled outlines, so no font of the system is needed. */
final class PixelPaper implements Paper {
    private final TypeFaces faces;
    private final double width;
    private final double height;
    private final double density;
    private final BufferedImage image;
    private final Graphics2D pen;

    /**
     * @param density pixels per point
     */
    PixelPaper(TypeFaces faces, double width, double height, double density) {
        this.faces = faces;
        this.width = width;
        this.height = height;
        this.density = density;
        image =
                new BufferedImage(
                        (int) Math.round(width * density),
                        (int) Math.round(height * density),
                        BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.scale(density, density);
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public TypeFaces faces() {
        return faces;
    }

    private static Shape evenOdd(Shape shape) {
        return shape instanceof Path2D ? shape : new Path2D.Double(shape);
    }

    @Override
    public void fill(Shape shape, int argb, double seam) {
        pen.setColor(new Color(argb, true));
        pen.fill(evenOdd(shape));
        if (seam > 0) {
            stroke(shape, new Pen(argb, seam));
        }
    }

    @Override
    public void hatch(Shape shape, ColourTable.Hatch colours, double dot) {
        int side = Math.max(1, (int) Math.round(dot * density)) * ColourTable.HATCH_PERIOD;
        int step = side / ColourTable.HATCH_PERIOD;
        var stripes = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean light = ColourTable.isHatchLight(x / step, y / step);
                stripes.setRGB(x, y, light ? colours.light() : colours.dark());
            }
        }
        double tile = side / density;
        pen.setPaint(new TexturePaint(stripes, new Rectangle2D.Double(0, 0, tile, tile)));
        pen.fill(evenOdd(shape));
    }

    @Override
    public void stroke(Shape shape, Pen line) {
        pen.setColor(new Color(line.argb(), true));
        pen.setStroke(stroke(line));
        pen.draw(shape);
    }

    private static BasicStroke stroke(Pen line) {
        float width = (float) line.width();
        if (line.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        var dash = new float[line.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = line.dash().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    @Override
    public void text(String text, double x, double y, Letters letters) throws IOException {
        var outline = faces.outline(text, x, y, letters);
        if (letters.halo() > 0) {
            stroke(outline, new Pen(letters.haloArgb(), letters.halo()));
        }
        pen.setColor(new Color(letters.argb()));
        pen.fill(outline);
    }

    @Override
    public void picture(BufferedImage picture, Rectangle2D box, double opacity) {
        var before = pen.getTransform();
        var composite = pen.getComposite();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        pen.translate(box.getX(), box.getY());
        pen.scale(box.getWidth() / picture.getWidth(), box.getHeight() / picture.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.setTransform(before);
        pen.setComposite(composite);
    }

    @Override
    public void within(Rectangle2D box, Drawing inside) throws IOException {
        var before = pen.getClip();
        pen.clip(box);
        inside.on(this);
        pen.setClip(before);
    }

    void close() {
        pen.dispose();
    }
}
