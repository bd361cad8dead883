package vn.toancanh.app.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapUnit;

/** Communes A and B became C on 1 July 2025; on 1 March 2026 C got another border. */
class ErasTest {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate MOVED = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Validity OLD = new Validity(LocalDate.of(2000, 1, 1), MERGER);
    private static final AreaCode PROVINCE = new AreaCode("P");

    private static final List<Area> AREAS =
            List.of(
                    area("P", AreaLevel.PROVINCE, null, Validity.ALWAYS),
                    area("A", AreaLevel.COMMUNE, "P", OLD),
                    area("B", AreaLevel.COMMUNE, "P", OLD),
                    area("C", AreaLevel.COMMUNE, "P", new Validity(MERGER, null)));

    private static final List<Boundary> BOUNDARIES =
            List.of(
                    boundary("A", OLD, 0, 1),
                    boundary("B", OLD, 1, 2),
                    boundary("C", new Validity(MERGER, MOVED), 0, 2),
                    boundary("C", new Validity(MOVED, null), 0, 3));

    @Test
    void aPastDayIsDrawnWithTheUnitsAndBordersValidThatDay() {
        var eras = eras(AREAS, BOUNDARIES);

        assertEquals(List.of("A 1.0", "B 1.0"), drawn(eras, MERGER.minusDays(1)));
        assertEquals(List.of("C 2.0"), drawn(eras, MERGER));
        assertEquals(List.of("C 2.0"), drawn(eras, MOVED.minusDays(1)));
        assertEquals(List.of("C 3.0"), drawn(eras, MOVED));
        assertEquals(List.of("C 3.0"), drawn(eras, TODAY));
        assertEquals(MERGER.minusDays(40), eras.unitsOf(MERGER.minusDays(40)));
    }

    @Test
    void daysShareTheirGroundUntilAUnitOrABorderChanges() {
        var eras = eras(AREAS, BOUNDARIES);

        assertEquals(eras.drawnAs(LocalDate.of(2001, 1, 1)), eras.drawnAs(MERGER.minusDays(1)));
        assertNotEquals(eras.drawnAs(MERGER.minusDays(1)), eras.drawnAs(MERGER));
        assertEquals(eras.drawnAs(MERGER), eras.drawnAs(MOVED.minusDays(1)));
        assertNotEquals(eras.drawnAs(MERGER), eras.drawnAs(MOVED));
        assertEquals(eras.drawnAs(MOVED), eras.drawnAs(TODAY));
    }

    @Test
    void beforeAnyBorderIsKnownTheFirstKnownUnitsAreDrawn() {
        var unknown = BOUNDARIES.stream().filter(b -> !b.area().equals(new AreaCode("B"))).toList();
        var eras = eras(AREAS, unknown);

        assertEquals(MERGER, eras.unitsOf(MERGER.minusDays(1)));
        assertEquals(MERGER, eras.unitsOf(LocalDate.of(1950, 1, 1)));
        assertEquals(eras.drawnAs(MERGER), eras.drawnAs(LocalDate.of(2020, 1, 1)));
        assertEquals(MOVED, eras.unitsOf(MOVED));
    }

    @Test
    void beforeTheUnitLookedAtExistedItsFirstDayIsDrawn() {
        var young = new ArrayList<>(AREAS);
        young.set(0, area("P", AreaLevel.PROVINCE, null, new Validity(MERGER, null)));
        var eras = eras(young, BOUNDARIES);

        assertEquals(MERGER, eras.unitsOf(MERGER.minusDays(1)));
    }

    private static Eras eras(List<Area> areas, List<Boundary> boundaries) {
        var borders = new HashMap<AreaCode, List<Validity>>();
        boundaries.forEach(
                b -> borders.computeIfAbsent(b.area(), _ -> new ArrayList<>()).add(b.valid()));
        return new Eras(new AreaTree(areas), Map.copyOf(borders), PROVINCE, TODAY);
    }

    /** The units of the ground of a day, each with its width. */
    private static List<String> drawn(Eras eras, LocalDate day) {
        var content =
                MapContent.of(AREAS, BOUNDARIES, List.of(), AreaLevel.COMMUNE, eras.unitsOf(day));
        return content.units().stream().map(ErasTest::words).sorted().toList();
    }

    private static String words(MapUnit unit) {
        return unit.code() + " " + unit.shape().getEnvelopeInternal().getWidth();
    }

    private static Area area(
            String code, AreaLevel level, @Nullable String parent, Validity valid) {
        var above = parent == null ? null : new AreaCode(parent);
        return new Area(new AreaCode(code), Bilingual.same(code), level, above, valid);
    }

    private static Boundary boundary(String code, Validity valid, int from, int to) {
        var ring =
                new Coordinate[] {
                    new Coordinate(from, 0),
                    new Coordinate(to, 0),
                    new Coordinate(to, 1),
                    new Coordinate(from, 1),
                    new Coordinate(from, 0)
                };
        return new Boundary(new AreaCode(code), valid, new GeometryFactory().createPolygon(ring));
    }
}
