package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.ActsJson;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.Subject;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.warehouse.Person;

/** The warehouse's own rules about proposals: it trusts no program. */
class ProposalRulesTest {
    private static final List<String> PROPOSES = List.of("read:public", "propose");
    private static final List<String> BOTH = List.of("read:public", "propose", "approve");
    private static final Map<String, Person> PEOPLE =
            Map.of(
                    "an", person("An", PROPOSES, List.of()),
                    "binh", person("Bình", BOTH, List.of()),
                    "chi", person("Chi", BOTH, List.of(SampleHoldings.SOUTH)),
                    "dung", person("Dũng", List.of("read:public"), List.of()));

    @TempDir private Path folder;
    private final SampleHoldings holdings = new SampleHoldings();
    private Calls calls;

    private static Person person(String name, List<String> scopes, List<AreaCode> areas) {
        return new Person(name, "analyst", List.of(), scopes, areas);
    }

    @BeforeEach
    void start() throws Exception {
        calls = new Calls(holdings, Tokens.of(PEOPLE), book());
    }

    private ProposalBook book() {
        return ProposalBook.open(folder.resolve("proposals.db"));
    }

    @AfterEach
    void stop() {
        calls.close();
    }

    private static Proposal value(double value, String unit, boolean confirmed) {
        return proposal(
                new Subject("HC-07", SampleHoldings.NORTH, Period.parse("2026-10")),
                new Content.ManualValue(value, unit, new Content.Range(80, 100), confirmed));
    }

    private static Proposal dispute() {
        return proposal(
                new Subject("HC-07", SampleHoldings.NORTH, Period.parse("2026-10")),
                new Content.Dispute(92.5, null, "%", ""));
    }

    private static Proposal proposal(Subject subject, Content content) {
        var act =
                new Act(
                        UUID.randomUUID(),
                        Step.SUBMIT,
                        new Actor("?", "", ""),
                        SampleHoldings.NOW,
                        "");
        return new Proposal(UUID.randomUUID(), subject, content, "Số đã đổi", List.of(act));
    }

    private Calls.Answer submit(Proposal proposal, String token) throws Exception {
        return submit(proposal, token, proposal.acts().getFirst().id());
    }

    private Calls.Answer submit(Proposal proposal, String token, UUID key) throws Exception {
        return calls.post(
                "/v1/proposals",
                ActsJson.submission(proposal),
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                key.toString());
    }

    private Calls.Answer decide(Proposal proposal, Step step, String token, int version)
            throws Exception {
        return decide(proposal, step, token, version, UUID.randomUUID());
    }

    private Calls.Answer decide(Proposal proposal, Step step, String token, int version, UUID key)
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

    private static void is(int status, String kind, Calls.Answer answer) throws Exception {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("urn:toancanh:problem:" + kind, answer.json().path("type").asText());
    }

    private static String state(Calls.Answer answer) throws Exception {
        return answer.json().path("state").asText();
    }

