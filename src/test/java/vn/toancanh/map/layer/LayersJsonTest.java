package vn.toancanh.map.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.map.shade.LayerRamp;
import vn.toancanh.map.vector.GeoFilter;

class LayersJsonTest {
    private static final String GOOD =
            """
            {
              "id": "mua-24h",
              "title": {"vi": "Mưa 24 giờ", "en": "Rain in 24 hours"},
              "source": {"kind": "geojson", "file": "mua.geojson"},
              "style": {"kind": "symbol", "attribute": "mm", "largest": 30, "colour": "#802f7dd1"},
              "scale": {"from": 10000, "to": 2000000},
              "opacity": 0.8,
              "filter": "mm > 0",
              "attribution": "Đài Khí tượng Thuỷ văn",
              "licence": "Dùng nội bộ"
            }
            """;

    @TempDir Path dir;

    private static LayerDefinition read(String json) throws IOException, LayerException {
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return LayersJson.read(in, "a.json", Path.of("/lop"));
    }

    @Test
    void aDefinitionIsReadWhole() throws Exception {
        var layer = read(GOOD);
        assertEquals("mua-24h", layer.id());
        assertEquals("Rain in 24 hours", layer.title().en());
        assertEquals(new LayerSource.GeoJson(Path.of("/lop/mua.geojson")), layer.source());
        assertEquals(new LayerStyle.Symbol("mm", 30, 0x802f7dd1), layer.style());
        assertEquals("mm > 0", layer.filter());
        assertEquals(0.8, layer.opacity());
        assertTrue(layer.scales().shows(10_000));
        assertFalse(layer.scales().shows(2_000_000));
    }

    @Test
    void whatMayBeLeftOutHasItsUsualValue() throws Exception {
        var layer =
                read(
                        """
                        {"id": "nen", "title": {"vi": "Nền", "en": "Base"},
                         "source": {"kind": "xyz", "address": "https://a/{z}/{x}/{y}.png"},
                         "style": {"kind": "raster"}, "attribution": "a", "licence": "b"}\
                        """);
        assertEquals(new LayerSource.Xyz("https://a/{z}/{x}/{y}.png", 0, 19, 256), layer.source());
        assertEquals(new LayerStyle.Raster(List.of()), layer.style());
        assertEquals(1, layer.opacity());
        assertNull(layer.filter());
        assertTrue(layer.scales().shows(1) && layer.scales().shows(1e9));
    }

