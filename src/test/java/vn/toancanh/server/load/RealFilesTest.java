package vn.toancanh.server.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;

class RealFilesTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private final List<String> rejected = new ArrayList<>();
    private SqliteHoldings holdings;
    private FileLoader loader;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                Files.isDirectory(DATA), "no folder " + DATA + ": the real files are not tested");
        holdings = SqliteHoldings.open(folder, List.of(), null, CLOCK);
        loader = new FileLoader(holdings, CLOCK, row -> rejected.add(row.in(Locale.ENGLISH)));
    }

    @AfterEach
    void close() {
        if (holdings != null) {
            holdings.close();
        }
    }

    private void loadAll() throws Exception {
        assertEquals(new Tally(3355, 0), loader.units(DATA.resolve("vn-units-2025.csv")));
        assertEquals(
                new Tally(3355, 0),
                loader.boundaries(DATA.resolve("vn-admin-2025.gpkg")),
                () -> String.join("\n", rejected));
        assertEquals(
                new Tally(3355, 0), loader.observations(DATA.resolve("observations-area.csv")));
    }

    private List<String> versions() {
        return Stream.of(Resource.values()).map(holdings::version).toList();
    }

    @Test
    void theRealFilesAreTakenWholeAndASecondLoadChangesNothing() throws Exception {
        loadAll();
        var versions = versions();
        loadAll();

        assertEquals(List.of(), rejected);
        assertEquals(versions, versions());
        assertEquals(3356, holdings.areas().size());
        assertEquals(AreaCode.NATION, holdings.areas().getFirst().code());
        assertEquals(
                34, holdings.areas().stream().filter(a -> a.level() == AreaLevel.PROVINCE).count());
        assertEquals(3355, holdings.boundaries().size());
        var page = holdings.observations(ObservationQuery.ALL, null, 50_000);
        assertEquals(3355, page.rows().size());
        assertTrue(page.rows().stream().allMatch(row -> row.provenance().revision() == 1));
        assertEquals(AreaCode.NATION, holdings.identity().home());
        var indicator = holdings.indicators().getFirst();
        assertEquals("DT-01", indicator.code());
        assertFalse(indicator.publication().defined());
        assertEquals(List.of(), holdings.places(), "the file outlines Hoàng Sa and Trường Sa");
    }
}
