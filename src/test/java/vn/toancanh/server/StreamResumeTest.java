package vn.toancanh.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;
import vn.toancanh.warehouse.client.WarehouseStream;

/** The client's stream against the real server, over a wire that can be cut. */
class StreamResumeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleHoldings holdings = new SampleHoldings();
    private final WarehouseServer server = new WarehouseServer(holdings, Tokens.NONE);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private CuttableWire wire;
    private WarehouseClient client;

    private record Heard(Resource resource, String id) {}

    @BeforeEach
    void start() throws Exception {
        wire = new CuttableWire(server.start(0)).start();
        client = new WarehouseClient(WarehouseAccess.of(wire.url(), null));
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        wire.close();
        server.close();
    }

    private WarehouseStream listen(String lastEvent) {
        var stream =
                client.stream(
                        new WarehouseStream.Listener() {
                            @Override
                            public void opened() {
                                opened.incrementAndGet();
                            }

                            @Override
                            public void changed(Resource resource, String id) {
                                heard.add(new Heard(resource, id));
                            }
                        },
                        lastEvent);
        stream.start();
        return stream;
    }

    private List<Resource> resources() {
        return heard.stream().map(Heard::resource).toList();
    }

    private void awaitHeard(Resource... resources) {
        await().atMost(PATIENCE).until(() -> resources().equals(List.of(resources)));
    }

    private void awaitOpened(int times) {
        await().atMost(PATIENCE).until(() -> opened.get() == times);
    }

    @Test
    void whatChangedWhileTheStreamWasCutIsHeardAfterwardsOnceAndInOrder() throws Exception {
        try (var stream = listen(null)) {
            Objects.requireNonNull(stream);
            awaitOpened(1);
            holdings.touch(Resource.EVENTS);
            awaitHeard(Resource.EVENTS);
            var last = heard.getFirst().id();

            wire.cut();
            holdings.touch(Resource.AREAS);
            holdings.touch(Resource.OBSERVATIONS);
            wire.mend();

            awaitHeard(Resource.EVENTS, Resource.AREAS, Resource.OBSERVATIONS);
            assertTrue(
                    wire.heads().getLast().contains("Last-Event-ID: " + last),
                    wire.heads().toString());
            assertFalse(wire.heads().getFirst().contains("Last-Event-ID"));
        }
    }

    @Test
    void aStreamThatIsCutTwiceGoesOnWhereItStoppedLast() throws Exception {
        try (var stream = listen(null)) {
            Objects.requireNonNull(stream);
            awaitOpened(1);
            holdings.touch(Resource.EVENTS);
            awaitHeard(Resource.EVENTS);
            wire.cut();
            holdings.touch(Resource.PLACES);
            wire.mend();
            awaitHeard(Resource.EVENTS, Resource.PLACES);
            wire.cut();
            holdings.touch(Resource.SOURCES);
            wire.mend();

            awaitHeard(Resource.EVENTS, Resource.PLACES, Resource.SOURCES);
        }
    }

    @Test
    void aStreamCutBeforeItsFirstEventTakesEverythingForChanged() throws Exception {
        try (var stream = listen(null)) {
            Objects.requireNonNull(stream);
            awaitOpened(1);
            wire.cut();
            holdings.touch(Resource.INDICATORS);
            wire.mend();

            awaitHeard(Resource.values());
        }
    }

    @Test
    void theIdKeptFromTheLastRunIsSentByTheNext() throws Exception {
        var first = listen(null);
        awaitOpened(1);
        holdings.touch(Resource.EVENTS);
        awaitHeard(Resource.EVENTS);
        first.close();
        holdings.touch(Resource.BOUNDARIES);

        try (var next = listen(heard.getFirst().id())) {
            Objects.requireNonNull(next);
            awaitHeard(Resource.EVENTS, Resource.BOUNDARIES);
        }
        assertEquals(2, opened.get());
    }
}
