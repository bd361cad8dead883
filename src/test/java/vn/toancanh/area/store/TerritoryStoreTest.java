package vn.toancanh.area.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.cache.CacheFile;

class TerritoryStoreTest {
    private static final Bilingual NAME = new Bilingual("Phường Ba Đình", "Ba Dinh ward");
    private static final AreaCode CODE = new AreaCode("00004");
    private static final Validity VALID =
            new Validity(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1));

    @TempDir Path directory;

    @Test
    void theTerritoryComesBackAsItWasAndInOrder() throws Exception {
        var areas =
                List.of(
                        new Area(
                                new AreaCode("01"),
                                NAME,
                                AreaLevel.PROVINCE,
                                null,
                                Validity.ALWAYS),
                        new Area(CODE, NAME, AreaLevel.COMMUNE, new AreaCode("01"), VALID));
        var changes =
                List.of(
                        new AreaChange(
                                CODE, new AreaCode("00008"), 0.25, LocalDate.of(2026, 7, 1)));
        var polygon = new WKTReader().read("POLYGON ((105 21, 106 21, 106 22, 105 21))");
        var boundaries = List.of(new Boundary(CODE, VALID, polygon));
        var lines =
                List.of(
                        new BaseLine(
                                "r1",
                                "river",
                                NAME,
                                new WKTReader().read("LINESTRING (1 2, 3 4)")));
        var places =
                List.of(
                        new Place("p", "clinic", NAME, new LonLat(105.5, 21.5), CODE),
                        new Place("i", "islet", NAME, new LonLat(112.3, 16.5), null));
        var start = Instant.parse("2026-07-01T00:00:00Z");
        var events =
                List.of(
                        new TerritoryEvent(
                                "b",
                                "storm",
                                NAME,
                                new TerritoryEvent.Span(start, start.plusSeconds(9)),
                                List.of(CODE)),
                        new TerritoryEvent(
                                "d",
                                "directive",
                                NAME,
                                new TerritoryEvent.Span(start, null),
                                List.of()));
        try (var cache = CacheFile.open(directory.resolve("cache.db"), Clock.systemUTC())) {
            cache.writer().start();
            var store = new TerritoryStore(cache.reads(), cache.writes());
            cache.writer()
                    .submit(
                            "test",
                            () -> {
                                store.replaceAreas(areas);
                                store.replaceAreaChanges(changes);
                                store.replaceBoundaries(boundaries);
                                store.replaceBaseMap(lines);
                                store.replacePlaces(places);
                                store.replaceEvents(events);
                            })
                    .get();

            assertEquals(areas, store.areas());
            assertEquals(changes, store.areaChanges());
            assertEquals(boundaries, store.boundaries());
            assertEquals(lines, store.baseMap());
            assertEquals(places, store.places());
            assertEquals(events, store.events());
        }
    }
}
