package vn.toancanh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

class OpenDataJsonTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final AreaCode ONE = new AreaCode("00001");
    private static final AreaCode TWO = new AreaCode("00002");
    private static final AreaCode THREE = new AreaCode("00003");

    /** Outer ring clockwise, hole counter-clockwise: both the wrong way. */
    private static final String ISLAND =
            "POLYGON ((0 0, 0 3, 3 3, 3 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))";

    private static final String TWO_ISLES =
            "MULTIPOLYGON (((5 5, 5 6, 6 6, 5 5)), ((7 7, 8 7, 8 8, 8.00000001 8, 7 7)))";

    @Test
    void ringsFollowTheRightHandRuleAndAreClosed() throws Exception {
        var features = written().get("features");
        var polygon = features.get(0).get("geometry");

        assertEquals("Polygon", polygon.get("type").asText());
        assertTrue(Orientation.isCCW(ring(polygon.at("/coordinates/0"))));
        assertFalse(Orientation.isCCW(ring(polygon.at("/coordinates/1"))));
        var isles = features.get(1).get("geometry");
        assertEquals("MultiPolygon", isles.get("type").asText());
        for (var isle : isles.get("coordinates")) {
            var outer = ring(isle.get(0));
            assertTrue(Orientation.isCCW(outer));
            assertEquals(outer[0], outer[outer.length - 1]);
            assertEquals(4, outer.length, "points that fall together are one");
        }
        assertTrue(features.get(2).get("geometry").isNull(), "a unit without outline");
    }

    @Test
    void whoGetsTheFileKnowsWhatItIsAndWhatHeMayDoWithIt() throws Exception {
        var metadata = written().get("metadata");

        assertEquals("Tỉnh Sao Mai", metadata.get("publisher").asText());
        assertEquals("CC BY 4.0", metadata.get("licence").asText());
        assertEquals(NOON.toString(), metadata.get("dateModified").asText());
        assertEquals("CDC", metadata.at("/source/0").asText());
        assertEquals("YT-01", metadata.at("/indicators/0/code").asText());
        assertEquals("Số ca.", metadata.at("/indicators/0/definition").get("Định nghĩa").asText());
        assertEquals(1, metadata.get("withheld").asInt());
        assertTrue(metadata.get("withheldWhy").asText().contains("1 giá trị"));
    }

    @Test
    void aValueThatMayNotBeToldLeavesNothingBehindIt() throws Exception {
        var features = written().get("features");
        var open = features.get(0).get("properties");
        var withheld = features.get(1).get("properties");
        var absent = features.get(2).get("properties");

        assertEquals("12", open.get("YT-01").toString());
        assertFalse(open.get("YT-01_withheld").asBoolean());
        assertEquals("2026-11-20", open.get("YT-01_period").asText());
        assertTrue(withheld.get("YT-01").isNull());
        assertTrue(withheld.get("YT-01_withheld").asBoolean());
        assertFalse(withheld.has("YT-01_numerator") || withheld.has("YT-01_quality"));
        assertTrue(absent.get("YT-01").isNull());
        assertFalse(absent.get("YT-01_withheld").asBoolean());
    }

    private static JsonNode written() throws IOException, ParseException {
        var wkt = new WKTReader();
        var units =
                List.of(
                        new OpenData.Unit(ONE, "Xã Một", "COMMUNE", wkt.read(ISLAND)),
                        new OpenData.Unit(TWO, "Xã Hai", "COMMUNE", wkt.read(TWO_ISLES)),
                        new OpenData.Unit(THREE, "Xã Ba", "COMMUNE", null));
        var definition =
                new Report.Defined("YT-01", "Ca", List.of(new Report.Fact("Định nghĩa", "Số ca.")));
        var series =
                new OpenData.Series(
                        definition,
                        "ca",
                        Map.of(
                                ONE, new OpenData.Value(observation()),
                                TWO, new OpenData.Value(null)));
        var about =
                new OpenData.About(
                        "Ca",
                        "Tỉnh Sao Mai",
                        "CC BY 4.0",
                        NOON,
                        NOON,
                        NOON,
                        List.of("CDC"),
                        List.of());
        var out = new ByteArrayOutputStream();
        new OpenDataJson(
                        new OpenData(about, List.of(series), units), Texts.strict(Texts.VIETNAMESE))
                .write(out);
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static Observation observation() {
        return new Observation(
                new SeriesKey("YT-01", ONE),
                Period.parse("2026-11-20"),
                new Observation.Quantity(12, "ca", null, Quality.FINAL),
                new Observation.Provenance("CDC", NOON, NOON, 1, Classification.PUBLIC));
    }

    private static Coordinate[] ring(JsonNode node) {
        var all = new ArrayList<Coordinate>();
        node.forEach(at -> all.add(new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
        return all.toArray(Coordinate[]::new);
    }
}
