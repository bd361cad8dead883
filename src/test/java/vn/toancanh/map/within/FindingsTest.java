package vn.toancanh.map.within;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapUnit;

/** Two units side by side, of which the left one has 100 and the right one 300. */
class FindingsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final AreaCode LEFT = new AreaCode("00001");
    private static final AreaCode RIGHT = new AreaCode("00002");
    private static final Instant NOON = Instant.parse("2026-06-01T05:00:00Z");

    private final UnitsWithin units =
            new UnitsWithin(
                    new MapGround(
                            new MapContent(
                                    List.of(
                                            unit(LEFT, box(107, 108, 15, 16)),
                                            unit(RIGHT, box(108, 109, 15, 16))),
                                    AreaLevel.COMMUNE,
                                    List.of(),
                                    false)));

    private static MapUnit unit(AreaCode code, Geometry shape) {
        return new MapUnit(code, Bilingual.same(code.toString()), AreaLevel.COMMUNE, null, shape);
    }

    private static Geometry box(double west, double east, double south, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    private static Indicator indicator(Aggregation aggregation) {
        var known = Catalogue.standard().find("DS-01").orElseThrow();
        return new Indicator(
                known.code(),
                known.name(),
                new Indicator.Measure("%", Direction.UP, 1, aggregation, Indicator.Scope.COMMUNE),
                known.publication(),
                known.judgement());
    }

    private static Observation observation(
            AreaCode area, double value, Observation.@Nullable Fraction fraction) {
        return new Observation(
                new SeriesKey("DS-01", area, Dimensions.NONE),
                Period.parse("2025"),
                new Observation.Quantity(value, "%", fraction, Quality.FINAL),
                new Observation.Provenance("test", NOON, NOON, 1, Classification.PUBLIC));
    }

    private static Facts facts(Aggregation aggregation, Place... places) {
        var latest = new HashMap<AreaCode, Observation>();
        latest.put(LEFT, observation(LEFT, 100, new Observation.Fraction(10, 10)));
        latest.put(RIGHT, observation(RIGHT, 300, new Observation.Fraction(90, 30)));
        return new Facts(
                List.of(new Facts.Measured(indicator(aggregation), latest)), List.of(places));
    }

    private @Nullable Double whole(Aggregation aggregation) {
        var all = units.touched(box(107.5, 108.5, 15.2, 15.4));
        return Findings.ofWhole(all, facts(aggregation)).totals().getFirst().value();
    }

    @Test
    void wholeUnitsAreAggregatedAsTheIndicatorSays() {
        assertEquals(400, whole(Aggregation.SUM));
        assertEquals(200, whole(Aggregation.MEAN));
        assertEquals(300, whole(Aggregation.MAX));
        assertEquals(100.0 * (10 + 90) / (10 + 30), whole(Aggregation.RATIO));
        assertNull(whole(Aggregation.NONE));
    }

    @Test
    void aPartOfAUnitCountsByItsShareOfTheArea() {
        var area = box(107, 108.25, 15, 16);
        var inside = units.inside(area);

        assertEquals(2, inside.size());
        assertEquals(1, inside.getFirst().part());
        assertEquals(0.25, inside.getLast().part(), 1e-9);
        var found = Findings.inside(area, inside, facts(Aggregation.SUM));
        assertEquals(100 + 300 * 0.25, found.totals().getFirst().value(), 1e-6);
        assertTrue(found.estimated());
        assertFalse(
                Findings.inside(box(106, 110, 14, 17), units.inside(box(106, 110, 14, 17)), FEW)
                        .estimated());
    }

    private static final Facts FEW = Facts.NONE;

    /** Of a degree of latitude the southern half is larger by its cosine. */
    @Test
    void sharesAreOfTheGroundNotOfThePicture() {
        var half = units.inside(box(107, 108, 15, 15.5)).getFirst().part();

        double expected = (sine(15.5) - sine(15)) / (sine(16) - sine(15));
        assertEquals(expected, half, 1e-9);
        assertTrue(half > 0.5);
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    @Test
    void unitsThatOnlyTouchABorderAreNotInside() {
        assertEquals(1, units.inside(box(107.2, 108, 15.2, 15.4)).size());
        assertEquals(0, units.inside(box(100, 101, 15, 16)).size());
    }

    @Test
    void placesInsideAreCountedByKind() {
        var area =
                FACTORY.createPolygon(
                        new Coordinate[] {
                            new Coordinate(107, 15),
                            new Coordinate(108, 15),
                            new Coordinate(107, 16),
                            new Coordinate(107, 15)
                        });
        var facts =
                facts(
                        Aggregation.SUM,
                        place("a", "clinic", 107.2, 15.2),
                        place("b", "clinic", 107.3, 15.3),
                        place("c", "school", 107.1, 15.1),
                        place("d", "clinic", 107.9, 15.9));

        var found = Findings.inside(area, units.inside(area), facts);

        assertEquals(Map.of("clinic", 2L, "school", 1L), found.places());
    }

    private static Place place(String id, String kind, double lon, double lat) {
        return new Place(id, kind, Bilingual.same(id), new LonLat(lon, lat), null);
    }

    @Test
    void whatNobodyMeasuredIsNotZero() {
        var all = units.touched(box(107.5, 108.5, 15.2, 15.4));
        var nothing =
                new Facts(
                        List.of(new Facts.Measured(indicator(Aggregation.SUM), Map.of())),
                        List.of());

        var total = Findings.ofWhole(all, nothing).totals().getFirst();

        assertNull(total.value());
        assertEquals(0, total.with());
    }
}
