package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.alert.watch.TestField;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.task.evidence.FileKind;
import vn.toancanh.task.evidence.SampleFiles;
import vn.toancanh.task.wire.Offer;
import vn.toancanh.task.wire.TaskJson;

/** Every operation of the document against a running server, every answer against its schema. */
class ContractTest {
    private static final String BASE = "https://contract.test/openapi";

    /** What each query parameter of the document is tried with; a new one must be added here. */
    private static final Map<String, String> TRIES =
            Map.of(
                    "after", "0",
                    "mark", "6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b01",
                    "limit", "2",
                    "indicator", "HC-07,HC-08",
                    "area", "P1",
                    "subtree", "true",
                    "from", "2026-01-01T00:00:00%2B07:00",
                    "to", "2027-01-01T00:00:00Z",
                    "latest", "true");

    /** Held, so that its level is not lost; it warns of every word of OpenAPI. */
    private static final Logger CHECKER = Logger.getLogger("com.networknt");

    @TempDir Path folder;

    private final SampleHoldings holdings = new SampleHoldings();
    private final Set<String> exercised = new TreeSet<>();
    private Calls calls;
    private JsonNode document;
    private JsonSchemaFactory schemas;

    @BeforeEach
    void start() throws Exception {
        var books =
                new Books(
                        ProposalBook.inMemory(),
                        AlertBook.inMemory(),
                        AlertDesks.NOTHING,
                        Directives.inMemory());
        calls = new Calls(holdings, Tokens.NONE, books);
        var yaml = calls.get("/openapi.yaml").body();
        document = new YAMLMapper().readTree(yaml);
        CHECKER.setLevel(Level.SEVERE);
        var text = new ObjectMapper().writeValueAsString(document);
        schemas =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder ->
                                builder.schemaLoaders(
                                        loaders -> loaders.schemas(Map.of(BASE, text))));
    }

    @AfterEach
    void stop() {
        calls.close();
    }

    @Test
    void everyOperationOfTheDocumentAnswersAsItSays() throws Exception {
        for (var path : document.get("paths").properties()) {
            var operations = names(path.getValue());
            if (path.getKey().startsWith("/v1/attachments")) {
                attach(path.getKey(), path.getValue());
                continue;
            }
            if (operations.contains("get")) {
                exercise(path.getKey(), path.getValue().get("get"));
            }
            if (path.getKey().equals("/v1/alerts/acts")) {
                actOnAlert(path.getKey(), path.getValue().get("post"));
            } else if (path.getKey().equals("/v1/alert-rules")) {
                putRuleInForce(path.getKey(), path.getValue().get("post"));
            } else if (path.getKey().startsWith("/v1/tasks")) {
                direct(path.getKey(), path.getValue().get("post"));
            } else if (operations.contains("post")) {
                act(path.getKey(), path.getValue().get("post"));
            }
            assertTrue(Set.of("get", "post").containsAll(operations), path.getKey());
        }
        assertEquals(names(document.get("paths")), exercised);
    }

    private void actOnAlert(String path, JsonNode operation) throws Exception {
        try (var desks = new AlertDesks(Files.createDirectory(folder.resolve("desks")), rain())) {
            desks.judged();
            var body = WrittenActs.ON_ALERT;
            valid(path, operation, body);
            var done = desks.calls.post(path, body, WrittenActs.headers("an", null));
            checkPost(path, operation, done, 200);
            assertEquals(1, done.json().path("lines").size());
            var list = document.at("/paths/~1v1~1alerts/get");
            var lines = desks.calls.get("/v1/alerts");
            check("/v1/alerts", list, lines, 200);
            assertTrue(lines.json().path("lines").size() > 2, lines.body());
            checkPost(
                    path,
                    operation,
                    desks.calls.post(path, body, "Authorization", "Bearer an"),
                    400);
            var guest = desks.calls.post(path, body, "Idempotency-Key", WrittenActs.KEY);
            checkPost(path, operation, guest, 403);
        }
        exercised.add(path);
    }

    private void putRuleInForce(String path, JsonNode operation) throws Exception {
        try (var desks = new AlertDesks(Files.createDirectory(folder.resolve("rules")), rain())) {
            var body = WrittenActs.RULE;
            valid(path, operation, body);
            var headers = WrittenActs.headers("giang", null);
            checkPost(path, operation, desks.calls.post(path, body, headers), 200);
            check(path, document.at("/paths/~1v1~1alert-rules/get"), desks.calls.get(path), 200);
            var again = WrittenActs.headers("giang", null);
            checkPost(path, operation, desks.calls.post(path, body, again), 409);
            checkPost(path, operation, desks.calls.post(path, "{}", again), 422);
            var guest = desks.calls.post(path, body, "Idempotency-Key", WrittenActs.KEY);
            checkPost(path, operation, guest, 403);
        }
        exercised.add(path);
    }

    private void direct(String path, JsonNode operation) throws Exception {
        try (var desks = new Calls(holdings, WrittenTasks.TOKENS, WrittenTasks.books())) {
            var issues = path.equals("/v1/tasks");
            var concrete = path.replace("{id}", WrittenTasks.ID);
            if (!issues) {
                WrittenTasks.issue(desks);
            }
            var body = issues ? WrittenTasks.ISSUE : WrittenTasks.ACCEPT;
            var seen = issues ? null : WrittenTasks.KEY;
            valid(path, operation, body);
            var headers = WrittenTasks.headers(issues ? "chair" : "north", null, seen);
            var done = desks.post(concrete, body, headers);
            checkPost(path, operation, done, 200);
            var late = desks.post(concrete, body, headers);
            checkPost(path, operation, late, 200);
            var list = document.at("/paths/~1v1~1tasks/get");
            var lines = desks.get("/v1/tasks", "Authorization", "Bearer chair");
            check("/v1/tasks", list, lines, 200);
            assertEquals(issues ? 1 : 2, lines.json().path("lines").size());
            var wrong = WrittenTasks.headers("old", null, seen);
            checkPost(path, operation, desks.post(concrete, body, wrong), issues ? 409 : 404);
            checkPost(path, operation, desks.post(concrete, "{}", headers), 422);
        }
        exercised.add(path);
    }

    private void attach(String path, JsonNode operations) throws Exception {
        var bytes = SampleFiles.text("Đã khơi thông 3 km kênh.");
        var file = SampleFiles.attachment("kênh.txt", FileKind.TEXT, bytes);
        var who = new String[] {"Authorization", "Bearer north", "Upload-Offset", "0"};
        try (var desks = new Calls(holdings, WrittenTasks.TOKENS, WrittenTasks.books())) {
            WrittenTasks.issue(desks);
            var offer = TaskJson.text(new Offer(UUID.fromString(WrittenTasks.ID), file));
            var announced = desks.post("/v1/attachments", offer, who);
            if (operations.has("post")) {
                valid(path, operations.get("post"), offer);
                checkPost(path, operations.get("post"), announced, 200);
                checkPost(
                        path,
                        operations.get("post"),
                        desks.post("/v1/attachments", "{}", who),
                        422);
            } else {
                assertEquals(Set.of("get", "head", "put"), names(operations));
                var concrete = path.replace("{id}", file.id().toString());
                assertEquals(204, desks.send("HEAD", concrete, who).status());
                assertEquals(409, desks.get(concrete, who).status());
                var done = desks.put(concrete, bytes, who).json();
                var pointer = "/components/schemas/AttachmentProgress";
                assertEquals(Set.of(), schema(false, pointer).validate(done));
                assertTrue(done.path("whole").asBoolean());
                assertEquals(200, desks.send("HEAD", concrete, who).status());
                assertArrayEquals(bytes, desks.bytes(concrete, who));
            }
        }
        exercised.add(path);
    }

    private static TestField rain() {
        return new TestField().put("TT-02", AlertDesks.ONE, "2026-11-20", 160);
    }

    /** Taken as the document says it, and what it demands is demanded. */
    private void act(String path, JsonNode operation) throws Exception {
        var concrete = path.replace("{id}", WrittenActs.PROPOSAL);
        try (var writing = new Calls(holdings, WrittenActs.TOKENS)) {
            var submits = path.equals("/v1/proposals");
            var body = submits ? WrittenActs.SUBMISSION : WrittenActs.DECISION;
            if (!submits) {
                WrittenActs.submit(writing);
            }
            valid(path, operation, body);
            var headers = WrittenActs.headers(submits ? "an" : "binh", submits ? null : 1);
            var done = writing.post(concrete, body, headers);
            checkPost(path, operation, done, submits ? 201 : 200);
            assertEquals(submits ? "\"1\"" : "\"2\"", done.header("ETag"));
            var guest = calls.post(concrete, body, "Idempotency-Key", WrittenActs.KEY);
            checkPost(path, operation, guest, submits ? 403 : 404);
            var keyless = writing.post(concrete, body, "Authorization", "Bearer an");
            checkPost(path, operation, keyless, 400);
            if (!submits) {
                var blind = writing.post(concrete, body, WrittenActs.headers("binh", null));
                checkPost(path, operation, blind, 428);
            } else {
                check(path, document.at("/paths/~1v1~1proposals/get"), writing.get(path), 200);
            }
        }
        exercised.add(path);
    }

    private void valid(String path, JsonNode operation, String body) throws IOException {
        assertTrue(operation.at("/requestBody/content").has("application/json"), path);
        var pointer =
                "/paths/"
                        + path.replace("/", "~1")
                        + "/post/requestBody/content/application~1json/schema";
        var faults = schema(false, pointer).validate(new ObjectMapper().readTree(body));
        assertEquals(Set.of(), faults, path + " " + body);
    }

    private void checkPost(String path, JsonNode operation, Calls.Answer answer, int status)
            throws IOException {
        assertEquals(status, answer.status(), path + " " + answer.body());
        var good = operation.get("responses").has(String.valueOf(status));
        var pointer =
                "/paths/"
                        + path.replace("/", "~1")
                        + "/post/responses/"
                        + status
                        + "/content/application~1json/schema";
        var faults = schema(!good, pointer).validate(answer.json());
        assertEquals(Set.of(), faults, path + " " + answer.body());
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void exercise(String path, JsonNode operation) throws Exception {
        if (operation.at("/responses/200/content").has("text/event-stream")) {
            stream(path);
            return;
        }
        var plain = calls.get(path);
        check(path, operation, plain, 200);
        check(path, operation, calls.get(path + "?unheard-of=1"), 400);
        if (operation.has("parameters")) {
            parameters(path, operation, plain);
        }
        exercised.add(path);
    }

    private void parameters(String path, JsonNode operation, Calls.Answer plain) throws Exception {
        var all = new ArrayList<String>();
        for (var reference : operation.get("parameters")) {
            var parameter = resolved(reference);
            var name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query") && !name.equals("cursor")) {
                assertTrue(TRIES.containsKey(name), "no try for the parameter " + name);
                all.add(name + "=" + TRIES.get(name));
            }
        }
        check(path, operation, calls.get(path + "?" + String.join("&", all)), 200);
        var first = calls.get(path + "?limit=1");
        check(path, operation, first, 200);
        if (!first.next().isEmpty()) {
            check(path, operation, calls.get(first.next()), 200);
        }
        check(path, operation, calls.get(path + "?cursor=none-of-yours"), 400);
        check(path, operation, calls.get(path, "Authorization", "Bearer wrong"), 401);
        var tag = plain.header("ETag");
        assertEquals(304, calls.get(path, "If-None-Match", tag).status(), path);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private void check(String path, JsonNode operation, Calls.Answer answer, int status)
            throws IOException {
        assertEquals(status, answer.status(), path + " " + answer.body());
        var said = operation.get("responses").get(String.valueOf(status));
        var response = said == null ? operation.get("responses").get("default") : said;
        if (response == null) {
            assertEquals("/openapi.yaml", path, "only the document itself lacks problems");
            return;
        }
        var type = answer.header("Content-Type");
        var content = resolved(response).get("content");
        assertEquals(names(content), Set.of(type), path);
        if (type.endsWith("json")) {
            var pointer = pointer(path, said == null ? "default" : String.valueOf(status), type);
            var faults = schema(response.has("$ref"), pointer).validate(answer.json());
            assertEquals(Set.of(), faults, path + " " + answer.body());
        }
    }

    private static String pointer(String path, String status, String type) {
        return "/paths/"
                + path.replace("/", "~1")
                + "/get/responses/"
                + status
                + "/content/"
                + type.replace("/", "~1")
                + "/schema";
    }

    private com.networknt.schema.JsonSchema schema(boolean isProblem, String pointer) {
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var at = isProblem ? "/components/schemas/Problem" : pointer;
        return schemas.getSchema(SchemaLocation.of(BASE + "#" + at), config);
    }

    private void stream(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(calls.uri(path)).header("Last-Event-ID", "0").build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            assertTrue(type.startsWith("text/event-stream"), type);
            var told = new HashSet<String>();
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                while (told.size() < vn.toancanh.warehouse.Holdings.Resource.values().length) {
                    var line = in.readLine();
                    assertNotNull(line, "the stream ended");
                    if (line.startsWith("data: ")) {
                        var data = new ObjectMapper().readTree(line.substring(6));
                        told.add(data.get("resource").asText());
                    }
                }
            }
            for (var resource : told) {
                assertTrue(document.get("paths").has("/v1/" + resource), resource);
            }
            http.shutdownNow();
        }
        exercised.add(path);
    }

    @Test
    void theSchemaCheckerNoticesABrokenAnswer() throws Exception {
        var pointer = pointer("/v1/areas", "200", "application/json");
        var bad =
                new ObjectMapper().readTree("{\"items\":[{\"code\":\"x y\",\"level\":\"state\"}]}");

        assertTrue(
                schema(false, pointer).validate(bad).size() >= 4, "code, level, name, validFrom");
    }

    @Test
    void theSampleUsesEveryFieldOfEverySchema() throws Exception {
        var seen = new TreeSet<String>();
        for (var path :
                List.of(
                        "areas",
                        "area-changes",
                        "boundaries",
                        "base-map",
                        "indicators",
                        "observations",
                        "places",
                        "events",
                        "sources")) {
            collect(calls.get("/v1/" + path).json(), seen);
        }
        for (var schema : List.of("Area", "AreaChange", "Indicator", "Place", "Event", "Source")) {
            for (var field : names(document.at("/components/schemas/" + schema + "/properties"))) {
                assertTrue(seen.contains(field), schema + "." + field + " is never answered");
            }
        }
    }

    private static void collect(JsonNode node, Set<String> seen) {
        node.fieldNames().forEachRemaining(seen::add);
        node.forEach(child -> collect(child, seen));
    }
}
