package vn.toancanh.map.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.paint.FeaturePictures.Ink;
import vn.toancanh.map.shade.LayerRamp;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeature;

class FeaturePicturesTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    /** 100 pixels a degree of longitude, from 105° to 107°. */
    private static final PictureWish WISH =
            new PictureWish(
                    new Extent(Mercator.x(105), Mercator.y(15), Mercator.x(107), Mercator.y(17)),
                    200,
                    200);

    @Test
    void anAreaIsFilledButForItsHole() throws Exception {
        var area =
                "POLYGON((105.2 15.2, 106.8 15.2, 106.8 16.8, 105.2 16.8, 105.2 15.2),"
                        + "(105.8 15.8, 106.2 15.8, 106.2 16.2, 105.8 16.2, 105.8 15.8))";
        int[] argb = picture(feature(area), new Ink(RED, 0, 0, List.of()));

        assertEquals(RED, argb[100 * 200 + 40]);
        assertEquals(0, argb[100 * 200 + 100], "hole");
        assertEquals(0, argb[100 * 200 + 5], "outside");
    }

    @Test
    void aLineIsAsWideAsItsInk() throws Exception {
        int[] argb = picture(feature("LINESTRING(106 14, 106 18)"), new Ink(0, BLUE, 6, List.of()));

        assertEquals(BLUE, argb[50 * 200 + 98]);
        assertEquals(BLUE, argb[50 * 200 + 102]);
        assertEquals(0, argb[50 * 200 + 94]);
        assertEquals(0, argb[50 * 200 + 106]);
    }

    /**
     * Two classes; servers send numbers as text, too; what is no number has the ground's colour.
     */
    @Test
    void areasAreColouredByTheClassOfTheirNumber() throws Exception {
        var features =
                List.of(
                        feature("POLYGON((105 15, 105.6 15, 105.6 17, 105 17, 105 15))", 3),
                        feature("POLYGON((105.7 15, 106.3 15, 106.3 17, 105.7 17, 105.7 15))", "9"),
                        feature("POLYGON((106.4 15, 107 15, 107 17, 106.4 17, 106.4 15))", "?"));
        var style =
                new LayerStyle.Choropleth(
                        "n", LayerStyle.Breaks.MANUAL, 2, List.of(5.0), LayerRamp.GROUND);
        var palette = MapPalette.DARK;
        var inks = FeatureInks.of(style, features, palette);
        int[] argb = new FeaturePictures(features, inks).picture(WISH, new Cancellation()).argb();

        assertEquals(palette.sequential().getFirst(), argb[100 * 200 + 30]);
        assertEquals(palette.sequential().getLast(), argb[100 * 200 + 100]);
        assertEquals(palette.ground(), argb[100 * 200 + 170]);
    }

    @Test
    void nobodyPaintsWhatNobodyWaitsFor() throws Exception {
        var cancelled = new Cancellation();
        cancelled.cancel();
        var pictures =
                new FeaturePictures(
                        List.of(feature("LINESTRING(106 14, 106 18)")),
                        _ -> new Ink(0, BLUE, 1, List.of()));

        var thrown = assertThrows(SourceException.class, () -> pictures.picture(WISH, cancelled));
        assertEquals(SourceFault.CANCELLED, thrown.fault());
    }

    private static int[] picture(SourceFeature feature, Ink ink) throws SourceException {
        return new FeaturePictures(List.of(feature), _ -> ink)
                .picture(WISH, new Cancellation())
                .argb();
    }

    private static SourceFeature feature(String wkt) throws ParseException {
        return feature(wkt, 0);
    }

    private static SourceFeature feature(String wkt, Object number) throws ParseException {
        Geometry shape = new WKTReader().read(wkt);
        return new SourceFeature("1", shape, Map.of("n", number));
    }
}
