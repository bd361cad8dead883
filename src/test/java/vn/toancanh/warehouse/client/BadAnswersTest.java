package vn.toancanh.warehouse.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.warehouse.client.FakeWarehouse.NOW;
import static vn.toancanh.warehouse.client.FakeWarehouse.OBSERVATION;
import static vn.toancanh.warehouse.client.FakeWarehouse.items;
import static vn.toancanh.warehouse.client.FakeWarehouse.json;
import static vn.toancanh.warehouse.client.FakeWarehouse.observations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.client.FakeWarehouse.Collected;

/** Answers that cannot be used as a whole: each has its code and its sentence. */
class BadAnswersTest {
    @TempDir Path directory;
    private FakeWarehouse fake;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeWarehouse();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private void answer(MockResponse.Builder response) {
        fake.answering(_ -> response.build());
    }

    /** The same must come of lists and of observations, which are read by different code. */
    private void assertFails(ErrorCode expected) throws Exception {
        try (var client = fake.client()) {
            assertFails(expected, client);
        }
    }

    private static void assertFails(ErrorCode expected, WarehouseClient client) {
        var list = assertThrows(WarehouseException.class, () -> client.areas(null, NOW));
        assertEquals(expected, list.code(), list.getMessage());
        var rows = assertThrows(WarehouseException.class, () -> read(client));
        assertEquals(expected, rows.code(), rows.getMessage());
        for (var locale : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle("vn.toancanh.base.texts", locale);
            assertFalse(texts.getString(expected.textKey()).isBlank());
        }
    }

    private static Collected read(WarehouseClient client) throws WarehouseException {
        var pages = new Collected();
        client.observations(ObservationQuery.ALL, 1000, NOW, pages);
        return pages;
    }

    @Test
    void malformedJson() throws Exception {
        answer(json("{\"items\": [ {]"));
        assertFails(ErrorCode.BAD_ANSWER);
    }

    @Test
    void jsonOfAnotherShape() throws Exception {
        answer(json("[1, 2, 3]"));
        assertFails(ErrorCode.BAD_ANSWER);
    }

    @Test
    void membersThatTheContractDoesNotKnow() throws Exception {
        answer(json("{\"items\":[],\"resume\":\"r\",\"crs\":{}}"));
        assertFails(ErrorCode.BAD_ANSWER);
    }

    @Test
    void jsonThatEndsTooEarly() throws Exception {
        answer(json("{\"items\":[" + OBSERVATION + ","));
        assertFails(ErrorCode.CUT_OFF);
    }

    @Test
    void aConnectionCutInTheMiddleOfTheBody() throws Exception {
        var rows = new String[400];
        java.util.Arrays.fill(rows, OBSERVATION);
        answer(observations(rows).onResponseBody(new SocketEffect.CloseSocket()));
        assertFails(ErrorCode.CUT_OFF);
    }

    @Test
    void anotherContentType() throws Exception {
        answer(json("<html>").setHeader("Content-Type", "text/html"));
        assertFails(ErrorCode.BAD_ANSWER);
    }