    private List<JsonNode> october() throws Exception {
        var rows = calls.get("/v1/observations?indicator=HC-07&area=10001").json().path("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("period").asText().equals("2026-10"))
                .toList();
    }

    @Test
    void aNumberApprovedByASecondPersonIsTheNextRevisionAndSaysThatItWasTyped() throws Exception {
        var value = value(91, "%", false);
        assertEquals("submitted", state(submit(value, "an")));
        assertEquals(1, october().size());

        assertEquals("published", state(decide(value, Step.APPROVE, "binh", 1)));

        var rows = october();
        assertEquals(2, rows.size());
        assertEquals("", rows.getFirst().path("entry").asText());
        assertEquals("manual", rows.getLast().path("entry").asText());
        assertEquals(91, rows.getLast().path("value").asDouble());
        assertEquals(2, rows.getLast().path("revision").asInt());
    }

    @Test
    void aReaderOfWhatIsNewGetsTheTypedNumberOnceAndPagesEnd() throws Exception {
        var first = calls.get("/v1/observations").json().path("resume").asText();
        var value = value(91, "%", false);
        submit(value, "an");
        decide(value, Step.APPROVE, "binh", 1);

        var news = calls.get("/v1/observations?cursor=" + first).json();
        assertEquals(1, news.path("items").size());
        var later = calls.get("/v1/observations?cursor=" + news.path("resume").asText()).json();
        assertEquals(0, later.path("items").size());

        var seen = 0;
        var next = "/v1/observations?limit=1";
        for (var page = 0; !next.isEmpty(); page++) {
            assertTrue(page < 20, "the pages do not end");
            var answer = calls.get(next);
            seen += answer.json().path("items").size();
            next = answer.next();
        }
        assertEquals(calls.get("/v1/observations").json().path("items").size(), seen);
    }

    @Test
    void nobodyDecidesOnHisOwn() throws Exception {
        var mine = value(91, "%", false);
        submit(mine, "binh");
        is(403, "own-proposal", decide(mine, Step.APPROVE, "binh", 1));
        is(403, "not-the-author", decide(mine, Step.WITHDRAW, "an", 1));
    }

    @Test
    void rightsAreCheckedWhateverTheProgramThinks() throws Exception {
        is(403, "no-right", submit(dispute(), "dung"));
        is(403, "other-area", submit(dispute(), "chi"));
        var value = value(91, "%", false);
        submit(value, "an");
        assertEquals(404, decide(value, Step.APPROVE, "chi", 1).status(), "not his to see");
        is(403, "no-right", decide(value, Step.APPROVE, "dung", 1));
        is(403, "warehouse-only", decide(value, Step.PUBLISH, "binh", 1));
    }

    @Test
    void theSameActSentTwiceIsTakenOnce() throws Exception {
        var value = value(91, "%", false);
        var first = submit(value, "an");
        assertEquals(first.body(), submit(value, "an").body());
        var key = UUID.randomUUID();
        var decided = decide(value, Step.APPROVE, "binh", 1, key);
        assertEquals(decided.body(), decide(value, Step.APPROVE, "binh", 1, key).body());
        assertEquals(2, october().size());
        is(409, "key-used", decide(value, Step.REFUSE, "binh", 1, key));
        is(409, "key-used", submit(dispute(), "an", value.acts().getFirst().id()));
    }

    @Test
    void whoComesSecondLearnsItAndChangesNothing() throws Exception {
        var value = value(91, "%", false);
        submit(value, "an");
        decide(value, Step.APPROVE, "binh", 1);
        assertEquals(412, decide(value, Step.WITHDRAW, "an", 1).status());
        is(409, "ended", decide(value, Step.WITHDRAW, "an", 3));
        assertEquals(2, october().size());
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() throws Exception {
        is(422, "unit", submit(value(91, "hồ sơ", false), "an"));
        is(422, "unusual", submit(value(12, "%", false), "an"));
        assertEquals(201, submit(value(12, "%", true), "an").status());
        var future =
                proposal(
                        new Subject("HC-07", SampleHoldings.NORTH, Period.parse("2027-10")),
                        new Content.ManualValue(91, "%", null, false));
        is(422, "future", submit(future, "an"));
        assertEquals(
                400,
                calls.post(
                                "/v1/proposals",
                                "{}",
                                "Authorization",
                                "Bearer an",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status());
    }

    @Test
    void aDisputeStaysOpenUntilTheOwnerAnswers() throws Exception {
        var dispute = dispute();
        assertEquals("open", state(submit(dispute, "an")));
        is(409, "no-such-step", decide(dispute, Step.APPROVE, "binh", 1));
        assertEquals("accepted", state(decide(dispute, Step.ACCEPT, "binh", 1)));
        assertEquals(1, october().size());
    }

    @Test
    void everythingIsThereAfterTheServerWasKilled() throws Exception {
        var value = value(91, "%", false);
        submit(value, "an");
        decide(value, Step.APPROVE, "binh", 1);
        var before = calls.get("/v1/proposals").body();
        // Opened beside the running one: only what is on the disk can be there.
        try (var again = new Calls(holdings, Tokens.of(PEOPLE), book())) {
            assertEquals(before, again.get("/v1/proposals").body());
            var rows = again.get("/v1/observations?indicator=HC-07&area=10001").json();
            assertEquals(october().size(), rows.path("items").size());
        }
    }

    private Proposal definition(String name, LocalDate from) {
        var before = holdings.indicators().getFirst();
        var after =
                new vn.toancanh.indicator.Indicator(
                        before.code(),
                        vn.toancanh.base.Bilingual.same(name),
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
        return calls.get("/v1/indicators").json().at("/items/0/name/vi").asText();
    }

    @Test
    void aDefinitionIsInForceOnceApprovedAndNotAgainstOneThatMovedMeanwhile() throws Exception {
        var one = definition("Tên mới", LocalDate.of(2026, 11, 1));
        var other = definition("Tên khác", LocalDate.of(2026, 11, 1));
        submit(one, "an");
        submit(other, "an");
        assertEquals("published", state(decide(one, Step.APPROVE, "binh", 1)));
        assertEquals("Tên mới", nameInForce());
        is(409, "definition-moved", decide(other, Step.APPROVE, "binh", 1));
        assertEquals("Tên mới", nameInForce());
    }

    @Test
    void aDefinitionForALaterDayWaitsForItsDay() throws Exception {
        var later = definition("Tên sau này", LocalDate.of(2027, 1, 1));
        submit(later, "an");
        assertEquals("approved", state(decide(later, Step.APPROVE, "binh", 1)));
        assertEquals("Hồ sơ đúng hạn", nameInForce());
    }
}
