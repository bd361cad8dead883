package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.ActsJson;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.Subject;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.warehouse.Person;

/** A warehouse that keeps its proposals in a folder, and four people who send it some. */
final class ProposalCalls implements AutoCloseable {
    private static final List<String> PROPOSES = List.of("read:public", "propose");
    private static final List<String> BOTH = List.of("read:public", "propose", "approve");
    private static final Map<String, Person> PEOPLE =
            Map.of(
                    "an", person("An", PROPOSES, List.of()),
                    "binh", person("Bình", BOTH, List.of()),
                    "chi", person("Chi", BOTH, List.of(SampleHoldings.SOUTH)),
                    "dung", person("Dũng", List.of("read:public"), List.of()));

    final SampleHoldings holdings = new SampleHoldings();
    final Calls calls;
    private final Path folder;

    ProposalCalls(Path folder) throws IOException {
        this.folder = folder;
        calls = beside();
    }

    /** Opened beside the running one: only what is on the disk can be there. */
    Calls beside() throws IOException {
        var book = ProposalBook.open(folder.resolve("proposals.db"));
        return new Calls(holdings, Tokens.of(PEOPLE), book);
    }

    private static Person person(String name, List<String> scopes, List<AreaCode> areas) {
        return new Person(name, "analyst", List.of(), scopes, areas);
    }

    static Proposal value(double value, String unit, boolean confirmed) {
        return proposal(
                new Subject("HC-07", SampleHoldings.NORTH, Period.parse("2026-10")),
                new Content.ManualValue(value, unit, new Content.Range(80, 100), confirmed));
    }

    static Proposal dispute() {
        return proposal(
                new Subject("HC-07", SampleHoldings.NORTH, Period.parse("2026-10")),
                new Content.Dispute(92.5, null, "%", ""));
    }

    static Proposal proposal(Subject subject, Content content) {
        var act =
                new Act(
                        UUID.randomUUID(),
                        Step.SUBMIT,
                        new Actor("?", "", ""),
                        SampleHoldings.NOW,
                        "");
        return new Proposal(UUID.randomUUID(), subject, content, "Số đã đổi", List.of(act));
    }

    Calls.Answer submit(Proposal proposal, String token) throws Exception {
        return submit(proposal, token, proposal.acts().getFirst().id());
    }

    Calls.Answer submit(Proposal proposal, String token, UUID key) throws Exception {
        return calls.post(
                "/v1/proposals",
                ActsJson.submission(proposal),
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                key.toString());
    }

    Calls.Answer decide(Proposal proposal, Step step, String token, int version) throws Exception {
        return decide(proposal, step, token, version, UUID.randomUUID());
    }

    Calls.Answer decide(Proposal proposal, Step step, String token, int version, UUID key)
            throws Exception {
        var act = new Act(key, step, new Actor("?", "", ""), SampleHoldings.NOW, "vì thế");
        return calls.post(
                "/v1/proposals/" + proposal.id() + "/decision",
                ActsJson.decision(act),
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                key.toString(),
                "If-Match",
                "\"" + version + "\"");
    }

    static void is(int status, String kind, Calls.Answer answer) throws Exception {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("urn:toancanh:problem:" + kind, answer.json().path("type").asText());
    }

    static String state(Calls.Answer answer) throws Exception {
        return answer.json().path("state").asText();
    }

    /** What is published of the month that all these numbers are of. */
    List<JsonNode> october() throws Exception {
        var rows = calls.get("/v1/observations?indicator=HC-07&area=10001").json().path("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("period").asText().equals("2026-10"))
                .toList();
    }

    @Override
    public void close() {
        calls.close();
    }
}
