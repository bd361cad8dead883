package vn.toancanh.map.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

class GeoTiffPicturesTest {
    @TempDir Path dir;

    private Path write(String name, BufferedImage image, Extent area, int epsg) throws Exception {
        var crs = CRS.decode("EPSG:" + epsg, true);
        var box = new ReferencedEnvelope(area.minX(), area.maxX(), area.minY(), area.maxY(), crs);
        return write(name, new GridCoverageFactory().create("a", image, box));
    }

    private Path write(String name, GridCoverage2D coverage) throws IOException {
        var file = dir.resolve(name);
        var writer = new GeoTiffWriter(file.toFile());
        writer.write(coverage, null);
        writer.dispose();
        return file;
    }

    private static BufferedImage quarters() {
        var image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, 50, 50);
        paint.setColor(Color.GREEN);
        paint.fillRect(50, 0, 50, 50);
        paint.setColor(Color.BLUE);
        paint.fillRect(0, 50, 50, 50);
        paint.dispose();
        return image;
    }

    private static int at(MapPicture picture, int x, int y) {
        return picture.argb()[y * picture.wish().width() + x];
    }

    @ParameterizedTest
    @CsvSource({
        "4326, 105, 10, 107, 12",
        "3405, 580000, 2310000, 600000, 2330000",
        "3857, 1e7, 1e6, 1.1e7, 2e6"
    })
    void everyQuarterLiesWhereItBelongs(
            int epsg, double minX, double minY, double maxX, double maxY) throws Exception {
        var area = new Extent(minX, minY, maxX, maxY);
        var file = write("q.tif", quarters(), area, epsg);
        var seen = Projection.between(Crs.of("EPSG:" + epsg), Crs.WEB_MERCATOR).transform(area);
        try (var source = GeoTiffPictures.open(file, null)) {
            var picture = source.picture(new PictureWish(seen, 200, 200), new Cancellation());

            assertEquals(Color.RED.getRGB(), at(picture, 50, 50));
            assertEquals(Color.GREEN.getRGB(), at(picture, 150, 50));
            assertEquals(Color.BLUE.getRGB(), at(picture, 50, 150));
            assertEquals(Color.BLACK.getRGB(), at(picture, 150, 150));
        }
    }

    @Test
    void aPartOfItIsShownInDetailAndNothingBesideIt() throws Exception {
        var area = new Extent(1e7, 1e6, 1.1e7, 2e6);
        try (var source = GeoTiffPictures.open(write("p.tif", quarters(), area, 3857), null)) {
            var corner = new PictureWish(new Extent(9.9e6, 1.9e6, 1.01e7, 2.1e6), 200, 200);

            var picture = source.picture(corner, new Cancellation());

            assertEquals(0, at(picture, 50, 150));
            assertEquals(0, at(picture, 150, 50));
            assertEquals(Color.RED.getRGB(), at(picture, 150, 150));
            var away = new PictureWish(new Extent(0, 0, 1, 1), 10, 10);
            assertEquals(0, at(source.picture(away, new Cancellation()), 5, 5));
        }
    }

    @Test
    void valuesAreColouredByTheRamp() throws Exception {
        var area = new Extent(1e7, 1e6, 1.1e7, 2e6);
        var box = new ReferencedEnvelope(1e7, 1.1e7, 1e6, 2e6, CRS.decode("EPSG:3857", true));
        var rain = new float[20][20];
        for (var row : rain) {
            Arrays.fill(row, 0, 10, 50f);
            Arrays.fill(row, 10, 15, 100f);
            Arrays.fill(row, 15, 20, Float.NaN);
        }
        var file = write("mưa.tif", new GridCoverageFactory().create("mưa", rain, box));
        var ramp =
                new ValueRamp(
                        List.of(
                                new ValueRamp.Stop(0, 0xffffffff),
                                new ValueRamp.Stop(100, 0xff0000ff)));
        try (var source = GeoTiffPictures.open(file, ramp)) {
            var picture = source.picture(new PictureWish(area, 200, 200), new Cancellation());

            assertEquals(0xff8080ff, at(picture, 50, 100));
            assertEquals(0xff0000ff, at(picture, 125, 100));
            assertEquals(0, at(picture, 180, 100));
        }
    }

    @Test
    void aGeoTiffWithoutACoordinateSystemIsRefused() throws Exception {
        var file = dir.resolve("trần.tif");
        assertTrue(ImageIO.write(quarters(), "tiff", file.toFile()));

        var e = assertThrows(SourceException.class, () -> GeoTiffPictures.open(file, null));

        assertEquals(SourceFault.NO_CRS, e.fault(), () -> String.valueOf(e.getCause()));
        assertEquals(List.of("trần.tif"), e.about());
        var placed = dir.resolve("có tfw.tif");
        assertTrue(ImageIO.write(quarters(), "tiff", placed.toFile()));
        Files.writeString(dir.resolve("có tfw.tfw"), "0.1\n0\n0\n-0.1\n105\n12\n");
        var still = assertThrows(SourceException.class, () -> GeoTiffPictures.open(placed, null));
        assertEquals(SourceFault.NO_CRS, still.fault(), () -> String.valueOf(still.getCause()));
    }

    @Test
    void whatIsNoTiffIsRefused() throws Exception {
        var file = Files.writeString(dir.resolve("a.tif"), "không phải ảnh");
        assertEquals(
                SourceFault.BAD_FILE,
                assertThrows(SourceException.class, () -> GeoTiffPictures.open(file, null))
                        .fault());
        var none = dir.resolve("b.tif");
        assertThrows(SourceException.class, () -> GeoTiffPictures.open(none, null));
    }
}
