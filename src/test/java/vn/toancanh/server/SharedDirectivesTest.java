package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Directives of many people over real HTTP. */
@Timeout(60)
class SharedDirectivesTest {
    private static final String ACTS = "/v1/tasks/" + WrittenTasks.ID + "/acts";

    private final SampleHoldings holdings = new SampleHoldings();
    private Calls calls;

    @BeforeEach
    void start() throws Exception {
        calls = new Calls(holdings, WrittenTasks.TOKENS, WrittenTasks.books());
    }

    @AfterEach
    void stop() {
        calls.close();
    }

    private Calls.Answer read(String token, String query) throws Exception {
        return calls.get("/v1/tasks" + query, "Authorization", "Bearer " + token);
    }

    private List<String> done(String token) throws Exception {
        var acts = new ArrayList<String>();
        read(token, "")
                .json()
                .path("lines")
                .forEach(each -> acts.add(each.at("/line/act/do").asText()));
        return acts;
    }

    private static String kind(Calls.Answer answer) throws Exception {
        return answer.status() + " " + answer.json().path("type").asText().replaceFirst(".*:", "");
    }

    private Calls.Answer accept(String token, String key) throws Exception {
        var headers = WrittenTasks.headers(token, key, WrittenTasks.KEY);
        return calls.post(ACTS, WrittenTasks.ACCEPT, headers);
    }

    @Test
    void whatIsIssuedIsSeenByWhomItConcerns() throws Exception {
        assertEquals(200, WrittenTasks.issue(calls).status());
        assertEquals(List.of("issue"), done("chair"));
        assertEquals(List.of("issue"), done("north"));
        assertEquals(List.of("issue"), done("south"));
        assertEquals(List.of(), done("old"));
        assertEquals(1, read("old", "").json().path("next").asInt());
    }

    @Test
    void sentAgainItIsAnsweredAlikeAndWrittenOnce() throws Exception {
        var first = WrittenTasks.issue(calls);
        assertEquals(first.body(), WrittenTasks.issue(calls).body());
        var accepted = accept("north", null);
        assertEquals(200, accepted.status(), accepted.body());
        var other = WrittenTasks.ISSUE.replace("hồ sơ tồn", "hồ sơ");
        var headers = WrittenTasks.headers("chair", WrittenTasks.KEY, null);
        assertEquals("409 key-used", kind(calls.post("/v1/tasks", other, headers)));
        assertEquals(List.of("issue", "accept"), done("north"));
    }

    @Test
    void whatCameTooLateIsAnsweredWithItsLine() throws Exception {
        WrittenTasks.issue(calls);
        accept("north", null);
        var late = accept("north", null);
        assertEquals(200, late.status());
        assertEquals("OVERTAKEN", late.json().at("/lines/0/line/setAside").asText());
        assertEquals(3, late.json().at("/lines/0/seq").asInt());
        assertEquals(List.of("issue", "accept", "accept"), done("chair"));
    }

    @Test
    void aRefusalNamesItsReasonAndLeavesNothing() throws Exception {
        var byOfficer = WrittenTasks.headers("north", null, null);
        assertEquals("403 no-right", kind(calls.post("/v1/tasks", WrittenTasks.ISSUE, byOfficer)));
        var sunday = WrittenTasks.ISSUE.replace("2026-12-04", "2026-12-06");
        var chair = WrittenTasks.headers("chair", null, null);
        assertEquals("422 deadline-on-rest-day", kind(calls.post("/v1/tasks", sunday, chair)));
        var gone = WrittenTasks.ISSUE.replace("10001", "09999");
        assertEquals("422 unit-abolished", kind(calls.post("/v1/tasks", gone, chair)));
        var halved = WrittenTasks.ISSUE.replace("\"deadline\":\"2026-12-04\",", "");
        assertEquals("422 unreadable", kind(calls.post("/v1/tasks", halved, chair)));
        assertEquals(List.of(), done("chair"));
        WrittenTasks.issue(calls);
        assertEquals("403 other-unit", kind(accept("south", null)));
        assertEquals("404 no-such-task", kind(accept("old", null)));
        assertEquals(List.of("issue"), done("chair"));
    }

    @Test
    void anActSaysWhatItsAuthorHadSeen() throws Exception {
        WrittenTasks.issue(calls);
        var blind = WrittenTasks.headers("north", null, null);
        assertEquals(428, calls.post(ACTS, WrittenTasks.ACCEPT, blind).status());
        var other = WrittenTasks.headers("north", null, WrittenTasks.ID);
        assertEquals(400, calls.post(ACTS, WrittenTasks.ACCEPT, other).status());
        var seen = WrittenTasks.headers("north", null, WrittenTasks.KEY);
        var elsewhere = "/v1/tasks/" + WrittenTasks.KEY + "/acts";
        assertEquals(400, calls.post(elsewhere, WrittenTasks.ACCEPT, seen).status());
        assertEquals(400, calls.post(ACTS, WrittenTasks.ISSUE, seen).status());
        assertEquals(List.of("issue"), done("chair"));
    }

    @Test
    void aReaderIsToldOfEveryLineAndOfNothingElse() throws Exception {
        var before = read("chair", "");
        var tag = before.header("ETag");
        var known = new String[] {"Authorization", "Bearer chair", "If-None-Match", tag};
        assertEquals(304, calls.get("/v1/tasks", known).status());
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(calls.uri("/v1/stream")).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertTrue(in.readLine().startsWith("id: "));
                WrittenTasks.issue(calls);
                var line = in.readLine();
                while (!line.startsWith("data: ")) {
                    line = in.readLine();
                }
                assertEquals("data: {\"resource\":\"tasks\"}", line);
            }
            http.shutdownNow();
        }
        assertEquals(200, calls.get("/v1/tasks", known).status());
        assertNotEquals(tag, read("chair", "").header("ETag"));
        assertEquals(0, read("chair", "?after=1").json().path("lines").size());
    }

    @Test
    void everyUnitOfTodayAndEveryDepartmentCanBeDirected() throws Exception {
        var units = calls.get("/v1/units", "Authorization", "Bearer chair").json().path("items");
        var codes = new ArrayList<String>();
        units.forEach(unit -> codes.add(unit.path("code").asText()));
        assertTrue(codes.containsAll(List.of("P1", "10001", "10002", "SO-YT")), codes.toString());
        assertFalse(codes.contains("09999"), "abolished");
    }

    @Test
    void theWarehouseSaysForWhichUnitsWeAnswer() throws Exception {
        var me = calls.get("/v1/me", "Authorization", "Bearer north").json();
        assertEquals("10001", me.at("/units/0").asText());
    }

    @Test
    void aWarehouseWithoutDirectivesHasNoSuchPath() throws Exception {
        try (var plain = new Calls(holdings, WrittenTasks.TOKENS)) {
            assertEquals(404, plain.get("/v1/tasks").status());
            assertEquals(404, plain.get("/v1/units").status());
        }
    }
}
