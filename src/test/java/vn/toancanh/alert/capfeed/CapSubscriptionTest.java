package vn.toancanh.alert.capfeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capread.CapReading;

class CapSubscriptionTest {
    private final MockWebServer server = new MockWebServer();
    private CapSubscription subscription =
            new CapSubscription(URI.create("http://x/"), (_, _) -> new CapSource.Unchanged());

    @BeforeEach
    void start() throws IOException {
        server.start();
        subscription = new CapSubscription(server.url("/feed.atom").uri(), fetch());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpCapFetch fetch() {
        return new HttpCapFetch(new OkHttpClient(), Duration.ofSeconds(2));
    }

    @Test
    void messagesInsideAndBehindLinksAreReadOnceAndNothingIsSentTwice() throws Exception {
        var feed =
                ok("feed-atom.xml")
                        .addHeader("ETag", "\"7\"")
                        .addHeader("Last-Modified", "Mon, 07 Sep 2026 02:05:00 GMT");
        server.enqueue(feed.build());
        server.enqueue(ok("good-update.xml").build());
        server.enqueue(new MockResponse.Builder().code(304).build());

        var first = subscription.poll();
        assertEquals(List.of(CapAlert.Kind.ALERT, CapAlert.Kind.UPDATE), kinds(first));
        assertEquals(List.of(), subscription.poll().readings());

        assertNull(server.takeRequest().getHeaders().get("If-None-Match"));
        assertEquals("/42.cap", server.takeRequest().getTarget());
        var again = server.takeRequest();
        assertEquals("\"7\"", again.getHeaders().get("If-None-Match"));
        assertEquals("Mon, 07 Sep 2026 02:05:00 GMT", again.getHeaders().get("If-Modified-Since"));
    }

    @Test
    void aLinkThatFailedIsAskedAgainThoughTheFeedDidNotChange() throws Exception {
        server.enqueue(ok("feed-atom.xml").addHeader("ETag", "\"7\"").build());
        server.enqueue(new MockResponse.Builder().code(500).build());
        server.enqueue(ok("feed-atom.xml").addHeader("ETag", "\"7\"").build());
        server.enqueue(ok("good-update.xml").build());

        var first = subscription.poll();
        assertEquals(List.of(CapAlert.Kind.ALERT), kinds(first));
        assertTrue(first.failures().getFirst().reason().contains("500"));
        assertTrue(kinds(subscription.poll()).contains(CapAlert.Kind.UPDATE));
        server.takeRequest();
        server.takeRequest();
        assertNull(server.takeRequest().getHeaders().get("If-None-Match"));
    }

    @Test
    void anEntryThatChangedIsFetchedAgain() {
        server.enqueue(ok("feed-atom.xml").build());
        server.enqueue(ok("good-update.xml").build());
        var later = Messages.text("feed-atom.xml").replace("09:01:00Z", "10:01:00Z");
        server.enqueue(new MockResponse.Builder().body(later).build());
        server.enqueue(ok("good-cancel.xml").build());

        subscription.poll();
        assertTrue(kinds(subscription.poll()).contains(CapAlert.Kind.CANCEL));
        assertEquals(4, server.getRequestCount());
    }

    @Test
    void aServerThatIsSilentOrSendsTooMuchOrTooLittleIsAFailureNotAStop() {
        server.enqueue(ok("good-alert.xml").headersDelay(10, TimeUnit.SECONDS).build());
        server.enqueue(
                new MockResponse.Builder()
                        .body(new Buffer().write(new byte[(16 << 20) + 1]))
                        .build());
        server.enqueue(new MockResponse.Builder().code(404).build());
        for (var reason : List.of("timeout", "more than", "404")) {
            var round = subscription.poll();
            assertEquals(1, round.failures().size());
            assertTrue(round.failures().getFirst().reason().contains(reason), round.toString());
        }
    }

    @Test
    void linksToOtherThanTheWebAreNotFollowed() {
        var feed = Messages.text("feed-atom.xml").replace("42.cap", "file:///etc/passwd");
        server.enqueue(new MockResponse.Builder().body(feed).build());
        var round = subscription.poll();
        assertEquals(1, round.failures().size());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aFileThatIsNoMessageIsAReadingWithItsFault() {
        server.enqueue(new MockResponse.Builder().body("<html/>").build());
        assertEquals(1, subscription.poll().readings().getFirst().faults().size());
    }

    private static List<CapAlert.Kind> kinds(CapSubscription.Round round) {
        return round.readings().stream()
                .map(CapReading::message)
                .map(java.util.Objects::requireNonNull)
                .map(CapAlert::kind)
                .toList();
    }

    private static MockResponse.Builder ok(String file) {
        return new MockResponse.Builder().body(Messages.text(file));
    }
}
