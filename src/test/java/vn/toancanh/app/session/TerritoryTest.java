package vn.toancanh.app.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.task.Unit;

/** Nobody can be asked who does not exist any more. */
class TerritoryTest {
    private static final LocalDate MERGER = LocalDate.of(2026, 7, 1);
    private static final Unit MERGED = new Unit("00003", "An Cũ");

    private final Territory territory =
            new Territory(
                    new AreaTree(
                            List.of(
                                    new Area(
                                            new AreaCode(MERGED.code()),
                                            new Bilingual(MERGED.name(), MERGED.name()),
                                            AreaLevel.COMMUNE,
                                            null,
                                            new Validity(LocalDate.of(2000, 1, 1), MERGER)))),
                    List.of(),
                    new Catalogue(List.of()),
                    List.of(),
                    List.of());

    @Test
    void aUnitIsThereUntilItIsMergedByTheClockOfHere() {
        // Midnight in Viet Nam is 17:00 of the day before in UTC.
        assertTrue(territory.has(MERGED, Instant.parse("2026-06-30T16:59:59Z")));
        assertFalse(territory.has(MERGED, Instant.parse("2026-06-30T17:00:00Z")));
    }

    @Test
    void aDepartmentIsTheWarehousesMatter() {
        var office = new Unit("SO-NNMT", "Sở Nông nghiệp và Môi trường");
        assertTrue(territory.has(office, Instant.parse("2026-06-30T17:00:00Z")));
    }
}
