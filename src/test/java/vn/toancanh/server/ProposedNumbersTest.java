package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.server.ProposalCalls.is;
import static vn.toancanh.server.ProposalCalls.proposal;
import static vn.toancanh.server.ProposalCalls.state;
import static vn.toancanh.server.ProposalCalls.value;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Period;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.Subject;

/** Numbers that were typed and proposed to the warehouse, until they are published. */
class ProposedNumbersTest {
    @TempDir private Path folder;
    @AutoClose private ProposalCalls warehouse;

    @BeforeEach
    void start() throws Exception {
        warehouse = new ProposalCalls(folder);
    }

    @Test
    void aNumberApprovedByASecondPersonIsTheNextRevisionAndSaysThatItWasTyped() throws Exception {
        var value = value(91, "%", false);
        assertEquals("submitted", state(warehouse.submit(value, "an")));
        assertEquals(1, warehouse.october().size());

        assertEquals("published", state(warehouse.decide(value, Step.APPROVE, "binh", 1)));

        var rows = warehouse.october();
        assertEquals(2, rows.size());
        assertEquals("", rows.getFirst().path("entry").asText());
        assertEquals("manual", rows.getLast().path("entry").asText());
        assertEquals(91, rows.getLast().path("value").asDouble());
        assertEquals(2, rows.getLast().path("revision").asInt());
    }

    @Test
    void aReaderOfWhatIsNewGetsTheTypedNumberOnceAndPagesEnd() throws Exception {
        var first = warehouse.calls.get("/v1/observations").json().path("resume").asText();
        var value = value(91, "%", false);
        warehouse.submit(value, "an");
        warehouse.decide(value, Step.APPROVE, "binh", 1);

        var news = warehouse.calls.get("/v1/observations?cursor=" + first).json();
        assertEquals(1, news.path("items").size());
        var later =
                warehouse
                        .calls
                        .get("/v1/observations?cursor=" + news.path("resume").asText())
                        .json();
        assertEquals(0, later.path("items").size());

        var seen = 0;
        var next = "/v1/observations?limit=1";
        for (var page = 0; !next.isEmpty(); page++) {
            assertTrue(page < 20, "the pages do not end");
            var answer = warehouse.calls.get(next);
            seen += answer.json().path("items").size();
            next = answer.next();
        }
        assertEquals(warehouse.calls.get("/v1/observations").json().path("items").size(), seen);
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() throws Exception {
        is(422, "unit", warehouse.submit(value(91, "hồ sơ", false), "an"));
        is(422, "unusual", warehouse.submit(value(12, "%", false), "an"));
        assertEquals(201, warehouse.submit(value(12, "%", true), "an").status());
        var future =
                proposal(
                        new Subject("HC-07", SampleHoldings.NORTH, Period.parse("2027-10")),
                        new Content.ManualValue(91, "%", null, false));
        is(422, "future", warehouse.submit(future, "an"));
        assertEquals(
                400,
                warehouse
                        .calls
                        .post(
                                "/v1/proposals",
                                "{}",
                                "Authorization",
                                "Bearer an",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status());
    }
}
