package vn.toancanh.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFeature;

/** Lines and areas of a vector layer as pictures. Immutable; any thread. */
public final class FeaturePictures implements PictureSource {
    private final STRtree places = new STRtree();
    private final double widest;

    /**
     * How one feature is drawn; colours are straight ARGB, 0 for none.
     *
     * @param width of the line, pixels
     * @param dash lengths of marks and gaps in pixels, empty for a continuous line
     */
    public record Ink(int fill, int line, double width, List<Double> dash) {
        public Ink {
            dash = List.copyOf(dash);
        }
    }

    /** Chooses the ink of a feature. */
    @FunctionalInterface
    public interface Inks {
        Ink of(SourceFeature feature);
    }

    private record Drawn(Path2D path, boolean area, Ink ink) {}

    /** Takes time for what has many points: not on the JavaFX thread. */
    public FeaturePictures(List<SourceFeature> features, Inks inks) {
        double most = 0;
        for (var feature : features) {
            var ink = inks.of(feature);
            most = Math.max(most, ink.width());
            for (int part = 0; part < feature.geometry().getNumGeometries(); part++) {
                add(feature.geometry().getGeometryN(part), ink);
            }
        }
        widest = most;
        places.build();
    }

    private void add(Geometry part, Ink ink) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        switch (part) {
            case Polygon polygon when !polygon.isEmpty() -> {
                add(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(path, polygon.getInteriorRingN(hole));
                }
            }
            case LineString line when !line.isEmpty() -> add(path, line);
            default -> {
                return;
            }
        }
        var box = path.getBounds2D();
        places.insert(
                new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()),
                new Drawn(path, part instanceof Polygon, ink));
    }

    private static void add(Path2D path, LineString line) {
        Coordinate[] points = line.getCoordinates();
        path.moveTo(Mercator.x(points[0].x), Mercator.y(points[0].y));
        for (int i = 1; i < points.length; i++) {
            path.lineTo(Mercator.x(points[i].x), Mercator.y(points[i].y));
        }
    }

    @Override
    public MapPicture picture(PictureWish wish, Cancellation cancellation) throws SourceException {
        var bounds = wish.bounds();
        var image = new BufferedImage(wish.width(), wish.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double pixel = bounds.width() / wish.width();
        var toPixels = AffineTransform.getScaleInstance(1 / pixel, -1 / pixel);
        toPixels.translate(-bounds.minX(), -bounds.maxY());
        for (var drawn : within(bounds, pixel)) {
            cancellation.check();
            paint(pen, drawn, toPixels.createTransformedShape(drawn.path));
        }
        pen.dispose();
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new MapPicture(wish, argb, Origin.FILE, null, 0, null);
    }

    /** Draws shapes in web Mercator. */
    @FunctionalInterface
    public interface Easel {
        /**
         * @param area false for a line
         */
        void draw(Shape shape, boolean area, Ink ink) throws IOException;
    }

    /**
     * Gives the shapes themselves, for what can do more with them than a picture shows.
     *
     * @param pixel Mercator metres of what line widths are counted in
     */
    public void drawOn(Extent bounds, double pixel, Easel easel) throws IOException {
        for (var drawn : within(bounds, pixel)) {
            easel.draw(drawn.path, drawn.area, drawn.ink);
        }
    }

    private List<Drawn> within(Extent bounds, double pixel) {
        var box = new Envelope(bounds.minX(), bounds.maxX(), bounds.minY(), bounds.maxY());
        box.expandBy(widest * pixel);
        var found = new ArrayList<Drawn>();
        places.query(box, item -> found.add((Drawn) item));
        return found;
    }

    private static void paint(Graphics2D pen, Drawn drawn, Shape shape) {
        var ink = drawn.ink;
        if (drawn.area && ink.fill() != 0) {
            pen.setColor(new Color(ink.fill(), true));
            pen.fill(shape);
        }
        if (ink.line() != 0 && ink.width() > 0) {
            pen.setColor(new Color(ink.line(), true));
            pen.setStroke(stroke(ink));
            pen.draw(shape);
        }
    }

    private static BasicStroke stroke(Ink ink) {
        float width = (float) ink.width();
        if (ink.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        var dash = new float[ink.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = ink.dash().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
