package vn.toancanh.app.doctor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Main;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.cache.Profile;
import vn.toancanh.cache.Profiles;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.store.CatalogueStore;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.sync.FeedState;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.warehouse.Holdings.Resource;

class DoctorCommandTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path root;

    private record Said(int code, String text) {
        JsonNode json() throws Exception {
            return JsonMapper.builder().build().readTree(text);
        }

        JsonNode profile() throws Exception {
            return json().get("profiles").get(0);
        }
    }

    private Said doctor(String... more) {
        var said = new StringWriter();
        var line = Main.commandLine();
        line.setOut(new PrintWriter(said));
        var words = List.of("doctor", "--data-dir", root.toString());
        var all = Stream.concat(words.stream(), List.of(more).stream());
        return new Said(line.execute(all.toArray(String[]::new)), said.toString());
    }

    private Profile profile(String id, boolean simulated, String url) {
        return new Profiles(new DataDirectory(root), CLOCK)
                .use(
                        new Profile.Known(
                                id,
                                new Bilingual("Kho thử", "Test warehouse"),
                                new AreaCode("P1"),
                                simulated),
                        new Profile.Access(url, null));
    }

    private static void fill(Profile profile) throws Exception {
        try (var work = WorkFile.open(profile.workFile(), CLOCK);
                var cache = CacheFile.open(profile.cacheFile(), CLOCK)) {
            work.writer().start();
            cache.writer().start();
            cache.writer().submit("state", () -> state(cache)).get();
        }
    }

    private static void state(CacheFile cache) {
        var register = new RegisterStore(cache.reads(), cache.writes());
        var good = CLOCK.instant().minusSeconds(180);
        register.save(new FeedState(Resource.AREAS, good, null, 126, 2));
        register.save(new FeedState(Resource.PLACES, null, ErrorCode.TIMEOUT, 0, 0));
        new CatalogueStore(cache.reads(), cache.writes())
                .replaceSources(
                        List.of(
                                new DataSource(
                                        "dvc",
                                        new Bilingual("Cổng dịch vụ công", "Public services"),
                                        "Nguyễn Văn An",
                                        PublishingCalendar.everyDay(
                                                Frequency.DAY, Duration.ofHours(1)),
                                        new DataSource.Health(
                                                DataSource.State.LATE,
                                                CLOCK.instant().minusSeconds(7200),
                                                ""))));
    }

    /** Where nobody answers. */
    private static String nowhere() throws Exception {
        try (var taken = new ServerSocket(0)) {
            return "http://127.0.0.1:" + taken.getLocalPort();
        }
    }

    @Test
    void timesOfTheSimulatedClockAreMarkedAndNotComparedWithTheRealOne() throws Exception {
        fill(profile("tc:demo", true, "demo:"));

        var vietnamese = doctor("--locale", "vi").text();
        assertTrue(vietnamese.contains("giờ của đồng hồ mô phỏng"), vietnamese);
        assertTrue(vietnamese.contains("(giờ mô phỏng), 126 dòng"), vietnamese);
        assertFalse(vietnamese.contains("phút trước"), vietnamese);
        var english = doctor("--locale", "en").text();
        assertTrue(english.contains("those of the simulated clock"), english);
        assertTrue(english.contains("(simulated time)"), english);
        assertFalse(english.contains("min ago"), english);
        var json = doctor("--json").profile();
        assertEquals("simulated", json.get("clock").textValue());
        assertTrue(json.get("feeds").get(0).get("lagSeconds").isNull());
        assertTrue(json.get("sources").get(0).get("lagSeconds").isNull());
        assertTrue(json.get("sources").get(0).get("freshness").isNull());
    }

    @Test
    void aHealthyProfileIsToldWithItsFeedsAndSources() throws Exception {
        fill(profile("tc:real", false, nowhere()));

        var said = doctor("--locale", "vi");

        assertEquals(0, said.code(), said.text());
        for (var part :
                List.of(
                        "Kho dữ liệu Kho thử,",
                        "cache.db: nguyên vẹn",
                        "work.db: nguyên vẹn",
                        "(3 phút trước), 126 dòng, 2 dòng bị loại",
                        "TC-1002: Kho dữ liệu không trả lời đúng hạn",
                        "Nguồn Cổng dịch vụ công",
                        "không có gì hỏng")) {
            assertTrue(said.text().contains(part), part + " is not in\n" + said.text());
        }
    }

    @Test
    void theJsonHasEveryField() throws Exception {
        var address = nowhere();
        fill(profile("tc:real", false, address));

        var all = doctor("--json", "--locale", "en").json();

        assertTrue(all.get("sound").booleanValue());
        Instant.parse(all.get("at").textValue());
        for (var name : List.of("program", "java", "javafx", "sqlite", "system")) {
            assertFalse(all.get("versions").get(name).textValue().isBlank(), name);
        }
        var folder = all.get("dataDirectory");
        assertEquals(root.toString(), folder.get("path").textValue());
        assertTrue(folder.get("exists").booleanValue());
        assertTrue(folder.get("writable").booleanValue());
        assertTrue(folder.get("freeBytes").longValue() > 0);
        var profile = all.get("profiles").get(0);
        assertEquals("Test warehouse", profile.get("title").textValue());
        assertEquals(address, profile.get("address").textValue());
        assertFalse(profile.get("simulated").booleanValue());
        assertEquals("real", profile.get("clock").textValue());
        Instant.parse(profile.get("lastUsed").textValue());
        assertEquals(2, profile.get("files").size());
        assertFalse(profile.get("warehouse").get("reachable").booleanValue());
        var areas = profile.get("feeds").get(0);
        assertEquals("areas", areas.get("resource").textValue());
        assertTrue(areas.get("lagSeconds").doubleValue() >= 180);
        assertTrue(areas.get("error").isNull());
        var places = profile.get("feeds").get(1);
        assertTrue(places.get("lastGood").isNull());
        assertTrue(places.get("lagSeconds").isNull());
        assertEquals("TC-1002", places.get("error").get("code").textValue());
        var source = profile.get("sources").get(0);
        assertEquals("late", source.get("state").textValue());
        assertTrue(source.get("lagSeconds").doubleValue() >= 7200);
    }

    @Test
    void aDamagedCacheIsNamedAndLeftAsItIs() throws Exception {
        var profile = profile("tc:demo", true, "demo:");
        fill(profile);
        var bytes = Files.readAllBytes(profile.cacheFile());
        for (var at = 8192; at < bytes.length; at++) {
            bytes[at] = (byte) at;
        }
        Files.write(profile.cacheFile(), bytes);

        var said = doctor("--locale", "vi");

        assertEquals(1, said.code(), said.text());
        assertTrue(said.text().contains("cache.db: HỎNG"), said.text());
        assertTrue(said.text().contains("work.db: nguyên vẹn"), said.text());
        assertArrayEquals(bytes, Files.readAllBytes(profile.cacheFile()));
        var file = doctor("--json").profile().get("files").get(0);
        assertEquals("damaged", file.get("state").textValue());
        assertFalse(file.get("fault").textValue().isBlank());
    }

    @Test
    void aProfileWithoutItsPropertiesIsNamed() throws Exception {
        var stray = Files.createDirectories(root.resolve("profiles").resolve("stray"));

        var said = doctor("--locale", "en");

        assertEquals(1, said.code());
        assertTrue(said.text().contains(stray.toString()), said.text());
    }

    @Test
    void anAbsentDataDirectoryIsSaidAndNotMade() throws Exception {
        root = root.resolve("none").resolve("yet");

        var said = doctor("--json");

        assertEquals(0, said.code(), said.text());
        assertFalse(said.json().get("dataDirectory").get("exists").booleanValue());
        assertTrue(said.json().get("dataDirectory").get("writable").booleanValue());
        assertFalse(Files.exists(root.getParent()));
    }

    private SqliteHoldings holdings() throws Exception {
        return SqliteHoldings.open(root.resolve("warehouse"), List.of(), null, CLOCK);
    }

    @Test
    void aWarehouseThatAnswersIsReachable() throws Exception {
        try (var holdings = holdings();
                var server = new WarehouseServer(holdings, Tokens.NONE)) {
            var port = server.start(0);
            profile(holdings.identity().id(), false, "http://127.0.0.1:" + port);

            var warehouse = doctor("--json").profile().get("warehouse");

            assertTrue(warehouse.get("reachable").booleanValue(), warehouse.toString());
            assertTrue(warehouse.get("error").isNull());
            assertFalse(warehouse.get("clockBehindSeconds").isNull());
        }
    }

    @Test
    void anotherWarehouseAtTheAddressIsNotTakenForOurs() throws Exception {
        try (var holdings = holdings();
                var server = new WarehouseServer(holdings, Tokens.NONE)) {
            profile("tc:elsewhere", false, "http://127.0.0.1:" + server.start(0));

            var warehouse = doctor("--json").profile().get("warehouse");

            assertFalse(warehouse.get("reachable").booleanValue());
            assertEquals("TC-1007", warehouse.get("error").get("code").textValue());
        }
    }

    @Test
    void anUnreachableWarehouseIsNamedWithItsReasonAndIsNoDamage() throws Exception {
        var address = nowhere();
        fill(profile("tc:real", false, address));

        var said = doctor("--locale", "vi");

        assertEquals(0, said.code(), said.text());
        assertTrue(said.text().contains(address), said.text());
        assertTrue(said.text().contains("KHÔNG trả lời. TC-1001: Không kết nối được"), said.text());
    }

    @Test
    void aWarehouseThatNeverAnswersDoesNotHoldItUp() throws Exception {
        try (var silent = new ServerSocket(0)) {
            profile("tc:silent", false, "http://127.0.0.1:" + silent.getLocalPort());

            var warehouse = doctor("--json").profile().get("warehouse");

            assertEquals("TC-1002", warehouse.get("error").get("code").textValue());
            assertTrue(warehouse.get("tookMillis").longValue() < 20_000, warehouse.toString());
        }
    }

    @Test
    void itRunsBesideAnOpenProgram() throws Exception {
        var profile = profile("tc:demo", true, "demo:");
        try (var work = WorkFile.open(profile.workFile(), CLOCK);
                var cache = CacheFile.open(profile.cacheFile(), CLOCK)) {
            work.writer().start();
            cache.writer().start();
            cache.writer().submit("state", () -> state(cache)).get();

            var said = doctor("--json");

            assertEquals(0, said.code(), said.text());
            assertEquals(2, said.profile().get("feeds").size());
            cache.writer().submit("more", () -> state(cache)).get();
        }
    }
}
