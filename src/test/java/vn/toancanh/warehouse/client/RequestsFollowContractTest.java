package vn.toancanh.warehouse.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.Posting;

/** Whatever the client can ask is written in the contract, and it can ask all of it. */
class RequestsFollowContractTest {
    private static final Map<String, String> ONE =
            Map.of(
                    "/v1",
                    """
                    {"id":"w","title":{"vi":"Kho","en":""},"contract":"1.0","home":"01",\
                    "simulated":false,"now":"2026-07-25T12:00:00+07:00"}\
                    """,
                    "/v1/me",
                    """
                    {"name":"An","persona":"analyst","roles":[],"scopes":["read:public"],"areas":[]}\
                    """,
                    "/v1/boundaries",
                    "{\"type\":\"FeatureCollection\",\"features\":[]}",
                    "/v1/base-map",
                    "{\"type\":\"FeatureCollection\",\"features\":[]}",
                    "/v1/observations",
                    "{\"items\":[],\"resume\":\"r\"}");

    private static final UUID FILE = UUID.fromString("6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b77");

    private final ConcurrentLinkedQueue<RecordedRequest> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch streaming = new CountDownLatch(1);
    private JsonNode document;

    @BeforeEach
    void readContract() throws Exception {
        try (var yaml = Resource.class.getResourceAsStream("openapi.yaml")) {
            assertNotNull(yaml);
            document = new YAMLMapper().readTree(yaml);
        }
    }

    private MockResponse answer(RecordedRequest request) {
        asked.add(request);
        var path = request.getUrl().encodedPath();
        if (path.equals("/v1/stream")) {
            streaming.countDown();
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "text/event-stream")
                    .body("id: 1\n\n")
                    .build();
        }
        if (path.equals("/v1/warnings")) {
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/atom+xml")
                    .body("<feed/>")
                    .build();
        }
        if (path.startsWith("/v1/attachments")) {
            return FakeWarehouse.json("{\"offset\":0,\"whole\":false}").build();
        }
        var body = ONE.getOrDefault(path, "{\"items\":[]}");
        var outlines = body.contains("FeatureCollection");
        return (outlines ? FakeWarehouse.geojson(body) : FakeWarehouse.json(body)).build();
    }

    private static void askEverything(WarehouseClient client, Instant now) throws Exception {
        client.identity();
        client.me();
        for (var etag : Arrays.asList(null, "\"tag\"")) {
            client.areas(etag, now);
            client.areaChanges(etag, now);
            client.boundaries(etag, now);
            client.baseMap(etag, now);
            client.indicators(etag, now);
            client.places(etag, now);
            client.events(etag, now);
            client.sources(etag, now);
            client.proposals(etag, now);
        }
        client.warnings(null);
        client.alerts(7);
        client.alertRules(7);
        client.tasks(7, UUID.randomUUID());
        client.units();
        client.post(new Posting("v1/tasks", UUID.randomUUID(), null, "{}"));
        client.post(new Posting("v1/tasks/1/acts", UUID.randomUUID(), null, "{}"));
        var files = client.files();
        files.announce("{}");
        files.send(FILE, 5, new byte[7], 7);
        files.read(FILE, 5, (_, in) -> in.readAllBytes());
        client.post(new Posting("v1/alert-rules", UUID.randomUUID(), null, "{}"));
        client.post(new Posting("v1/alerts/acts", UUID.randomUUID(), null, "{}"));
        client.post(new Posting("v1/proposals", UUID.randomUUID(), null, "{}"));
        client.post(new Posting("v1/proposals/1/decision", UUID.randomUUID(), "1", "{}"));
        var everything =
                new ObservationQuery(
                        Set.of("HC-07", "HC-08"),
                        new ObservationQuery.Within(new AreaCode("01"), true),
                        new ObservationQuery.Span(now.minusSeconds(60), now, true));
        client.observations(everything, 50_000, now, _ -> true);
        client.observations(ObservationQuery.ALL, 1, now, _ -> true);
        client.observationsFrom("cursor", 10_000, now, _ -> true);
    }

    @Test
    void everyPathParameterAndTypeTheClientAsksForIsInTheContract() throws Exception {
        try (var fake = new FakeWarehouse().answering(this::answer);
                var client = fake.client();
                var stream =
                        client.stream(
                                new WarehouseStream.Listener() {
                                    @Override
                                    public void opened() {}

                                    @Override
                                    public void changed(Resource resource, String lastEvent) {}
                                },
                                "last")) {
            askEverything(client, FakeWarehouse.NOW);
            stream.start();
            streaming.await();
        }
        asked.forEach(this::check);

        var expected = new HashSet<String>();
        document.get("paths").fieldNames().forEachRemaining(expected::add);
        expected.remove("/openapi.yaml");
        var paths = new HashSet<String>();
        asked.forEach(request -> paths.add(path(request)));
        assertEquals(expected, paths);
    }

    private static String path(RecordedRequest request) {
        return request.getUrl()
                .encodedPath()
                .replace("/proposals/1/", "/proposals/{id}/")
                .replace("/tasks/1/", "/tasks/{id}/")
                .replace(FILE.toString(), "{id}");
    }

    private void check(RecordedRequest request) {
        var line = request.getMethod() + " " + request.getUrl();
        var operation =
                document.get("paths")
                        .path(path(request))
                        .path(request.getMethod().toLowerCase(java.util.Locale.ROOT));
        assertTrue(operation.isObject(), "not in the contract: " + line);

        var queries = new TreeSet<String>();
        var headers = new TreeSet<String>();
        operation
                .path("parameters")
                .forEach(reference -> {
                    var parameter = resolved(reference);
                    var names = parameter.get("in").asText().equals("query") ? queries : headers;
                    names.add(parameter.get("name").asText());
                });
        for (var name : request.getUrl().queryParameterNames()) {
            assertTrue(queries.contains(name), "parameter " + name + " of " + line);
        }
        for (var name :
                List.of(
                        "If-None-Match",
                        "Last-Event-ID",
                        "Idempotency-Key",
                        "If-Match",
                        "Range",
                        "Upload-Offset")) {
            if (request.getHeaders().get(name) != null) {
                assertTrue(headers.contains(name), "header " + name + " of " + line);
            }
        }
        var accept = request.getHeaders().get("Accept");
        var good = operation.path("responses").has("200") ? "200" : "201";
        var type = operation.at("/responses/" + good + "/content").fieldNames().next();
        assertTrue(accept != null && accept.contains(type), accept + " of " + line);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The fixed numbers the client asks with are within what the contract allows. */
    @Test
    void theClientNeverAsksForMoreRowsThanAPageMayHold() throws Exception {
        try (var fake = new FakeWarehouse().answering(this::answer);
                var client = fake.client()) {
            askEverything(client, FakeWarehouse.NOW);
        }
        var most = document.at("/components/parameters/limit/schema/maximum").asInt();
        assertTrue(most > 0);
        for (var request : asked) {
            var limit = request.getUrl().queryParameter("limit");
            if (limit != null && !request.getUrl().encodedPath().equals("/v1/observations")) {
                assertTrue(Integer.parseInt(limit) <= most, request.getUrl().toString());
            }
        }
    }
}
