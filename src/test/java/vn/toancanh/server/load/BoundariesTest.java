package vn.toancanh.server.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.server.words.RefusedException;

class BoundariesTest {
    private static final String SQUARE = "POLYGON((105 21,105.1 21,105.1 21.1,105 21.1,105 21))";

    @TempDir Path folder;
    private final List<String> rejected = new ArrayList<>();
    private SqliteHoldings holdings;
    private FileLoader loader;
    private Connection gpkg;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        var clock = Clock.systemUTC();
        holdings = SqliteHoldings.open(folder.resolve("data"), List.of(), null, clock);
        loader = new FileLoader(holdings, clock, row -> rejected.add(row.in(Locale.ENGLISH)));
        var units = folder.resolve("units.csv");
        Files.writeString(
                units,
                "code,name,level,parent_code\n01,Hà Nội,province,\n00004,A,commune,01\n"
                        + "00008,B,commune,01\n00016,C,commune,01\n20333,Hoàng Sa,commune,01\n");
        loader.units(units);
        file = folder.resolve("b.gpkg");
        gpkg = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id INTEGER)");
        run(
                "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization,"
                        + " organization_coordsys_id INTEGER)");
        run("CREATE TABLE communes (fid INTEGER PRIMARY KEY, geom, code, nameEn)");
    }

    @AfterEach
    void close() throws Exception {
        gpkg.close();
        holdings.close();
    }

    private void run(String sql) throws Exception {
        try (var statement = gpkg.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void layer(int srs, String organization) throws Exception {
        run("INSERT INTO gpkg_geometry_columns VALUES ('communes', 'geom', " + srs + ")");
        run(
                "INSERT INTO gpkg_spatial_ref_sys VALUES ("
                        + srs
                        + ", '"
                        + organization
                        + "', "
                        + srs
                        + ")");
    }

    private void add(String code, byte[] blob) throws Exception {
        var sql = "INSERT INTO communes (geom, code, nameEn) VALUES (?, ?, 'English')";
        try (var insert = gpkg.prepareStatement(sql)) {
            insert.setBytes(1, blob);
            insert.setString(2, code);
            insert.executeUpdate();
        }
    }

    private static byte[] blob(String wkt, int srs) throws Exception {
        var wkb = new WKBWriter().write(new WKTReader().read(wkt));
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 1})
                .putInt(srs)
                .put(wkb)
                .array();
    }

    private Geometry only() {
        assertEquals(1, holdings.boundaries().size(), rejected::toString);
        return holdings.boundaries().getFirst().shape();
    }

    @Test
    void brokenShapesAreNamedAndTheRestIsTaken() throws Exception {
        layer(4326, "EPSG");
        add("00004", null);
        add("00004", blob("POLYGON((0 0,2 2,2 0,0 2,0 0))", 4326));
        add("00008", blob("POLYGON EMPTY", 4326));
        add("00008", blob("POINT(105 21)", 4326));
        add("00008", blob("POLYGON((500 0,501 0,501 1,500 0))", 4326));
        add("00016", blob(SQUARE, 3405));
        add("00016", new byte[] {1, 2, 3});
        add("99999", blob(SQUARE, 4326));
        add("01", blob(SQUARE, 4326));
        add("00016", blob(SQUARE, 4326));
        var tally = loader.boundaries(file);

        assertEquals(new Tally(1, 9), tally, rejected::toString);
        assertEquals(9, rejected.size());
        for (int i = 0; i < rejected.size(); i++) {
            assertTrue(rejected.get(i).startsWith("b.gpkg:" + (i + 1) + ": "), rejected.get(i));
        }
        assertTrue(rejected.get(1).contains("invalid at 1.000000, 1.000000"), rejected.get(1));
    }

    @Test
    void aUnitIsTakenOnceAndGetsItsEnglishName() throws Exception {
        layer(4326, "EPSG");
        add("00004", blob(SQUARE, 4326));
        add("00004", blob(SQUARE, 4326));
        add("20333", blob(SQUARE, 4326));

        assertEquals(new Tally(2, 1), loader.boundaries(file));
        var names = holdings.areas().stream().map(area -> area.name().en()).sorted().toList();
        assertEquals(
                List.of(
                        "",
                        "",
                        "",
                        "English",
                        "Hoàng Sa Special Administrative Region",
                        "Viet Nam"),
                names);
        assertEquals(1, holdings.places().size(), "only Trường Sa still needs a label of its own");
    }

    @Test
    void vn2000IsReprojected() throws Exception {
        layer(3405, "EPSG");
        add(
                "00004",
                blob(
                        "POLYGON((500000 2300000,501000 2300000,501000 2301000,500000 2301000,"
                                + "500000 2300000))",
                        3405));
        assertEquals(new Tally(1, 0), loader.boundaries(file), rejected::toString);

        var box = only().getEnvelopeInternal();
        // Worked out apart from GeoTools: inverse transverse Mercator (105°, 0.9996), then the
        // seven
        // parameters of VN-2000 (Decision 05/2007/QĐ-BTNMT). A millionth of a degree is 0.1 m.
        assertEquals(105.0018816, box.getMinX(), 1e-6);
        assertEquals(20.7989018, box.getMinY(), 1e-6);
        assertEquals(0.0096, box.getWidth(), 0.0003);
    }

    @Test
    void aLayerWithoutAKnownReferenceSystemRefusesTheFile() throws Exception {
        layer(-1, "NONE");
        add("00004", blob(SQUARE, -1));
        var e = assertThrows(RefusedException.class, () -> loader.boundaries(file));

        assertTrue(e.in(Locale.ENGLISH).contains("coordinate reference system"));
        assertEquals(List.of(), holdings.boundaries());
        run("UPDATE gpkg_geometry_columns SET srs_id = 77777");
        assertThrows(RefusedException.class, () -> loader.boundaries(file));
        run("DELETE FROM gpkg_geometry_columns");
        assertThrows(RefusedException.class, () -> loader.boundaries(file));
    }

    @Test
    void aRingShrunkToAPointIsLeftOut() throws Exception {
        layer(4326, "EPSG");
        add(
                "00004",
                blob(
                        "MULTIPOLYGON(((105.5 21.5,105.5 21.5,105.5 21.5,105.5 21.5)),"
                                + "((105 21,105.1 21,105.1 21.1,105 21.1,105 21)))",
                        4326));
        assertEquals(new Tally(1, 0), loader.boundaries(file), rejected::toString);

        assertTrue(only().equalsTopo(new WKTReader().read(SQUARE)));
    }
}
