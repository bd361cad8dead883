package vn.toancanh.app.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Refusal;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.sqlite.SqliteHoldings;

class WhoWeAreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Texts TEXTS = Texts.strict(Locale.of("vi"));

    @TempDir Path folder;

    @Test
    void aRealWarehouseSaysWhoWeAreAndItIsKnownOffline() throws Exception {
        var line = "abc | Nguyễn Văn An | analyst | reader | read:public | \n";
        var tokens = Tokens.read(Files.writeString(folder.resolve("tokens"), line));
        var token = Files.writeString(folder.resolve("token"), "abc\n");
        var sessions = new Sessions(new DataDirectory(folder.resolve("data")));
        var address = new URI[1];
        try (var holdings =
                        SqliteHoldings.open(
                                folder.resolve("w"),
                                CatalogueJson.standard(),
                                null,
                                Clock.systemUTC());
                var server = new WarehouseServer(holdings, tokens)) {
            address[0] = URI.create("http://127.0.0.1:" + server.start(0));
            var remote = new Origin.Remote(address[0], token);
            try (var session = sessions.open(sessions.plan(remote))) {
                assertEquals("Khách", session.who("chairman").in(TEXTS));
                session.connect();
                await().atMost(PATIENCE)
                        .until(() ->
                                session.who("chairman")
                                        .equals(new Who("analyst", "Nguyễn Văn An")));
            }
        }
        var saved = sessions.plan(Origin.LastSaved.USED_LAST);
        assertEquals(
                saved.directory(), sessions.plan(new Origin.LastSaved(address[0])).directory());
        var other = URI.create("http://127.0.0.1:9");
        assertThrows(Refusal.class, () -> sessions.plan(new Origin.LastSaved(other)));
        try (var offline = sessions.openReadOnly(saved)) {
            assertEquals(
                    "Nguyễn Văn An · Chuyên viên phân tích", offline.who("chairman").in(TEXTS));
        }
    }

    @Test
    void inTheDemoItIsWhoWasChosen() throws Exception {
        var sessions = new Sessions(new DataDirectory(folder.resolve("data")));
        try (var session = sessions.open(sessions.plan(Origin.Demo.usual(1)))) {
            assertEquals("Trực ban", session.who("duty-officer").in(TEXTS));
        }
    }

    @Test
    void aPersonaOfALaterContractIsShownAsAGuest() {
        assertEquals(
                List.of("Khách", "Khách"),
                List.of(new Who("mayor", "").in(TEXTS), new Who("guest", "Khách lạ").in(TEXTS)));
    }
}
