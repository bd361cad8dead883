package vn.toancanh.map.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.paint.FeaturePictures;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.Pen;
import vn.toancanh.map.sheet.Sheet;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Spot;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * The layers over the units: their sources are asked before anything is written, so that a layer
 * that cannot be had is named on the sheet.
 *
 * @param frame where the map is, as large as the view of {@code camera}
 * @param size points on the sheet for a pixel of the screen's marks
 */
record LayerDrawing(Camera camera, Rectangle2D frame, double size, Cancellation cancellation) {
    /** Pixels of pictures per point: about 200 an inch. */
    private static final double DENSITY = 2.8;

    /**
     * What is ready to be drawn.
     *
     * @param failed layers that are left out, and why
     * @param marks what names keep clear of, in points from the corner of the map
     */
    record Ready(List<Paper.Drawing> drawings, List<Failed> failed, List<Box> marks) {}

    record Failed(SheetLayer layer, SourceException reason) {}

    /**
     * @throws SourceException only when it was cancelled
     */
    Ready prepare(List<SheetLayer> layers) throws SourceException {
        var drawings = new ArrayList<Paper.Drawing>();
        var failed = new ArrayList<Failed>();
        var marks = new ArrayList<Box>();
        for (var layer : layers) {
            try {
                drawings.add(
                        switch (layer.content()) {
                            case SheetLayer.Content.Pictures(var supply) ->
                                    drawing(supply.get(cancellation), layer.opacity());
                            case SheetLayer.Content.Painted(var painter) ->
                                    painted(painter, layer.opacity(), marks);
                        });
            } catch (SourceException e) {
                if (e.fault() == SourceFault.CANCELLED) {
                    throw e;
                }
                failed.add(new Failed(layer, e));
            }
        }
        return new Ready(List.copyOf(drawings), List.copyOf(failed), List.copyOf(marks));
    }

    private Extent bounds() {
        var world = camera.world();
        return new Extent(world.getMinX(), world.getMinY(), world.getMaxX(), world.getMaxY());
    }

    private Paper.Drawing drawing(PictureSource source, double opacity) throws SourceException {
        if (source instanceof FeaturePictures features) {
            return paper ->
                    features.drawOn(
                            bounds(),
                            camera.scale(),
                            (shape, area, ink) -> draw(paper, shape, area, faded(ink, opacity)));
        }
        double density =
                Math.min(DENSITY, PictureWish.MOST / Math.max(frame.getWidth(), frame.getHeight()));
        int width = (int) Math.round(frame.getWidth() * density);
        int height = (int) Math.round(frame.getHeight() * density);
        var wish = new PictureWish(bounds(), width, height);
        var picture = source.picture(wish, cancellation);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        System.arraycopy(picture.argb(), 0, pixels(image), 0, width * height);
        return paper -> paper.picture(image, frame, opacity);
    }

    private static FeaturePictures.Ink faded(FeaturePictures.Ink ink, double opacity) {
        return new FeaturePictures.Ink(
                faded(ink.fill(), opacity), faded(ink.line(), opacity), ink.width(), ink.dash());
    }

    private static int faded(int argb, double opacity) {
        return (int) Math.round((argb >>> 24) * opacity) << 24 | (argb & 0xFFFFFF);
    }

    private void draw(Paper paper, Shape world, boolean area, FeaturePictures.Ink ink)
            throws IOException {
        double scale = 1 / camera.scale();
        var place =
                new AffineTransform(
                        scale,
                        0,
                        0,
                        -scale,
                        frame.getX() + camera.screenX(0),
                        frame.getY() + camera.screenY(0));
        var shape = place.createTransformedShape(world);
        if (area && ink.fill() >>> 24 != 0) {
            paper.fill(shape, ink.fill(), 0);
        }
        if (ink.line() >>> 24 != 0 && ink.width() > 0) {
            paper.stroke(shape, new Pen(ink.line(), ink.width(), ink.dash()));
        }
    }

    private Paper.Drawing painted(SheetPainter painter, double opacity, List<Box> marks)
            throws SourceException {
        var part =
                new SheetFrame(
                        camera.worldX(0),
                        camera.worldY(0),
                        camera.scale() / DENSITY,
                        (int) Math.ceil(frame.getWidth() * DENSITY),
                        (int) Math.ceil(frame.getHeight() * DENSITY),
                        DENSITY * size);
        var sheet = new Sheet(part.width(), part.height());
        // The screen may be painted by the same painter.
        synchronized (painter) {
            var picture = painter.prepare(part, cancellation::isAsked);
            cancellation.check();
            if (picture != null) {
                sheet.paint(picture);
                picture.spots().forEach(spot -> marks.add(box(spot)));
            }
        }
        var box =
                new Rectangle2D.Double(
                        frame.getX(),
                        frame.getY(),
                        part.width() / DENSITY,
                        part.height() / DENSITY);
        var image = image(sheet, part);
        return paper -> paper.picture(image, box, opacity);
    }

    private static Box box(Spot spot) {
        return Box.around(
                spot.x() / DENSITY,
                spot.y() / DENSITY,
                spot.width() / DENSITY,
                spot.height() / DENSITY);
    }

    private static BufferedImage image(Sheet sheet, SheetFrame part) {
        var image = new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        for (var tile : sheet.tiles()) {
            for (int y = 0; y < tile.height(); y++) {
                int to = (tile.top() + y) * part.width() + tile.left();
                System.arraycopy(tile.pixels(), y * tile.width(), pixels(image), to, tile.width());
            }
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
