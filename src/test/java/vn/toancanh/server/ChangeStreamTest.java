package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.toancanh.warehouse.Holdings.Resource;

@Timeout(60)
class ChangeStreamTest {
    private static final int MANY = 24;

    private final SampleHoldings holdings = new SampleHoldings();
    private Calls calls;

    @BeforeEach
    void start() throws Exception {
        calls = new Calls(holdings, Tokens.NONE);
    }

    @AfterEach
    void stop() {
        calls.close();
    }

    private record Event(String id, String data) {}

    /** A listener that reads line by line. */
    private final class Listener implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final BufferedReader in;

        Listener(String lastId) throws Exception {
            var request = HttpRequest.newBuilder(calls.uri("/v1/stream"));
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next block of lines up to a blank one. */
        private String block() throws IOException {
            var block = new StringBuilder();
            for (var line = in.readLine(); ; line = in.readLine()) {
                assertNotNull(line, "the stream ended");
                if (line.isEmpty()) {
                    return block.toString();
                }
                block.append(line).append('\n');
            }
        }

        Event event() throws IOException {
            for (var block = block(); ; block = block()) {
                if (block.startsWith("event: changed\n")) {
                    var lines = block.split("\n");
                    return new Event(lines[1].substring(4), lines[2].substring(6));
                }
            }
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }

    @Test
    void aListenerHearsWhichResourceChanged() throws Exception {
        try (var listener = new Listener("")) {
            listener.block();
            holdings.touch(Resource.PLACES);

            assertEquals("{\"resource\":\"places\"}", listener.event().data());
        }
    }

    @Test
    void aListenerWhoComesBackHearsWhatHeMissedAndNothingElse() throws Exception {
        String last;
        try (var listener = new Listener("")) {
            listener.block();
            holdings.touch(Resource.EVENTS);
            last = listener.event().id();
        }
        holdings.touch(Resource.AREAS);
        holdings.touch(Resource.OBSERVATIONS);
        try (var listener = new Listener(last)) {
            assertEquals("{\"resource\":\"areas\"}", listener.event().data());
            assertEquals("{\"resource\":\"observations\"}", listener.event().data());
            holdings.touch(Resource.EVENTS);
            assertEquals("{\"resource\":\"events\"}", listener.event().data());
        }
    }

    @Test
    void aListenerWhoseConnectionBrokeBetweenTwoEventsStillHearsTheSecond() throws Exception {
        // Which of two changes of one moment is told first is not promised.
        var both = Set.of("{\"resource\":\"areas\"}", "{\"resource\":\"places\"}");
        var heard = new HashSet<String>();
        String first;
        try (var listener = new Listener("")) {
            listener.block();
            holdings.touch(Resource.AREAS);
            holdings.touch(Resource.PLACES);
            var event = listener.event();
            heard.add(event.data());
            first = event.id();
        }
        try (var listener = new Listener(first)) {
            heard.add(listener.event().data());
        }
        assertEquals(both, heard);
    }

    @Test
    void whoComesDoesNotWaitForALookThatIsHeldUp() throws Exception {
        var heldUp = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        try (var first = new Listener("")) {
            first.block();
            holdings.beforeVersion(resource -> {
                if (resource == Resource.PLACES) {
                    heldUp.countDown();
                    holdUp(answers);
                }
            });
            heldUp.await();
            try (var second = new Listener("")) {
                second.block();
                answers.countDown();
                holdings.touch(Resource.PLACES);
                assertEquals("{\"resource\":\"places\"}", second.event().data());
            }
        } finally {
            answers.countDown();
        }
    }

    private static void holdUp(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anIdOfSomebodyElseIsToldEverything() throws Exception {
        try (var listener = new Listener("42")) {
            for (var resource : Resource.values()) {
                var data = "{\"resource\":\"" + resource.path() + "\"}";
                assertEquals(data, listener.event().data());
            }
        }
    }

    @Test
    void aBurstIsHeardByEverybodyToItsEndAndNothingTwice() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hearing = new ArrayList<Future<List<String>>>();
            for (int i = 0; i < MANY; i++) {
                var listener = new Listener("");
                listener.block();
                hearing.add(threads.submit(() -> heard(listener)));
            }
            for (int i = 0; i < 30; i++) {
                holdings.touch(Resource.PLACES);
                Thread.sleep(20);
            }
            holdings.touch(Resource.EVENTS);
            var ends = new HashSet<String>();
            for (var each : hearing) {
                var ids = each.get();
                assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
                ends.add(ids.getLast());
            }
            assertEquals(1, ends.size(), "all know the same in the end");
        }
    }

    /** Ids up to the change of events. */
    private static List<String> heard(Listener listener) throws IOException {
        try (listener) {
            var ids = new ArrayList<String>();
            while (true) {
                var event = listener.event();
                ids.add(event.id());
                if (event.data().contains("events")) {
                    return ids;
                }
            }
        }
    }

    @Test
    void listenersAreToldOneGroupAfterTheOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hearing = new ArrayList<Future<Long>>();
            for (int i = 0; i < MANY; i++) {
                var listener = new Listener("");
                listener.block();
                hearing.add(
                        threads.submit(() -> {
                            var _ = heard(listener);
                            return System.nanoTime();
                        }));
            }
            holdings.touch(Resource.EVENTS);
            var first = Long.MAX_VALUE;
            var last = Long.MIN_VALUE;
            for (var each : hearing) {
                first = Math.min(first, each.get());
                last = Math.max(last, each.get());
            }
            var apart = Duration.ofNanos(last - first);
            assertTrue(apart.toMillis() >= 100, "all at once: " + apart);
        }
    }

    @Test
    void anIdleStreamSaysThatItLives() throws Exception {
        try (var listener = new Listener("")) {
            listener.block();

            assertEquals(": still here\n", listener.block());
        }
    }
}
