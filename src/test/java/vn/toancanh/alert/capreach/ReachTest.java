package vn.toancanh.alert.capreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapCircle;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/** Four communes of one tenth of a degree in a row, from 107.0 to 107.4 east at 21 north. */
class ReachTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final AreaCode PROVINCE = new AreaCode("22");

    private final Reach reach =
            reach(code ->
                    code.value().equals("00004") ? OptionalLong.empty() : OptionalLong.of(1000));

    @Test
    void aPolygonReachesTheCommunesItCoversAndTheShareOfEach() {
        var reached = reach.of(List.of(area(box(21.0, 107.05, 21.1, 107.2))));
        assertEquals(List.of("00001", "00002"), codes(reached));
        assertEquals(0.5, reached.communes().get(0).share(), 1e-9);
        assertEquals(1.0, reached.communes().get(1).share(), 1e-9);
        assertEquals(2000, reached.population());
    }

    @Test
    void aNeighbourThatIsOnlyTouchedIsNotReached() {
        var reached = reach.of(List.of(area(box(21.0, 107.1, 21.1, 107.2))));
        assertEquals(List.of("00002"), codes(reached));
    }

    @Test
    void aCircleIsMeasuredInKilometresAndLeavesNobodyInsideOut() {
        var centre = new CapPoint(21.05, 107.15);
        // a tenth of a degree of longitude is 10.38 km here: the neighbours begin 5.19 km away
        assertEquals(List.of("00002"), codes(circle(centre, 5.15)));
        assertEquals(List.of("00001", "00002", "00003"), codes(circle(centre, 5.3)));
        assertEquals(List.of("00002"), codes(circle(centre, 0)));
    }

    @Test
    void aCodeReachesItsUnitAndAProvinceAllItsCommunes() {
        assertEquals(List.of("00003"), codes(reach.of(List.of(coded("VN-AREA", "00003")))));
        var all = reach.of(List.of(coded("VN-AREA", "22")));
        assertEquals(List.of("00001", "00002", "00003", "00004"), codes(all));
        assertEquals(3000, all.population());
        assertEquals(1, all.uncounted());
    }

    @Test
    void whatCannotBePlacedIsNamedAndNotGuessed() {
        for (var area :
                List.of(
                        coded("SAME", "00003"),
                        coded("VN-AREA", "99999"),
                        coded("VN-AREA", "không có"))) {
            var reached = reach.of(List.of(area));
            assertEquals(List.of(), reached.communes());
            assertEquals(List.of("vùng"), reached.unplaced());
        }
    }

    @Test
    void anOpenOrCrossingOutlineStillHasAPlace() {
        var open = new ArrayList<>(box(21.0, 107.0, 21.1, 107.1));
        open.removeLast();
        assertEquals(List.of("00001"), codes(reach.of(List.of(area(open)))));
        var crossing =
                List.of(
                        new CapPoint(21.02, 107.02),
                        new CapPoint(21.08, 107.08),
                        new CapPoint(21.08, 107.02),
                        new CapPoint(21.02, 107.08),
                        new CapPoint(21.02, 107.02));
        assertEquals(List.of("00001"), codes(reach.of(List.of(area(crossing)))));
        assertEquals(List.of(), codes(reach.of(List.of(area(crossing.subList(0, 1))))));
    }

    @Test
    void areasOfOneMessageAreJoinedAndACommuneCountsOnce() {
        var reached =
                reach.of(
                        List.of(
                                area(box(21.0, 107.0, 21.1, 107.15)),
                                area(box(21.0, 107.1, 21.1, 107.18)),
                                coded("VN-AREA", "00002")));
        assertEquals(List.of("00001", "00002"), codes(reached));
        assertEquals(2000, reached.population());
        assertEquals(1.0, reached.communes().get(1).share());
        assertTrue(reached.unplaced().isEmpty());
    }

    private Reached circle(CapPoint centre, double radius) {
        return reach.of(
                List.of(
                        new CapArea(
                                "vùng",
                                List.of(),
                                List.of(new CapCircle(centre, radius)),
                                List.of(),
                                null,
                                null)));
    }

    private static CapArea area(List<CapPoint> polygon) {
        return new CapArea("vùng", List.of(polygon), List.of(), List.of(), null, null);
    }

    private static CapArea coded(String list, String code) {
        var codes = List.of(new CapValue(list, code));
        return new CapArea("vùng", List.of(), List.of(), codes, null, null);
    }

    private static List<CapPoint> box(double south, double west, double north, double east) {
        return List.of(
                new CapPoint(south, west),
                new CapPoint(south, east),
                new CapPoint(north, east),
                new CapPoint(north, west),
                new CapPoint(south, west));
    }

    private static List<String> codes(Reached reached) {
        return reached.communes().stream().map(commune -> commune.code().value()).toList();
    }

    private static Reach reach(Population population) {
        var geometry = new GeometryFactory();
        var areas = new ArrayList<Area>();
        var boundaries = new ArrayList<Boundary>();
        areas.add(
                new Area(
                        PROVINCE,
                        Bilingual.same("Tỉnh"),
                        AreaLevel.PROVINCE,
                        null,
                        Validity.ALWAYS));
        for (var i = 1; i <= 4; i++) {
            var code = new AreaCode("0000" + i);
            var west = 107.0 + (i - 1) / 10.0;
            areas.add(
                    new Area(
                            code,
                            Bilingual.same("Xã " + i),
                            AreaLevel.COMMUNE,
                            PROVINCE,
                            Validity.ALWAYS));
            var box =
                    new Envelope(
                            new Coordinate(west, 21.0), new Coordinate(107.0 + i / 10.0, 21.1));
            boundaries.add(new Boundary(code, Validity.ALWAYS, geometry.toGeometry(box)));
        }
        return new Reach(new AreaTree(areas), boundaries, DAY, population);
    }
}
