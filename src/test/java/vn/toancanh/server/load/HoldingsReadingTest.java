package vn.toancanh.server.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.server.words.RefusedException;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;
import vn.toancanh.warehouse.ObservationQuery.Within;

/** Pages, cursors and filters of a loaded warehouse. */
class HoldingsReadingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final Span ALWAYS = new Span(null, null, false);
    private static final List<String> UNITS = List.of("01", "00004", "00008", "02", "00700");

    @TempDir Path folder;
    private SqliteHoldings holdings;
    private FileLoader loader;

    @BeforeEach
    void open() throws Exception {
        holdings = SqliteHoldings.open(folder.resolve("data"), List.of(), null, CLOCK);
        loader =
                new FileLoader(
                        holdings,
                        CLOCK,
                        row -> {
                            throw new AssertionError(row.in(Locale.ENGLISH));
                        });
        var units = folder.resolve("units.csv");
        Files.writeString(
                units,
                "code,name,level,parent_code\n01,Hà Nội,province,\n02,Huế,province,\n"
                        + "00004,A,commune,01\n00008,B,commune,01\n00700,C,commune,02\n");
        loader.units(units);
    }

    @AfterEach
    void close() {
        holdings.close();
    }

    private void load(String... rows) throws Exception {
        var text = new StringBuilder("indicator,area,period,value,unit,source,observed_at\n");
        for (var row : rows) {
            text.append(row).append(",x,s,2026-01-01T00:00:00Z\n");
        }
        loader.observations(Path.of("rows.csv"), new StringReader(text.toString()));
    }

    private static String key(Observation row) {
        return row.series().indicator()
                + "/"
                + row.series().area()
                + "/"
                + row.period()
                + "="
                + row.value();
    }

    private List<String> read(ObservationQuery query, int limit) {
        var keys = new ArrayList<String>();
        String cursor = null;
        do {
            var page = holdings.observations(query, cursor, limit);
            page.rows().forEach(row -> keys.add(key(row)));
            cursor = page.next();
        } while (cursor != null);
        return keys;
    }

    private static ObservationQuery at(String area, boolean subtree) {
        return new ObservationQuery(Set.of(), new Within(new AreaCode(area), subtree), ALWAYS);
    }

    @Test
    void pagesOfAnySizeLoseAndRepeatNothingWhileALoadGoesOn() throws Exception {
        var seed = 20261121L;
        var random = new Random(seed);
        var rows = new TreeMap<String, String>();
        for (int i = 0; i < 400; i++) {
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            var key = "K-" + random.nextInt(9) + "," + unit + "," + (2000 + random.nextInt(20));
            rows.put(key, key + "," + random.nextInt(100));
        }
        load(rows.values().toArray(String[]::new));
        var whole = read(ObservationQuery.ALL, 50_000);
        assertEquals(rows.size(), Set.copyOf(whole).size(), "seed " + seed);
        for (int limit : new int[] {1, 7, 100, rows.size(), rows.size() + 1}) {
            assertEquals(whole, read(ObservationQuery.ALL, limit), "limit " + limit);
        }
        var first = holdings.observations(ObservationQuery.ALL, null, 100);
        load("K-99,01,2020,1");
        var seen = new ArrayList<>(first.rows().stream().map(row -> key(row)).toList());
        for (var next = first.next(); next != null; ) {
            var page = holdings.observations(ObservationQuery.ALL, next, 100);
            assertEquals(first.resume(), page.resume());
            page.rows().forEach(row -> seen.add(key(row)));
            next = page.next();
        }
        assertEquals(whole, seen, "what came meanwhile is for the next reading");
        var news = holdings.observations(ObservationQuery.ALL, first.resume(), 100);
        assertEquals(
                List.of("K-99/01/2020=1.0"), news.rows().stream().map(row -> key(row)).toList());
    }

    @Test
    void filtersByUnitSubtreeIndicatorAndPeriod() throws Exception {
        load("A,01,2020,1", "A,00004,2020,2", "A,00700,2020,3", "B,00004,2021-03,4", "B,01,2022,5");

        assertEquals(List.of("A/01/2020=1.0", "B/01/2022=5.0"), read(at("01", false), 10));
        assertEquals(4, read(at("01", true), 1).size());
        assertEquals(5, read(at("VN", true), 2).size());
        assertEquals(0, read(at("00008", true), 2).size());
        var a =
                new ObservationQuery(
                        Set.of("A", "C"), new Within(new AreaCode("01"), true), ALWAYS);
        assertEquals(List.of("A/01/2020=1.0", "A/00004/2020=2.0"), read(a, 1));
        var march = Instant.parse("2021-03-10T00:00:00Z");
        var touching = new Span(march, march.plusSeconds(60), false);
        assertEquals(
                List.of("B/00004/2021-03=4.0"),
                read(new ObservationQuery(Set.of(), null, touching), 1));
    }

    @Test
    void latestIsTheNewestPeriodOfEachSeriesAlsoWithinASpan() throws Exception {
        load("A,01,2020,1", "A,01,2022,2", "A,01,2021,3", "B,01,2019,4");
        load("A,01,2022,5");
        var latest = new ObservationQuery(Set.of(), null, new Span(null, null, true));

        assertEquals(
                List.of("A/01/2022=2.0", "B/01/2019=4.0", "A/01/2022=5.0"),
                read(latest, 1),
                "both revisions of the newest period");
        var upTo = new Span(null, Instant.parse("2021-12-01T00:00:00Z"), true);
        assertEquals(
                List.of("A/01/2021=3.0", "B/01/2019=4.0"),
                read(new ObservationQuery(Set.of(), null, upTo), 1));
    }

    @Test
    void aCursorThatIsNotOursIsRefused() throws Exception {
        load("A,01,2020,1");
        var ours = holdings.observations(ObservationQuery.ALL, null, 1).resume();
        var mark = ours.substring(0, ours.indexOf('.'));
        for (var cursor : List.of("", "x", mark, mark + ".9", mark + ".0.5", mark + ".-1", "0.1")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> holdings.observations(ObservationQuery.ALL, cursor, 10),
                    cursor);
        }
    }

    @Test
    void theWarehouseKeepsItsIdentityItsTitleAndItsData() throws Exception {
        load("A,01,2020,1");
        var id = holdings.identity().id();
        assertEquals("Kho dữ liệu tham chiếu", holdings.identity().title().vi());
        assertEquals(AreaCode.NATION, holdings.identity().home());
        holdings.close();

        holdings = SqliteHoldings.open(folder.resolve("data"), List.of(), "Kho Huế", CLOCK);
        assertEquals(id, holdings.identity().id());
        assertEquals("Kho Huế", holdings.identity().title().vi());
        assertEquals(1, read(ObservationQuery.ALL, 10).size());
    }

    @Test
    void aFolderIsForOneWarehouseAtATime() {
        var e =
                assertThrows(
                        RefusedException.class,
                        () -> SqliteHoldings.open(folder.resolve("data"), List.of(), null, CLOCK));

        assertEquals("server.folder.inUse", e.why().key());
    }
}
