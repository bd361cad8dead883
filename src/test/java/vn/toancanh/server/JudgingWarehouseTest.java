package vn.toancanh.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.proposal.ProposalBook;

/** A warehouse judges what it holds by itself, though nobody looks, and goes on where it was. */
class JudgingWarehouseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir Path folder;

    /** What it found by {@code now}, told by id. */
    private List<String> found(Instant now) throws Exception {
        var province =
                new DemoProvince(new DemoSettings(20, 42, DAY), Clock.fixed(now, ZoneOffset.UTC));
        var book = AlertBook.open(folder.resolve("alerts.db"));
        var books = new Books(ProposalBook.inMemory(), book, null);
        try (var calls = new Calls(province, Tokens.NONE, books)) {
            var judged = now.minusSeconds(2).toString();
            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() ->
                            calls.get("/v1/alerts?limit=1")
                                    .json()
                                    .path("judgedUntil")
                                    .asText()
                                    .equals(judged));
            var lines = calls.get("/v1/alerts?limit=10000").json().path("lines");
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(line -> line.path("id").asText())
                    .toList();
        }
    }

    @Test
    void itGoesOnWhereItWasAndFindsNothingTwice() throws Exception {
        var first = found(Instant.parse("2026-11-21T02:00:00Z"));
        var again = found(Instant.parse("2026-11-21T02:00:00Z"));
        var later = found(Instant.parse("2026-11-22T02:00:00Z"));

        assertTrue(first.size() > 20, () -> first.size() + " lines");
        assertEquals(first, again);
        assertEquals(first, later.subList(0, first.size()));
        assertTrue(later.size() > first.size(), () -> later.size() + " lines");
        assertEquals(later.size(), new HashSet<>(later).size());
    }

    @Test
    void aWarehouseThatJudgesNothingServesNoAlerts() throws Exception {
        try (var calls = new Calls(new SampleHoldings(), Tokens.NONE)) {
            assertEquals(404, calls.get("/v1/alerts").status());
            assertEquals(404, calls.post("/v1/alerts/acts", "{}", "Accept", "*/*").status());
            assertEquals(404, calls.get("/v1/alert-rules").status());
            assertEquals(404, calls.post("/v1/alert-rules", "{}", "Accept", "*/*").status());
        }
    }
}
