package vn.toancanh.server.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.server.words.RefusedException;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;

class LoadingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final String UNITS =
            """
            code,name,level,parent_code
            00004,Phường Ba Đình,commune,01
            01,Thành phố Hà Nội,province,
            00008,"Phường ""Ngọc, Hà""\",commune,01
            """;
    private static final String HEADER = "indicator,area,period,value,unit,source,observed_at";
    private static final String GOOD = "ZZ-01,00004,2026,2.97,km2,src,2026-07-25T00:00:00+07:00";

    @TempDir Path folder;
    private final List<String> rejected = new ArrayList<>();
    private SqliteHoldings holdings;
    private FileLoader loader;

    @BeforeEach
    void open() throws Exception {
        var data = folder.resolve("data");
        holdings = SqliteHoldings.open(data, CatalogueJson.standard(), null, CLOCK);
        loader = new FileLoader(holdings, CLOCK, row -> rejected.add(row.in(Locale.ENGLISH)));
    }

    @AfterEach
    void close() {
        holdings.close();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private Tally units() throws Exception {
        return loader.units(file("units.csv", UNITS));
    }

    private Tally observations(String header, String... rows) throws Exception {
        return loader.observations(file("obs.csv", header + "\n" + String.join("\n", rows)));
    }

    private List<Observation> all() {
        return holdings.observations(ObservationQuery.ALL, null, 50_000).rows();
    }

    private List<String> versions() {
        return Stream.of(Resource.values()).map(holdings::version).toList();
    }

    @Test
    void communesMayStandBeforeTheirProvinceAndTheNationIsAddedAbove() throws Exception {
        assertEquals(new Tally(3, 0), units());

        var areas = holdings.areas();
        assertEquals(
                List.of("VN", "01", "00004", "00008"),
                areas.stream().map(area -> area.code().value()).toList());
        assertEquals(AreaCode.NATION, areas.get(1).parent());
        assertEquals("Phường \"Ngọc, Hà\"", areas.getLast().name().vi());
        assertEquals(new AreaCode("01"), holdings.identity().home());
    }

    @Test
    void brokenRowsOfUnitsAreNamed() throws Exception {
        var tally =
                loader.units(
                        file(
                                "u.csv",
                                """
                                code,name,level,parent_code
                                01,Hà Nội,province,
                                hà,Xã A,commune,01
                                00001,,commune,01
                                00002,Xã B,huyện,01
                                00003,Xã C,commune,
                                00005,Xã D,commune,99
                                01,Hà Nội,province,
                                00006,Xã E,commune
                                00007,Xã G,commune,01
                                """));

        assertEquals(new Tally(2, 7), tally);
        assertEquals(
                Stream.of(3, 4, 5, 6, 7, 8, 9).map(row -> "u.csv:" + row).toList(),
                rejected.stream()
                        .map(line -> line.substring(0, line.indexOf(": ")))
                        .sorted()
                        .toList());
    }

    @Test
    void everyBrokenRowOfObservationsIsNamedAndTheRestIsTaken() throws Exception {
        units();
        var header = HEADER + ",numerator,denominator,dimensions,quality,classification";
        var bad =
                List.of(
                        "ZZ-01,00004,2025,1,km2,src",
                        "ZZ-01,99999,2025,1,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,xã,2025,1,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025-13,1,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2027,1,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,NaN,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,1e999,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,\"1,5\",km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,1,ha,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,1,km2,,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-01,00004,2025,1,km2,src,2026-07-25T00:00:00,,,,,",
                        "ZZ-01,00004,2025,1,km2,src,25/07/2026,,,,,",
                        "ZZ-01,00004,2025,1,km2,src,2026-11-21T10:00:01+07:00,,,,,",
                        "ZZ-01,00004,2025,1,km2,src,2026-07-25T00:00:00+07:00,1,0,,,",
                        "ZZ-01,00004,2025,1,km2,src,2026-07-25T00:00:00+07:00,1,,,,",
                        "ZZ-01,00004,2025,1,km2,src,2026-07-25T00:00:00+07:00,,,field,,",
                        "ZZ-01,00004,2025,1,km2,src,2026-07-25T00:00:00+07:00,,,,good,",
                        "ZZ-01,00004,2025,1,km2,src,2026-07-25T00:00:00+07:00,,,,,mật",
                        "ZZ-01,00004,2025,1,\"km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        ",00004,2025,1,km2,src,2026-07-25T00:00:00+07:00,,,,,",
                        "ZZ-02,00004,2025,50,%,src,2026-07-25T00:00:00+07:00,1,4,,,",
                        GOOD + ",,,,,");
        var rows = new ArrayList<String>();
        rows.add(GOOD + ",,,,,");
        rows.addAll(bad);
        rows.add("ZZ-01,00008,2026,3,km2,src,2026-07-25T00:00:00+07:00,,,,,");

        var tally = observations(header, rows.toArray(String[]::new));

        assertEquals(new Tally(2, bad.size()), tally, () -> String.join("\n", rejected));
        for (int i = 0; i < bad.size(); i++) {
            assertTrue(rejected.get(i).startsWith("obs.csv:" + (i + 3) + ": "), rejected.get(i));
        }
        assertEquals(bad.size(), rejected.stream().distinct().count());
        assertEquals(2, all().size());
    }

    @Test
    void everyReasonIsSaidInVietnameseToo() throws Exception {
        units();
        var lines = new ArrayList<String>();
        new FileLoader(holdings, CLOCK, row -> lines.add(row.in(Locale.of("vi"))))
                .observations(file("x.csv", HEADER + "\nZZ-01,00004,2030,1,km2,s," + "x"));

        assertEquals(List.of("x.csv:2: kỳ 2030 chưa bắt đầu"), lines);
    }

    @Test
    void optionalColumnsMarksAndLineEndingsAreUnderstood() throws Exception {
        units();
        var text =
                "\uFEFFarea,indicator,period,value,unit,source,observed_at,classification,"
                        + "dimensions,numerator,denominator,quality\r\n"
                        + "00004,HC-07,2026-10,25,%,\"Một cửa, xã\",2026-11-01T00:00:00Z,internal,"
                        + "field=land,1,4,provisional\r\n\r\n";
        var defined = holdings.indicators();
        assertEquals(new Tally(1, 0), loader.observations(file("b.csv", text)), rejected::toString);

        var row = all().getFirst();
        assertEquals("field=land", row.series().dimensions().text());
        assertEquals(Quality.PROVISIONAL, row.quantity().quality());
        assertEquals(Classification.INTERNAL, row.provenance().classification());
        assertEquals(4, row.quantity().fraction().denominator());
        assertEquals("Một cửa, xã", row.provenance().source());
        assertEquals(defined, holdings.indicators());
    }

    @Test
    void aPeriodStillRunningIsTaken() throws Exception {
        units();
        assertEquals(
                new Tally(1, 0),
                observations(HEADER, "ZZ-01,01,2026-11,1,x,s,2026-11-20T00:00:00+07:00"));
    }

    @Test
    void aCodeTheCatalogueDoesNotKnowIsTakenUndefined() throws Exception {
        units();
        assertEquals(new Tally(1, 0), observations(HEADER, GOOD));

        var indicator = holdings.indicators().getLast();
        assertEquals("ZZ-01", indicator.code());
        assertEquals("ZZ-01", indicator.name().vi());
        assertEquals("km2", indicator.measure().unit());
        assertEquals(2, indicator.measure().decimals());
        assertFalse(indicator.publication().defined());
        assertEquals("src", holdings.sources().getFirst().id());
    }

    @Test
    void theUnitOfADefinedIndicatorIsThatOfTheCatalogue() throws Exception {
        units();
        var tally =
                observations(
                        HEADER,
                        "DT-01,00004,2026,2.97,km2,s,2026-07-25T00:00:00+07:00",
                        "DT-01,00008,2026,297,ha,s,2026-07-25T00:00:00+07:00");

        assertEquals(new Tally(1, 1), tally);
        assertEquals("km²", all().getFirst().quantity().unit());
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        units();
        observations(HEADER, GOOD);
        var versions = versions();

        assertEquals(new Tally(3, 0), units());
        assertEquals(new Tally(1, 0), observations(HEADER, GOOD));

        assertEquals(versions, versions());
        assertEquals(1, all().size());
    }

    @Test
    void aChangedValueIsTheNextRevisionAndTheOldOneIsKept() throws Exception {
        units();
        observations(HEADER, GOOD);
        var versions = versions();
        observations(HEADER, GOOD.replace("2.97", "3.01"));

        assertEquals(
                List.of("1 2.97", "2 3.01"),
                all().stream()
                        .map(row -> row.provenance().revision() + " " + row.value())
                        .collect(Collectors.toList()));
        var moved = new ArrayList<Resource>();
        for (var resource : Resource.values()) {
            if (!versions.get(resource.ordinal()).equals(holdings.version(resource))) {
                moved.add(resource);
            }
        }
        assertTrue(moved.contains(Resource.OBSERVATIONS));
        assertFalse(moved.contains(Resource.AREAS));
        assertFalse(moved.contains(Resource.INDICATORS));
    }

    @Test
    void aFileThatIsNotWhatItShouldBeIsRefusedWithASentence() throws Exception {
        units();
        for (var header :
                List.of("", "a,b", HEADER + ",colour", "indicator,area,period,value,unit,source")) {
            var e = assertThrows(RefusedException.class, () -> observations(header, GOOD));
            assertFalse(e.in(Locale.ENGLISH).isBlank());
        }
        assertThrows(RefusedException.class, () -> loader.units(folder.resolve("none.csv")));
        assertThrows(RefusedException.class, () -> loader.boundaries(file("x.gpkg", "not one")));
        assertEquals(List.of(), all());
    }

    @Test
    void aLineWithoutEndIsOneRejectedRow() throws Exception {
        units();
        var tally = observations(HEADER, "ZZ-01,00004," + "9".repeat(1_000_000), GOOD);

        assertEquals(new Tally(1, 1), tally);
    }

    @Test
    void withoutOutlinesTheIslandsAreLabelledPlaces() throws Exception {
        units();

        assertEquals(
                List.of("Quần đảo Hoàng Sa", "Quần đảo Trường Sa"),
                holdings.places().stream().map(place -> place.name().vi()).toList());
        assertTrue(holdings.areas().stream().anyMatch(a -> a.level() == AreaLevel.NATION));
    }
}
