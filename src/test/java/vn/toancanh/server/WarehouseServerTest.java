package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Classification;
import vn.toancanh.warehouse.Holdings.Resource;

class WarehouseServerTest {
    private static final String TOKENS =
            """
            # token | name | persona | roles | scopes | areas
            chair-token | Bà Chủ tịch | chairman | leader | read:public,read:internal |
            sha256:%s | Ông Xã | commune | officer | read:public | 10001
            blind-token | Máy | analyst | writer | write:tasks |
            """
                    .formatted("6a0f3c4b1f2d5c63c2f2f6a9a2bd1f3e1d8bfb5d0d7a6ec1ad0b5f5a8f6d2f11");

    @TempDir Path folder;
    private final SampleHoldings holdings = new SampleHoldings();
    private Calls calls;

    @BeforeEach
    void start() throws Exception {
        var hash = sha256("commune-token");
        var file =
                Files.writeString(
                        folder.resolve("tokens"), TOKENS.replaceAll("[0-9a-f]{64}", hash));
        calls = new Calls(holdings, Tokens.read(file));
    }

    private static String sha256(String text) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        return java.util.HexFormat.of().formatHex(digest.digest(text.getBytes()));
    }

    @AfterEach
    void stop() {
        calls.close();
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static Set<String> fields(JsonNode rows, String field) {
        var values = new TreeSet<String>();
        rows.forEach(row -> values.add(row.get(field).asText()));
        return values;
    }

    @Test
    void aCallerOnThisComputerWithoutTokenIsAReadOnlyGuest() throws Exception {
        var me = calls.get("/v1/me").json();

        assertEquals("guest", me.get("persona").asText());
        assertEquals("read:public", me.get("scopes").get(0).asText());
        var rows = calls.get("/v1/observations").json().get("items");
        assertFalse(rows.findValuesAsText("classification").contains("internal"));
        assertFalse(rows.findValuesAsText("classification").contains("secret"));
        assertEquals(4, rows.size());
    }

    @Test
    void aCallerThroughAProxyOrUnderAnotherNameIsNoGuest() throws Exception {
        var answer = calls.get("/v1/areas", "X-Forwarded-For", "10.0.0.7");

        assertEquals(401, answer.status());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @Test
    void aTokenSaysWhoItsHolderIs() throws Exception {
        var me = calls.get("/v1/me", bearer("chair-token")).json();

        assertEquals("Bà Chủ tịch", me.get("name").asText());
        assertEquals("chairman", me.get("persona").asText());
        assertEquals(401, calls.get("/v1/me", bearer("chair-tokem")).status());
        assertEquals(401, calls.get("/v1/me", "Authorization", "Basic YTpi").status());
    }

    @Test
    void aTokenWithoutReadScopeIsForbidden() throws Exception {
        assertEquals(403, calls.get("/v1/areas", bearer("blind-token")).status());
        assertEquals(403, calls.get("/v1/stream", bearer("blind-token")).status());
    }

    @Test
    void classificationIsByScope() throws Exception {
        var rows = calls.get("/v1/observations", bearer("chair-token")).json().get("items");

        assertEquals(5, rows.size());
        assertTrue(rows.findValuesAsText("classification").contains("internal"));
        assertFalse(rows.findValuesAsText("classification").contains("secret"));
        assertEquals(1, calls.get("/v1/indicators").json().get("items").size());
        var all = calls.get("/v1/indicators", bearer("chair-token")).json().get("items");
        assertEquals(2, all.size());
    }

    @Test
    void aTokenLimitedToACommuneSeesThatCommuneOnly() throws Exception {
        var mine = bearer("commune-token");
        var rows = calls.get("/v1/observations", mine).json().get("items");

        assertEquals(Set.of("10001"), fields(rows, "area"));
        var areas = calls.get("/v1/areas", mine).json().get("items");
        assertEquals(Set.of("P1", "10001"), fields(areas, "code"));
        assertEquals(1, calls.get("/v1/boundaries", mine).json().get("features").size());
        assertEquals(1, calls.get("/v1/events", mine).json().get("items").size());
        assertEquals(2, calls.get("/v1/places", mine).json().get("items").size());
        assertEquals(1, calls.get("/v1/area-changes", mine).json().get("items").size());
        assertEquals(403, calls.get("/v1/observations?area=10002", mine).status());
        var above = calls.get("/v1/observations?area=P1&subtree=true", mine).json().get("items");
        assertEquals(Set.of("10001"), fields(above, "area"));
    }

    @Test
    void answersForOneCallerAreNeverGivenToAnother() throws Exception {
        var guest = calls.get("/v1/observations");
        var chair = calls.get("/v1/observations", bearer("chair-token"));

        assertNotEquals(guest.header("ETag"), chair.header("ETag"));
        assertEquals(guest.body(), calls.get("/v1/observations").body());
        assertTrue(guest.header("Vary").contains("Authorization"));
    }

    @Test
    void pagesFollowedToTheEndLoseAndRepeatNothing() throws Exception {
        for (var path : List.of("areas", "area-changes", "boundaries", "places", "observations")) {
            var rows = new ArrayList<JsonNode>();
            for (var next = "/v1/" + path + "?limit=1"; !next.isEmpty(); ) {
                var page = calls.get(next);
                assertEquals(200, page.status(), page.body());
                var list = page.json().has("items") ? "items" : "features";
                page.json().get(list).forEach(rows::add);
                next = page.next();
            }
            var whole = calls.get("/v1/" + path).json();
            var all = new ArrayList<JsonNode>();
            whole.get(whole.has("items") ? "items" : "features").forEach(all::add);
            assertEquals(all, rows, path);
        }
    }

    @Test
    void aListThatChangedWhileItWasReadIsBegunAgain() throws Exception {
        var next = calls.get("/v1/areas?limit=1").next();
        holdings.touch(Resource.AREAS);

        assertEquals(409, calls.get(next).status());
    }

    @Test
    void theTagChangesWithTheResourceAndSparesTheBody() throws Exception {
        var first = calls.get("/v1/places");
        var tag = first.header("ETag");

        assertEquals(304, calls.get("/v1/places", "If-None-Match", tag).status());
        assertEquals(304, calls.get("/v1/places", "If-None-Match", "\"a\", " + tag).status());
        assertEquals("", calls.get("/v1/places", "If-None-Match", tag).body());
        holdings.touch(Resource.PLACES);
        var second = calls.get("/v1/places", "If-None-Match", tag);
        assertEquals(200, second.status());
        assertNotEquals(tag, second.header("ETag"));
        assertNotEquals(tag, calls.get("/v1/places?limit=1").header("ETag"));
    }

    @Test
    void gzipIsForThoseWhoAcceptIt() throws Exception {
        var plain = calls.get("/v1/observations");
        var packed = calls.get("/v1/observations", "Accept-Encoding", "br, gzip;q=0.5");

        assertEquals("", plain.header("Content-Encoding"));
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertEquals(plain.body(), packed.body());
        var refused = calls.get("/v1/observations", "Accept-Encoding", "gzip;q=0");
        assertEquals("", refused.header("Content-Encoding"));
    }

    @Test
    void aReadingIsResumedWhereItBegan() throws Exception {
        var resume = calls.get("/v1/observations?indicator=HC-07").json().get("resume").asText();
        var path = "/v1/observations?cursor=" + resume;

        assertEquals(0, calls.get(path).json().get("items").size());
        holdings.add(SampleHoldings.SOUTH, "2026-12", Classification.PUBLIC);
        holdings.touch(Resource.OBSERVATIONS);
        var news = calls.get(path).json().get("items");
        assertEquals(1, news.size());
        assertEquals("2026-12", news.get(0).get("period").asText());
    }

    @Test
    void aCursorKeepsItsFilters() throws Exception {
        var next = calls.get("/v1/observations?indicator=HC-08&limit=1").next();
        var last = next.isEmpty() ? "" : calls.get(next).body();

        assertFalse(last.contains("HC-07"), last);
        var resume = calls.get("/v1/observations?area=10001").json().get("resume").asText();
        var path = "/v1/observations?cursor=" + resume;
        assertEquals(200, calls.get(path + "&area=10001").status());
        assertEquals(400, calls.get(path + "&area=10002").status());
    }

    @Test
    void whatTheContractDoesNotKnowIsRefused() throws Exception {
        for (var query :
                List.of(
                        "limit=0",
                        "limit=50001",
                        "limit=x",
                        "limit=1&limit=2",
                        "area=x%20y",
                        "subtree=true",
                        "latest=yes",
                        "from=2026-01-01",
                        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                        "indicator=",
                        "indicator=A,,B",
                        "cursor=AAAA",
                        "cursor=",
                        "page=2")) {
            var answer = calls.get("/v1/observations?" + query);
            assertEquals(400, answer.status(), query);
            assertEquals(400, answer.json().get("status").asInt());
            assertFalse(answer.json().get("detail").asText().isEmpty());
        }
    }

    @Test
    void unknownPathsAndMethodsAreProblems() throws Exception {
        var missing = calls.get("/v1/nothing");
        assertEquals(404, missing.status());
        assertEquals("application/problem+json", missing.header("Content-Type"));
        var write = calls.send("POST", "/v1/observations");
        assertEquals(405, write.status());
        assertEquals("application/problem+json", write.header("Content-Type"));
        assertEquals("GET, HEAD", write.header("Allow"));
    }

    @Test
    void headIsGetWithoutBody() throws Exception {
        var head = calls.send("HEAD", "/v1/areas");

        assertEquals(200, head.status());
        assertEquals("", head.body());
        assertEquals(calls.get("/v1/areas").header("ETag"), head.header("ETag"));
    }

    @Test
    void aFaultOfOursIsToldWithoutItsInsides() throws Exception {
        holdings.broken = new RuntimeException("secret insides", null, false, false) {};
        var answer = calls.get("/v1");

        assertEquals(500, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertFalse(answer.body().contains("insides"));
        assertFalse(answer.body().contains("at vn."));
    }

    @Test
    void theServerListensOnLoopbackOnlyAndAClosedOneAnswersNobody() throws Exception {
        var host = calls.uri("/").getHost();
        assertTrue(java.net.InetAddress.getByName(host).isLoopbackAddress());
        calls.close();

        try (var other = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(calls.uri("/v1")).build();
            var body = java.net.http.HttpResponse.BodyHandlers.discarding();
            assertThrows(java.io.IOException.class, () -> other.send(request, body));
        }
    }

    @Test
    void aTakenPortIsAnErrorOfTheCaller() throws Exception {
        try (var server = new WarehouseServer(holdings, Tokens.NONE)) {
            assertThrows(java.io.IOException.class, () -> server.start(calls.uri("/").getPort()));
        }
    }
}
