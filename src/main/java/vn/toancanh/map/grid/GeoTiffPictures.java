package vn.toancanh.map.grid;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.crs.EngineeringCRS;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridEnvelope2D;
import org.geotools.coverage.grid.GridGeometry2D;
import org.geotools.coverage.grid.io.AbstractGridFormat;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.crs.GeoProjection;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.PictureDecoder;
import vn.toancanh.map.tile.Warp;

/**
 * A GeoTIFF in any system that is known, read at about the size it is shown in. One band of values
 * is coloured by a ramp, or in grey from least to most; pictures keep their colours. Any thread,
 * one at a time.
 */
public final class GeoTiffPictures implements PictureSource {
    private final Path file;
    private final GeoTiffReader reader;
    private final GeoProjection back;
    private final Extent bounds;
    private final @Nullable ValueRamp ramp;

    private GeoTiffPictures(
            Path file, GeoTiffReader reader, GeoProjection back, @Nullable ValueRamp ramp) {
        this.file = file;
        this.reader = reader;
        this.back = back;
        this.ramp = ramp;
        var box = reader.getOriginalEnvelope();
        this.bounds =
                new Extent(
                        box.getMinimum(0), box.getMinimum(1), box.getMaximum(0), box.getMaximum(1));
    }

    /**
     * Loads GeoTools and takes seconds the first time.
     *
     * @param ramp colours of values; null for grey
     */
    public static GeoTiffPictures open(Path file, @Nullable ValueRamp ramp) throws SourceException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SourceException(SourceFault.BAD_FILE, file.getFileName(), "");
        }
        try {
            var hints = new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, true);
            var reader = new GeoTiffReader(file.toFile(), hints);
            var system = reader.getCoordinateReferenceSystem();
            if (system == null || system instanceof EngineeringCRS) {
                reader.dispose();
                throw new SourceException(SourceFault.NO_CRS, file.getFileName());
            }
            var back = GeoProjection.between(Crs.WEB_MERCATOR, system);
            return new GeoTiffPictures(file, reader, back, ramp);
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        } catch (IOException | RuntimeException e) {
            // The reader meets files that are no GeoTIFF with any kind of runtime exception.
            throw isPlain(e)
                    ? new SourceException(SourceFault.NO_CRS, e, file.getFileName())
                    : bad(file, e);
        }
    }

    /** A TIFF that says nothing of its place at all. */
    private static boolean isPlain(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("Raster to Model Transformation");
    }

    private static SourceException bad(Path file, Exception e) {
        var reason = String.valueOf(e.getMessage());
        return new SourceException(SourceFault.BAD_FILE, e, file.getFileName(), reason);
    }

    @Override
    public synchronized MapPicture picture(PictureWish wish, Cancellation cancellation)
            throws SourceException {
        cancellation.check();
        var area = back.transform(wish.bounds());
        if (!area.meets(bounds)) {
            var nothing = new int[wish.width() * wish.height()];
            return new MapPicture(wish, nothing, Origin.FILE, null, 0, null);
        }
        try {
            var coverage = read(area, wish);
            cancellation.check();
            var box = coverage.getEnvelope2D();
            var image = coverage.getRenderedImage();
            var pixels = pixels(image);
            coverage.dispose(true);
            var extent = new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            var drawn =
                    new Warp(pixels, image.getWidth(), image.getHeight(), extent).into(wish, back);
            return new MapPicture(wish, drawn, Origin.FILE, null, 0, null);
        } catch (IOException | RuntimeException e) {
            throw bad(file, e);
        }
    }

    /** A part a little larger than what is seen, in about as many pixels. */
    private GridCoverage2D read(Extent area, PictureWish wish) throws IOException {
        double marginX = area.width() / wish.width() * 2;
        double marginY = area.height() / wish.height() * 2;
        var box =
                new ReferencedEnvelope(
                        area.minX() - marginX,
                        area.maxX() + marginX,
                        area.minY() - marginY,
                        area.maxY() + marginY,
                        reader.getCoordinateReferenceSystem());
        var size = new GridEnvelope2D(new Rectangle(wish.width() + 4, wish.height() + 4));
        var geometry = AbstractGridFormat.READ_GRIDGEOMETRY2D.createValue();
        geometry.setValue(new GridGeometry2D(size, box));
        return reader.read(new GeneralParameterValue[] {geometry});
    }

    private int[] pixels(RenderedImage image) {
        var model = image.getColorModel();
        var bands = image.getSampleModel().getNumBands();
        var bytes = image.getSampleModel().getDataType() == DataBuffer.TYPE_BYTE;
        if (model == null || (bands == 1 && !(model instanceof IndexColorModel))) {
            return values(image.getData());
        }
        if (!bytes) {
            throw new IllegalArgumentException(bands + " × " + image.getSampleModel());
        }
        var raster = image.getData().createTranslatedChild(0, 0);
        var picture =
                new BufferedImage(
                        model,
                        raster.createCompatibleWritableRaster(),
                        model.isAlphaPremultiplied(),
                        null);
        picture.setData(raster);
        return PictureDecoder.pixels(picture);
    }

    private int[] values(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        var values =
                raster.getSamples(
                        raster.getMinX(), raster.getMinY(), width, height, 0, (double[]) null);
        double none = noData();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < values.length; i++) {
            if (values[i] == none || !Double.isFinite(values[i])) {
                values[i] = Double.NaN;
            } else {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
        }
        var colours = ramp != null ? ramp : ValueRamp.grey(least <= most ? least : 0, most);
        var argb = new int[values.length];
        for (var i = 0; i < values.length; i++) {
            argb[i] = PictureDecoder.premultiplied(colours.argb(values[i]));
        }
        return argb;
    }

    private double noData() {
        var metadata = reader.getMetadata();
        return metadata != null && metadata.hasNoData() ? metadata.getNoData() : Double.NaN;
    }

    @Override
    public synchronized void close() {
        reader.dispose();
    }
}
