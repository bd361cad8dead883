package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.toancanh.server.ProposalCalls.dispute;
import static vn.toancanh.server.ProposalCalls.is;
import static vn.toancanh.server.ProposalCalls.state;
import static vn.toancanh.server.ProposalCalls.value;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.proposal.Step;

/** The warehouse's own rules about proposals: it trusts no program. */
class ProposalRulesTest {
    @TempDir private Path folder;
    @AutoClose private ProposalCalls warehouse;

    @BeforeEach
    void start() throws Exception {
        warehouse = new ProposalCalls(folder);
    }

    @Test
    void nobodyDecidesOnHisOwn() throws Exception {
        var mine = value(91, "%", false);
        warehouse.submit(mine, "binh");
        is(403, "own-proposal", warehouse.decide(mine, Step.APPROVE, "binh", 1));
        is(403, "not-the-author", warehouse.decide(mine, Step.WITHDRAW, "an", 1));
    }

    @Test
    void rightsAreCheckedWhateverTheProgramThinks() throws Exception {
        is(403, "no-right", warehouse.submit(dispute(), "dung"));
        is(403, "other-area", warehouse.submit(dispute(), "chi"));
        var value = value(91, "%", false);
        warehouse.submit(value, "an");
        assertEquals(
                404, warehouse.decide(value, Step.APPROVE, "chi", 1).status(), "not his to see");
        is(403, "no-right", warehouse.decide(value, Step.APPROVE, "dung", 1));
        is(403, "warehouse-only", warehouse.decide(value, Step.PUBLISH, "binh", 1));
    }

    @Test
    void theSameActSentTwiceIsTakenOnce() throws Exception {
        var value = value(91, "%", false);
        var first = warehouse.submit(value, "an");
        assertEquals(first.body(), warehouse.submit(value, "an").body());
        var key = UUID.randomUUID();
        var decided = warehouse.decide(value, Step.APPROVE, "binh", 1, key);
        assertEquals(decided.body(), warehouse.decide(value, Step.APPROVE, "binh", 1, key).body());
        assertEquals(2, warehouse.october().size());
        is(409, "key-used", warehouse.decide(value, Step.REFUSE, "binh", 1, key));
        is(409, "key-used", warehouse.submit(dispute(), "an", value.acts().getFirst().id()));
    }

    @Test
    void whoComesSecondLearnsItAndChangesNothing() throws Exception {
        var value = value(91, "%", false);
        warehouse.submit(value, "an");
        warehouse.decide(value, Step.APPROVE, "binh", 1);
        assertEquals(412, warehouse.decide(value, Step.WITHDRAW, "an", 1).status());
        is(409, "ended", warehouse.decide(value, Step.WITHDRAW, "an", 3));
        assertEquals(2, warehouse.october().size());
    }

    @Test
    void aDisputeStaysOpenUntilTheOwnerAnswers() throws Exception {
        var dispute = dispute();
        assertEquals("open", state(warehouse.submit(dispute, "an")));
        is(409, "no-such-step", warehouse.decide(dispute, Step.APPROVE, "binh", 1));
        assertEquals("accepted", state(warehouse.decide(dispute, Step.ACCEPT, "binh", 1)));
        assertEquals(1, warehouse.october().size());
    }

    @Test
    void everythingIsThereAfterTheServerWasKilled() throws Exception {
        var value = value(91, "%", false);
        warehouse.submit(value, "an");
        warehouse.decide(value, Step.APPROVE, "binh", 1);
        var before = warehouse.calls.get("/v1/proposals").body();
        try (var again = warehouse.beside()) {
            assertEquals(before, again.get("/v1/proposals").body());
            var rows = again.get("/v1/observations?indicator=HC-07&area=10001").json();
            assertEquals(warehouse.october().size(), rows.path("items").size());
        }
    }
}
