package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.toancanh.server.ProposalCalls.is;
import static vn.toancanh.server.ProposalCalls.proposal;
import static vn.toancanh.server.ProposalCalls.state;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.Subject;

/** Definitions that were proposed to the warehouse, until they are in force. */
class ProposedDefinitionsTest {
    @TempDir private Path folder;
    @AutoClose private ProposalCalls warehouse;

    @BeforeEach
    void start() throws Exception {
        warehouse = new ProposalCalls(folder);
    }

    @Test
    void aDefinitionIsInForceOnceApprovedAndNotAgainstOneThatMovedMeanwhile() throws Exception {
        var one = definition("Tên mới", LocalDate.of(2026, 11, 1));
        var other = definition("Tên khác", LocalDate.of(2026, 11, 1));
        warehouse.submit(one, "an");
        warehouse.submit(other, "an");
        assertEquals("published", state(warehouse.decide(one, Step.APPROVE, "binh", 1)));
        assertEquals("Tên mới", nameInForce());
        is(409, "definition-moved", warehouse.decide(other, Step.APPROVE, "binh", 1));
        assertEquals("Tên mới", nameInForce());
    }

    @Test
    void aDefinitionForALaterDayWaitsForItsDay() throws Exception {
        var later = definition("Tên sau này", LocalDate.of(2027, 1, 1));
        warehouse.submit(later, "an");
        assertEquals("approved", state(warehouse.decide(later, Step.APPROVE, "binh", 1)));
        assertEquals("Hồ sơ đúng hạn", nameInForce());
    }

    private Proposal definition(String name, LocalDate from) {
        var before = warehouse.holdings.indicators().getFirst();
        var after =
                new Indicator(
                        before.code(),
                        Bilingual.same(name),
                        before.measure(),
                        before.publication(),
                        before.judgement());
        var text = new Definition("HC-07", "Định nghĩa", "Văn phòng", null, null, valid(from));
        return proposal(
                Subject.definition("HC-07"),
                new Content.NewDefinition(
                        new Content.Version(before, text), new Content.Version(after, text)));
    }

    private static Definition.Validity valid(LocalDate from) {
        return new Definition.Validity(from, null);
    }

    private String nameInForce() throws Exception {
        return warehouse.calls.get("/v1/indicators").json().at("/items/0/name/vi").asText();
    }
}
