package vn.toancanh.warehouse.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.RejectedRow;

/** A server that answers what a test tells it to. */
final class FakeWarehouse implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-07-25T05:00:00Z");
    static final Limits SHORT =
            new Limits(Duration.ofMillis(700), Duration.ofSeconds(5), 1 << 20, 50);

    static final String OBSERVATION =
            """
            {"indicator":"HC-08","area":"00004","period":"2026-07-24","value":97.5,"unit":"%",\
            "source":"dvc","observedAt":"2026-07-24T18:00:00+07:00",\
            "recordedAt":"2026-07-24T18:05:00+07:00","revision":1}\
            """;

    final MockWebServer server = new MockWebServer();

    FakeWarehouse() throws IOException {
        server.start();
    }

    interface Answering {
        MockResponse answer(RecordedRequest request);
    }

    FakeWarehouse answering(Answering answering) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answering.answer(request);
                    }
                });
        return this;
    }

    static MockResponse.Builder json(String body) {
        return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body);
    }

    static MockResponse.Builder geojson(String body) {
        return json(body).setHeader("Content-Type", "application/geo+json; charset=utf-8");
    }

    static MockResponse.Builder items(String... rows) {
        return json("{\"items\":[" + String.join(",", rows) + "]}");
    }

    static MockResponse.Builder observations(String... rows) {
        return json("{\"items\":[" + String.join(",", rows) + "],\"resume\":\"r\"}");
    }

    WarehouseClient client() throws WarehouseException {
        return client(SHORT, new OkHttpClient());
    }

    WarehouseClient client(Limits limits, OkHttpClient http) throws WarehouseException {
        var access = WarehouseAccess.of(server.url("/").toString(), null);
        return new WarehouseClient(access, limits, http);
    }

    /** All pages of one reading. */
    static final class Collected implements ObservationPages {
        final List<Page> pages = new ArrayList<>();

        @Override
        public boolean take(Page page) {
            pages.add(page);
            return true;
        }

        long rows() {
            return pages.stream().mapToLong(page -> page.rows().size()).sum();
        }

        List<RejectedRow> rejected() {
            return pages.stream().flatMap(page -> page.rejected().stream()).toList();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