    @Test
    void anErrorDressedAsAnImageWithStatus200() throws Exception {
        answer(json("<ServiceException/>").setHeader("Content-Type", "image/png"));
        assertFails(ErrorCode.BAD_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "401, NOT_SIGNED_IN",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "429, TOO_MANY_REQUESTS",
        "500, SERVER_FAULT",
        "503, SERVER_FAULT",
        "302, BAD_ANSWER"
    })
    void statusesThatAreNoAnswer(int status, ErrorCode code) throws Exception {
        answer(json("{}").code(status).setHeader("Location", "https://elsewhere.example/"));
        assertFails(code);
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "0, PT0S", "999999, PT1H"})
    void howLongToWaitIsHandedOn(String header, Duration wait) throws Exception {
        answer(json("{}").code(429).setHeader("Retry-After", header));
        try (var client = fake.client()) {
            var failure = assertThrows(WarehouseException.class, client::identity);
            assertEquals(wait, failure.retryAfter());
        }
    }

    @Test
    void aWrongTokenIsNamedAndNeverShown() throws Exception {
        var token = Files.writeString(directory.resolve("token"), "s3cret-token\n");
        fake.answering(request ->
                json("{}")
                        .code(
                                "Bearer s3cret-token"
                                                .equals(request.getHeaders().get("Authorization"))
                                        ? 401
                                        : 500)
                        .build());
        var access = WarehouseAccess.of(fake.server.url("/").toString(), token);
        try (var client = new WarehouseClient(access, FakeWarehouse.SHORT, new OkHttpClient())) {
            var failure = assertThrows(WarehouseException.class, client::identity);
            assertEquals(ErrorCode.NOT_SIGNED_IN, failure.code());
            assertFalse(failure.toString().contains("s3cret"));
            assertFalse(access.toString().contains("s3cret"));
        }
    }

    @Test
    void aTokenFileThatIsNotThere() throws Exception {
        var access = WarehouseAccess.of("http://127.0.0.1:1", directory.resolve("none"));
        try (var client = new WarehouseClient(access)) {
            var failure = assertThrows(WarehouseException.class, client::identity);
            assertEquals(ErrorCode.NOT_SIGNED_IN, failure.code());
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswers() throws Exception {
        answer(json("{}").onResponseStart(SocketEffect.Stall.INSTANCE));
        assertFails(ErrorCode.TIMEOUT);
    }

    @Test
    void aServerThatStopsInTheMiddleOfItsAnswer() throws Exception {
        answer(observations(OBSERVATION).onResponseBody(SocketEffect.Stall.INSTANCE));
        assertFails(ErrorCode.TIMEOUT);
    }

    @Test
    void noServer() throws Exception {
        var client = fake.client();
        fake.close();
        assertFails(ErrorCode.UNREACHABLE, client);
        client.close();
    }

    @Test
    void anAnswerThatIsTooLarge() throws Exception {
        answer(json("{\"items\":[" + " ".repeat(2 << 20) + "]}"));
        assertFails(ErrorCode.TOO_LARGE);
    }

    @Test
    void aSmallAnswerThatUnpacksToTenGigabytes() throws Exception {
        var body = new Buffer();
        try (var zip = Okio.buffer(new GzipSink(body))) {
            zip.writeUtf8("{\"items\":[");
            var spaces = " ".repeat(1 << 16);
            // 64 MB stand for 10 GB here; the client must stop after its one megabyte.
            for (var i = 0; i < 1_000; i++) {
                zip.writeUtf8(spaces);
            }
        }
        fake.answering(
                _ -> json("").setHeader("Content-Encoding", "gzip").body(body.clone()).build());
        assertFails(ErrorCode.TOO_LARGE);
    }

    @Test
    void aPageLinkToAnotherHost() throws Exception {
        answer(
                observations(OBSERVATION)
                        .setHeader("Link", "<https://elsewhere.example/v1/x>; rel=\"next\""));
        assertFails(ErrorCode.BAD_PAGING);
        answer(observations(OBSERVATION).setHeader("Link", "<//127.0.0.1:1/v1/x>; rel=\"next\""));
        assertFails(ErrorCode.BAD_PAGING);
    }

    @Test
    void aPageThatLinksToItself() throws Exception {
        fake.answering(request ->
                (request.getTarget().contains("areas") ? items() : observations())
                        .setHeader("Link", "<" + request.getTarget() + ">; rel=\"next\"")
                        .build());
        assertFails(ErrorCode.BAD_PAGING);
    }

    @Test
    void aPageThatComesAgainUnderEverNewAddresses() throws Exception {
        var count = new AtomicInteger();
        fake.answering(request ->
                (request.getTarget().contains("areas")
                                ? items(RowsTest.AREA)
                                : observations(OBSERVATION))
                        .setHeader(
                                "Link",
                                "<"
                                        + request.getUrl().encodedPath()
                                        + "?cursor="
                                        + count.incrementAndGet()
                                        + ">; rel=\"next\"")
                        .build());
        assertFails(ErrorCode.BAD_PAGING);
        assertTrue(count.get() < 20, "stopped early");
    }

    @Test
    void emptyPagesWithoutEnd() throws Exception {
        var count = new AtomicInteger();
        fake.answering(request ->
                (request.getTarget().contains("areas") ? items() : observations())
                        .setHeader(
                                "Link",
                                "<"
                                        + request.getUrl().encodedPath()
                                        + "?cursor="
                                        + count.incrementAndGet()
                                        + ">; rel=\"next\"")
                        .build());
        assertFails(ErrorCode.BAD_PAGING);
    }

    @Test
    void anExpiredCertificate() throws Exception {
        var authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        var expired =
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("127.0.0.1")
                        .addSubjectAlternativeName("localhost")
                        .validityInterval(1_000_000_000_000L, 1_100_000_000_000L)
                        .signedBy(authority)
                        .build();
        try (var secure = new mockwebserver3.MockWebServer()) {
            secure.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(expired, authority.certificate())
                            .build()
                            .sslSocketFactory());
            secure.start();
            var trusting =
                    new HandshakeCertificates.Builder()
                            .addTrustedCertificate(authority.certificate())
                            .build();
            var http =
                    new OkHttpClient.Builder()
                            .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                            .build();
            var access = WarehouseAccess.of(secure.url("/").toString(), null);
            try (var client = new WarehouseClient(access, Limits.USUAL, http)) {
                assertFails(ErrorCode.TLS, client);
            }
        }
    }

    @Test
    void aCertificateNobodyVouchesFor() throws Exception {
        var own = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        try (var secure = new mockwebserver3.MockWebServer()) {
            secure.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(own)
                            .build()
                            .sslSocketFactory());
            secure.start();
            var access = WarehouseAccess.of(secure.url("/").toString(), null);
            try (var client = new WarehouseClient(access, Limits.USUAL, new OkHttpClient())) {
                assertFails(ErrorCode.TLS, client);
            }
        }
    }

    @Test
    void plainHttpIsForThisComputerOnly() throws Exception {
        var failure =
                assertThrows(
                        WarehouseException.class,
                        () -> WarehouseAccess.of("http://kho.example.vn", null));
        assertEquals(ErrorCode.TLS, failure.code());
        assertEquals(
                "https://kho.example.vn",
                WarehouseAccess.of("https://kho.example.vn", null).base().toString());
        assertEquals(
                ErrorCode.UNREACHABLE,
                assertThrows(WarehouseException.class, () -> WarehouseAccess.of("kho", null))
                        .code());
    }
}
