package vn.toancanh.map.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TileStock;
import vn.toancanh.map.tile.TiledPictures;

/**
 * A service that paints every pixel with the degrees it stands for: where a picture shows the wrong
 * degrees, an axis, a corner or a row was taken for another.
 */
class ServicesTest {
    private static final Extent DEGREES = new Extent(104, 12, 110, 20);
    private static final PictureWish WISH =
            new PictureWish(
                    new Extent(
                            Mercator.x(DEGREES.minX()),
                            Mercator.y(DEGREES.minY()),
                            Mercator.x(DEGREES.maxX()),
                            Mercator.y(DEGREES.maxY())),
                    300,
                    420);

    /** Red is tenths of degrees east of 90°, green tenths of degrees north of 0°. */
    private static int colour(double lon, double lat) {
        int red = Math.clamp(Math.round((lon - 90) * 10), 0, 255);
        int green = Math.clamp(Math.round(lat * 10), 0, 255);
        return 0xff000000 | red << 16 | green << 8;
    }

    private interface ToDegrees {
        double[] of(double x, double y);
    }

    private static byte[] painted(Extent box, int width, int height, ToDegrees degrees) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var row = 0; row < height; row++) {
            for (var column = 0; column < width; column++) {
                var at =
                        degrees.of(
                                box.minX() + (column + 0.5) / width * box.width(),
                                box.maxY() - (row + 0.5) / height * box.height());
                image.setRGB(column, row, colour(at[0], at[1]));
            }
        }
        return MapServer.encoded(image);
    }

    private static double[] mercator(double x, double y) {
        return new double[] {Mercator.lon(x), Mercator.lat(y)};
    }

    private static double[] same(double x, double y) {
        return new double[] {x, y};
    }

    private static void assertRightPlaces(MapPicture picture) {
        assertEquals(0, picture.missing(), () -> String.valueOf(picture.fault()));
        for (var y = 5; y < WISH.height(); y += 20) {
            for (var x = 5; x < WISH.width(); x += 20) {
                double lon = DEGREES.minX() + (x + 0.5) / WISH.width() * DEGREES.width();
                double north =
                        WISH.bounds().maxY() - (y + 0.5) / WISH.height() * WISH.bounds().height();
                int found = picture.argb()[y * WISH.width() + x];
                int wanted = colour(lon, Mercator.lat(north));
                assertTrue(
                        Math.abs((found >> 16 & 255) - (wanted >> 16 & 255)) <= 1
                                && Math.abs((found >> 8 & 255) - (wanted >> 8 & 255)) <= 1,
                        "%d %d: %08x for %08x".formatted(x, y, found, wanted));
            }
        }
    }

    private static Map<String, String> query(RecordedRequest request) {
        var url = request.getUrl();
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        url.queryParameterNames().forEach(n -> all.put(n, url.queryParameter(n)));
        return all;
    }

    private static String wmsCapabilities(String... systems) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms">
        <Service><MaxWidth>256</MaxWidth></Service>
        <Capability><Request><GetMap><Format>image/jpeg</Format><Format>image/png</Format>
        </GetMap></Request><Layer><Title>gốc</Title>%s
        <Layer><Name>ranh-gioi</Name></Layer></Layer></Capability></WMS_Capabilities>\
        """
                .formatted(
                        Arrays.stream(systems)
                                .map(crs -> "<CRS>" + crs + "</CRS>")
                                .collect(Collectors.joining()));
    }

    private static MockResponse wms(RecordedRequest request, String capabilities) {
        var query = query(request);
        if (query.get("REQUEST").equals("GetCapabilities")) {
            return MapServer.answer("text/xml", capabilities);
        }
        assertEquals("ranh-gioi", query.get("LAYERS"));
        assertEquals("image/png", query.get("FORMAT"));
        assertEquals("project.qgs", query.get("map"));
        var box =
                Arrays.stream(query.get("BBOX").split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        int width = Integer.parseInt(query.get("WIDTH"));
        int height = Integer.parseInt(query.get("HEIGHT"));
        return MapServer.answer(
                "image/png",
                switch (query.get("CRS")) {
                    case "EPSG:3857" ->
                            painted(
                                    new Extent(box[0], box[1], box[2], box[3]),
                                    width,
                                    height,
                                    ServicesTest::mercator);
                    case "CRS:84" ->
                            painted(
                                    new Extent(box[0], box[1], box[2], box[3]),
                                    width,
                                    height,
                                    ServicesTest::same);
                    case "EPSG:4326" ->
                            painted(
                                    new Extent(box[1], box[0], box[3], box[2]),
                                    width,
                                    height,
                                    ServicesTest::same);
                    default -> throw new IllegalArgumentException(query.get("CRS"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "EPSG:4326", "CRS:84", "AUTO2:42001 EPSG:4326 EPSG:3857"})
    void wmsShowsEveryPlaceWhereItIs(String systems) throws Exception {
        var capabilities = wmsCapabilities(systems.split(" "));
        try (var server = new MapServer(request -> wms(request, capabilities))) {
            var wanted =
                    new WmsTiles.Wanted(
                            server.url("/qgis?map=project.qgs&request=GetMap"),
                            List.of("ranh-gioi"),
                            List.of());
            var tiles =
                    WmsTiles.open(
                            server.fetch(Clock.systemUTC(), null), wanted, new Cancellation());

            assertEquals(256, tiles.grid().levels().getFirst().tileWidth());
            assertRightPlaces(new TiledPictures(tiles).picture(WISH, new Cancellation()));
        }
    }

    private static SourceException wmsRefusal(String capabilities, String layer) throws Exception {
        try (var server = new MapServer(_ -> MapServer.answer("text/xml", capabilities))) {
            var wanted = new WmsTiles.Wanted(server.url("/wms"), List.of(layer), List.of());
            var fetch = server.fetch(Clock.systemUTC(), null);
            return assertThrows(
                    SourceException.class, () -> WmsTiles.open(fetch, wanted, new Cancellation()));
        }
    }

    @Test
    void wmsThatCannotBeUsedSaysWhy() throws Exception {
        var good = wmsCapabilities("EPSG:3857");
        assertEquals(List.of("song", "ranh-gioi"), wmsRefusal(good, "song").about());
        var old =
                good.replace(
                        "WMS_Capabilities version=\"1.3.0\"", "WMS_Capabilities version=\"1.1.1\"");
        assertEquals(SourceFault.BAD_CAPABILITIES, wmsRefusal(old, "ranh-gioi").fault());
        assertEquals(
                SourceFault.BAD_CAPABILITIES, wmsRefusal("<html></html>", "ranh-gioi").fault());
        assertEquals(SourceFault.BAD_CAPABILITIES, wmsRefusal("{}", "ranh-gioi").fault());
        assertEquals(
                SourceFault.UNKNOWN_CRS,
                wmsRefusal(wmsCapabilities("EPSG:999999", "LOCAL:1"), "ranh-gioi").fault());
        assertEquals(
                SourceFault.SERVICE_EXCEPTION,
                wmsRefusal(
                                "<ServiceExceptionReport><ServiceException>đóng"
                                        + "</ServiceException></ServiceExceptionReport>",
                                "ranh-gioi")
                        .fault());
    }

    @Test
    void aDescriptionThatExpandsOrLoadsIsRefused() throws Exception {
        var bomb =
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                        + "<WMS_Capabilities version=\"1.3.0\"><x>&c;</x></WMS_Capabilities>";
        assertEquals(SourceFault.BAD_CAPABILITIES, wmsRefusal(bomb, "ranh-gioi").fault());
    }

    private static String wmtsCapabilities(String address, String... sets) {
        var square =
                """
                <TileMatrixSet><ows:Identifier>mercator</ows:Identifier>
                <ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>
                <TileMatrix><ows:Identifier>m5</ows:Identifier>
                <ScaleDenominator>17471320.7508974</ScaleDenominator>
                <TopLeftCorner>-20037508.3427892 20037508.3427892</TopLeftCorner>
                <TileWidth>256</TileWidth><TileHeight>256</TileHeight>
                <MatrixWidth>32</MatrixWidth><MatrixHeight>32</MatrixHeight></TileMatrix>
                <TileMatrix><ows:Identifier>m6</ows:Identifier>
                <ScaleDenominator>8735660.37544872</ScaleDenominator>
                <TopLeftCorner>-20037508.3427892 20037508.3427892</TopLeftCorner>
                <TileWidth>256</TileWidth><TileHeight>256</TileHeight>
                <MatrixWidth>64</MatrixWidth><MatrixHeight>64</MatrixHeight></TileMatrix>
                </TileMatrixSet>\
                """;
        var degrees =
                """
                <TileMatrixSet><ows:Identifier>%s</ows:Identifier>
                <ows:SupportedCRS>%s</ows:SupportedCRS>
                <TileMatrix><ows:Identifier>7</ows:Identifier>
                <ScaleDenominator>4367830.18772435</ScaleDenominator>
                <TopLeftCorner>%s</TopLeftCorner>
                <TileWidth>256</TileWidth><TileHeight>256</TileHeight>
                <MatrixWidth>128</MatrixWidth><MatrixHeight>64</MatrixHeight></TileMatrix>
                </TileMatrixSet>\
                """;
        return """
        <Capabilities xmlns="http://www.opengis.net/wmts/1.0"
          xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0"><Contents>
        <Layer><ows:Identifier>nen</ows:Identifier>
        <Style isDefault="true"><ows:Identifier>chuẩn</ows:Identifier></Style>
        <Format>image/png</Format>%s%s</Layer>%s</Contents></Capabilities>\
        """
                .formatted(
                        Arrays.stream(sets)
                                .map(s ->
                                        "<TileMatrixSetLink><TileMatrixSet>"
                                                + s
                                                + "</TileMatrixSet></TileMatrixSetLink>")
                                .collect(Collectors.joining()),
                        address,
                        square
                                + degrees.formatted(
                                        "crs84", "urn:ogc:def:crs:OGC:1.3:CRS84", "-180 90")
                                + degrees.formatted(
                                        "epsg4326", "urn:ogc:def:crs:EPSG::4326", "90 -180"));
    }

    /** By parameters, or by the path {@code /tiles/SET/MATRIX/ROW/COLUMN.png}. */
    private static MockResponse wmts(RecordedRequest request, String... sets) {
        var query = query(request);
        var path = request.getUrl().encodedPath().split("[/.]");
        if ("GetCapabilities".equals(query.get("REQUEST")) || path[path.length - 1].equals("xml")) {
            var template =
                    path[path.length - 1].equals("xml")
                            ? "<ResourceURL format='image/png' resourceType='tile' template='http://"
                                    + request.getUrl().host()
                                    + ":"
                                    + request.getUrl().port()
                                    + "/tiles/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png'/>"
                            : "";
            return MapServer.answer("application/xml", wmtsCapabilities(template, sets));
        }
        var kvp = query.containsKey("TileMatrix");
        var set = kvp ? query.get("TileMatrixSet") : path[2];
        var matrix = kvp ? query.get("TileMatrix") : path[3];
        int row = Integer.parseInt(kvp ? query.get("TileRow") : path[4]);
        int column = Integer.parseInt(kvp ? query.get("TileCol") : path[5]);
        if (set.equals("mercator")) {
            double side = 2 * Mercator.x(180) / (1 << Integer.parseInt(matrix.substring(1)));
            double left = -Mercator.x(180) + column * side;
            double top = Mercator.x(180) - row * side;
            var box = new Extent(left, top - side, left + side, top);
            return MapServer.answer("image/png", painted(box, 256, 256, ServicesTest::mercator));
        }
        double side = 360.0 / 128;
        var box =
                new Extent(
                        -180 + column * side,
                        90 - (row + 1) * side,
                        -180 + (column + 1) * side,
                        90 - row * side);
        return MapServer.answer("image/png", painted(box, 256, 256, ServicesTest::same));
    }

    @ParameterizedTest
    @CsvSource({
        "/wmts, crs84 epsg4326 mercator, mercator",
        "/wmts/1.0.0/WMTSCapabilities.xml, mercator, mercator",
        "/wmts?x=1, crs84, crs84",
        "/wmts, epsg4326, epsg4326",
        "/wmts/1.0.0/WMTSCapabilities.xml, epsg4326, epsg4326"
    })
    void wmtsShowsEveryPlaceWhereItIs(String path, String sets, String chosen) throws Exception {
        try (var server = new MapServer(request -> wmts(request, sets.split(" ")))) {
            var tiles =
                    WmtsTiles.open(
                            server.fetch(Clock.systemUTC(), null),
                            server.url(path),
                            "nen",
                            new Cancellation());

            assertEquals(
                    chosen.equals("mercator") ? "EPSG:3857" : "EPSG:4326",
                    tiles.grid().crs().name());
            assertRightPlaces(new TiledPictures(tiles).picture(WISH, new Cancellation()));
        }
    }

    @Test
    void anUnknownWmtsLayerIsNamedWithThoseThereAre() throws Exception {
        try (var server = new MapServer(request -> wmts(request, "mercator"))) {
            var fetch = server.fetch(Clock.systemUTC(), null);
            var e =
                    assertThrows(
                            SourceException.class,
                            () ->
                                    WmtsTiles.open(
                                            fetch, server.url("/wmts"), "xa", new Cancellation()));
            assertEquals(SourceFault.NO_SUCH_LAYER, e.fault());
            assertEquals(List.of("xa", "nen"), e.about());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{z}/{x}/{y}.png", "/tms/{z}/{x}/{-y}.png"})
    void xyzShowsEveryPlaceWhereItIs(String path) throws Exception {
        try (var server =
                new MapServer(request -> {
                    var parts = request.getUrl().encodedPath().split("[/.]");
                    var tms = parts[1].equals("tms");
                    int z = Integer.parseInt(parts[tms ? 2 : 1]);
                    int x = Integer.parseInt(parts[tms ? 3 : 2]);
                    int y = Integer.parseInt(parts[tms ? 4 : 3]);
                    double side = 2 * Mercator.x(180) / (1 << z);
                    double left = -Mercator.x(180) + x * side;
                    double bottom =
                            tms ? -Mercator.x(180) + y * side : Mercator.x(180) - (y + 1) * side;
                    var box = new Extent(left, bottom, left + side, bottom + side);
                    return MapServer.answer(
                            "image/png", painted(box, 256, 256, ServicesTest::mercator));
                })) {
            var template = server.url("/").replaceFirst("/$", "") + path;
            TileStock tiles =
                    new XyzTiles(
                            server.fetch(Clock.systemUTC(), null),
                            template,
                            TileGrid.webMercator(0, 18, 256));

            assertRightPlaces(new TiledPictures(tiles).picture(WISH, new Cancellation()));
        }
    }

    @Test
    void aTemplateThatLacksAPartIsRefused() throws Exception {
        var grid = TileGrid.webMercator(0, 1, 256);
        assertThrows(
                SourceException.class,
                () -> new XyzTiles((_, _, _) -> null, "https://a/{z}/{x}.png", grid));
    }
}
