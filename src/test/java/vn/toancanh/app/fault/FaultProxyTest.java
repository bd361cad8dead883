package vn.toancanh.app.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network that fails just as it is told. */
class FaultProxyTest {
    private static final String ANSWER = "đã nhận, ".repeat(50);

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    arrived.add(new String(body, StandardCharsets.UTF_8));
                    var answer = ANSWER.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private String send(Fault fault) throws Exception {
        try (var proxy = FaultProxy.before(server.getAddress().getPort(), _ -> fault)) {
            var request =
                    HttpRequest.newBuilder(proxy.address().resolve("/v1/x?a=1"))
                            .version(HttpClient.Version.HTTP_1_1)
                            .timeout(Duration.ofSeconds(2))
                            .POST(HttpRequest.BodyPublishers.ofString("việc"))
                            .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void whatIsLateOrSlowArrivesWhole() throws Exception {
        assertEquals(ANSWER, send(Fault.NONE));
        assertEquals(ANSWER, send(new Fault.Delay(Duration.ofMillis(1))));
        assertEquals(ANSWER, send(new Fault.Throttle(100_000)));
        assertEquals(List.of("việc", "việc", "việc"), arrived);
    }

    @Test
    void aLostAnswerWasDoneAllTheSame() {
        assertThrows(IOException.class, () -> send(new Fault.DropAnswer()));
        assertEquals(1, arrived.size());
        assertThrows(IOException.class, () -> send(new Fault.Cut(200)));
        assertEquals(2, arrived.size());
    }

    @Test
    void whatIsTornDownOrSwallowedNeverArrives() {
        assertThrows(IOException.class, () -> send(new Fault.Reset()));
        assertThrows(IOException.class, () -> send(new Fault.BlackHole()));
        assertTrue(arrived.isEmpty());
    }

    @Test
    void aDuplicateArrivesTwiceAndIsAnsweredOnce() throws Exception {
        assertEquals(ANSWER, send(new Fault.Duplicate()));
        assertEquals(List.of("việc", "việc"), arrived);
    }
}