    static List<String[]> sources() {
        return List.of(
                new String[] {"wmts", "\"address\": \"https://a/wmts\", \"layer\": \"l\""},
                new String[] {"wms", "\"address\": \"https://a/wms\", \"layers\": [\"l\", \"m\"]"},
                new String[] {"mbtiles", "\"file\": \"a.mbtiles\""},
                new String[] {"geopackage-tiles", "\"file\": \"a.gpkg\", \"layer\": \"l\""},
                new String[] {"geotiff", "\"file\": \"a.tif\""});
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyPictureSourceIsRead(String kind, String members) throws Exception {
        var layer =
                read(
                        """
                        {"id": "a", "title": {"vi": "a", "en": "a"},
                         "source": {"kind": "%s", %s},
                         "style": {"kind": "raster", "ramp": [{"value": 0, "colour": "#ffffff"},
                           {"value": 50, "colour": "#0000ff"}]},
                         "attribution": "a", "licence": "b"}\
                        """
                                .formatted(kind, members));
        assertTrue(layer.source().givesPictures());
        assertEquals(
                new LayerStyle.Raster(
                        List.of(
                                new LayerStyle.Stop(0, 0xffffffff),
                                new LayerStyle.Stop(50, 0xff0000ff))),
                layer.style());
    }

    static List<String> styles() {
        return List.of(
                "{\"kind\": \"fill\", \"colour\": \"#112233\"}",
                "{\"kind\": \"choropleth\", \"attribute\": \"a\", \"method\": \"quantile\"}",
                "{\"kind\": \"choropleth\", \"attribute\": \"a\", \"method\": \"manual\","
                        + " \"breaks\": [1, 2.5]}",
                "{\"kind\": \"line\", \"colour\": \"#112233\", \"dash\": [4, 2]}",
                "{\"kind\": \"point\", \"colour\": \"#112233\", \"cluster\": true}",
                "{\"kind\": \"heat\", \"weight\": \"a\", \"palette\": \"ember\"}",
                "{\"kind\": \"contour\", \"attribute\": \"a\", \"kilometres\": 5,"
                        + " \"levels\": [10, 20.5], \"colour\": \"#112233\"}");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyFeatureStyleIsRead(String style) throws Exception {
        var layer = read(GOOD.replaceFirst("\"style\": \\{[^}]*}", "\"style\": " + style));
        assertFalse(layer.style().drawsPictures());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"mua-24h\", | `` | MISSING | id",
                "\"id\": \"mua-24h\" | \"id\": \"Mưa\" | WRONG_TYPE | id",
                "\"en\": \"Rain in 24 hours\" | \"en\": \" \" | MISSING | title.en",
                "\"kind\": \"geojson\" | \"kind\": \"shapefile\" | UNKNOWN_WORD | source.kind",
                "\"file\": \"mua.geojson\" | \"file\": 3 | WRONG_TYPE | source.file",
                "\"largest\": 30 | \"largest\": 3000 | OUT_OF_RANGE | style.largest",
                "\"largest\": 30 | \"size\": 30 | UNKNOWN_MEMBER | style.size",
                "#802f7dd1 | blue | NOT_A_COLOUR | style.colour",
                "\"opacity\": 0.8 | \"opacity\": 1.5 | OUT_OF_RANGE | opacity",
                "\"opacity\": 0.8 | \"opacity\": \"1\" | WRONG_TYPE | opacity",
                "\"to\": 2000000 | \"to\": 2000 | OUT_OF_RANGE | scale.to",
                "\"opacity\": 0.8 | \"opacitiy\": 0.8 | UNKNOWN_MEMBER | opacitiy",
                "\"licence\": \"Dùng nội bộ\" | \"licence\": null | MISSING | licence",
                "\"kind\": \"geojson\", \"file\": \"mua.geojson\" | \"kind\": \"mbtiles\","
                        + " \"file\": \"a\" | STYLE_DOES_NOT_FIT | style.kind",
                "\"opacity\": 0.8 | \"opacity\": 0.8, \"opacity\": 1 | NOT_JSON | ``",
                "\"opacity\": 0.8, | \"opacity\": 0.8 | NOT_JSON | ``"
            })
    void whatIsWrongIsToldWithItsPlace(
            String part, String instead, LayerException.Reason reason, String place) {
        assertTrue(GOOD.contains(part), part);
        var json = GOOD.replace(part, instead);

        var e = assertThrows(LayerException.class, () -> read(json));

        assertEquals(reason, e.reason(), e.getMessage());
        assertEquals(List.of("a.json", place), e.about().subList(0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"levels\": [20, 10] | OUT_OF_RANGE | style.levels[1]",
                "\"levels\": [10, \"a\"] | WRONG_TYPE | style.levels[1]",
                "\"levels\": 10 | WRONG_TYPE | style.levels",
                "\"levels\": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]"
                        + " | OUT_OF_RANGE | style.levels",
                "\"kilometres\": 0 | OUT_OF_RANGE | style.kilometres",
                "\"radius\": 30 | UNKNOWN_MEMBER | style.radius"
            })
    void whatIsWrongWithContoursIsToldWithItsPlace(
            String member, LayerException.Reason reason, String place) {
        var style =
                "\"style\": {\"kind\": \"contour\", \"attribute\": \"mm\", \"colour\":"
                        + " \"#112233\", "
                        + member
                        + "}";
        var json = GOOD.replaceFirst("\"style\": \\{[^}]*}", style);

        var e = assertThrows(LayerException.class, () -> read(json));

        assertEquals(reason, e.reason(), e.getMessage());
        assertEquals(List.of("a.json", place), e.about().subList(0, 2));
    }

    @Test
    void onlyUnitsHaveValuesOfIndicators() throws Exception {
        var source = "\"kind\": \"geojson\", \"file\": \"mua.geojson\"";
        var served = "\"kind\": \"warehouse\", \"indicators\": [\"TT-02\"], \"resource\": ";
        var read = read(GOOD.replace(source, served + "\"units\""));
        assertEquals(
                new LayerSource.Warehouse(LayerSource.Resource.UNITS, List.of("TT-02")),
                read.source());

        var wrong = GOOD.replace(source, served + "\"places\"");
        var e = assertThrows(LayerException.class, () -> read(wrong));
        assertEquals("source.indicators", e.about().get(1));
    }

    @ParameterizedTest
    @EnumSource(LayerException.Reason.class)
    void everyReasonHasASentence(LayerException.Reason reason) {
        var key = new LayerException(reason, "a", "b", "c").textKey();
        for (var locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle.getBundle("vn.toancanh.map.texts", locale).getString(key);
        }
    }

    @ParameterizedTest
    @EnumSource(LayerStyle.Breaks.class)
    void everyMethodOfADefinitionFindsClasses(LayerStyle.Breaks method) {
        var breaks = method == LayerStyle.Breaks.MANUAL ? List.of(2.0, 4.0) : List.<Double>of();
        var style = new LayerStyle.Choropleth("a", method, 3, breaks, LayerRamp.GROUND);

        var values = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);

        assertFalse(style.classMethod().breaks(values).toString().isBlank());
    }

    @Test
    void shippedLayersAreValidAndNeedNoNetwork() {
        var shipped = LayerFolder.read(dir.resolve("không có"));

        assertEquals(List.of(), shipped.refused());
        assertEquals(5, shipped.layers().size());
        for (var layer : shipped.layers()) {
            assertTrue(layer.source() instanceof LayerSource.Warehouse, layer.id());
            if (layer.filter() != null) {
                var names = Set.of("id", "kind", "name");
                assertTrue(GeoFilter.check(layer.filter(), names).isEmpty(), layer.id());
            }
        }
    }

    @Test
    void aBadDefinitionIsNamedAndTheOthersWork() throws Exception {
        Files.writeString(dir.resolve("a.json"), GOOD);
        Files.writeString(dir.resolve("b.json"), "{");
        Files.writeString(dir.resolve("c.json"), GOOD);
        Files.writeString(dir.resolve("d.json"), GOOD.replace("mua-24h", "places"));

        var read = LayerFolder.read(dir);

        assertEquals(6, read.layers().size());
        assertEquals(
                List.of("b.json", "c.json", "d.json"),
                read.refused().stream().map(e -> e.about().getFirst()).toList());
        assertEquals("a.json", read.refused().get(1).about().get(2));
        assertEquals("places.json", read.refused().get(2).about().get(2));
    }
}
