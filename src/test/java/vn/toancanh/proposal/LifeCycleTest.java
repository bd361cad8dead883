package vn.toancanh.proposal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.proposal.SampleProposals.AN;
import static vn.toancanh.proposal.SampleProposals.BINH;
import static vn.toancanh.proposal.SampleProposals.NORTH;
import static vn.toancanh.proposal.SampleProposals.SOUTH;
import static vn.toancanh.proposal.SampleProposals.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.proposal.NotAllowedException.Why;
import vn.toancanh.proposal.Proposal.Kind;

/** The written table against every state, step and person there is. */
class LifeCycleTest {
    /** The same table once more, written by hand from the decision record. */
    private static final Map<String, String> CHANGE =
            Map.of(
                    "DRAFT SUBMIT", "SUBMITTED",
                    "SUBMITTED WITHDRAW", "WITHDRAWN",
                    "SUBMITTED APPROVE", "APPROVED",
                    "SUBMITTED REFUSE", "REFUSED",
                    "APPROVED PUBLISH", "PUBLISHED");

    private static final Map<String, String> DISPUTE =
            Map.of(
                    "DRAFT SUBMIT", "OPEN",
                    "OPEN WITHDRAW", "WITHDRAWN",
                    "OPEN ACCEPT", "ACCEPTED",
                    "OPEN REJECT", "REJECTED");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyStepLeadsWhereTheTableSaysAndNoOtherIsTaken(Kind kind) {
        var found = new TreeMap<String, String>();
        for (var from : State.values()) {
            for (var step : Step.values()) {
                try {
                    var to = LifeCycle.after(kind, from, step);
                    found.put(from + " " + step, to.name());
                } catch (NotAllowedException e) {
                    assertTrue(e.why().isConflict(), from + " " + step + " " + e.why());
                }
            }
        }
        assertEquals(new TreeMap<>(kind == Kind.DISPUTE ? DISPUTE : CHANGE), found);
    }

    private static Proposal reached(Kind kind, State state) {
        var steps =
                switch (state) {
                    case DRAFT -> List.<Step>of();
                    case SUBMITTED, OPEN -> List.of(Step.SUBMIT);
                    case APPROVED -> List.of(Step.SUBMIT, Step.APPROVE);
                    case REFUSED -> List.of(Step.SUBMIT, Step.REFUSE);
                    case PUBLISHED -> List.of(Step.SUBMIT, Step.APPROVE, Step.PUBLISH);
                    case WITHDRAWN -> List.of(Step.SUBMIT, Step.WITHDRAW);
                    case ACCEPTED -> List.of(Step.SUBMIT, Step.ACCEPT);
                    case REJECTED -> List.of(Step.SUBMIT, Step.REJECT);
                };
        var proposal = SampleProposals.draft(kind);
        for (var step : steps) {
            proposal = proposal.with(act(step, by(step)));
        }
        assertEquals(state, proposal.state());
        return proposal;
    }

    private static Actor by(Step step) {
        return step == Step.PUBLISH ? Actor.WAREHOUSE : step.decides() ? BINH : AN;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatTheRightPersonMayDoNobodyElseMay(Kind kind) throws Exception {
        for (var rule : LifeCycle.TABLE) {
            if (!rule.kinds().contains(kind)) {
                continue;
            }
            var proposal = reached(kind, rule.from());
            var right = act(rule.step(), by(rule.step()));
            assertDoesNotThrow(() -> LifeCycle.check(proposal, right, SampleProposals.all()));
            assertEquals(rule.to(), proposal.with(right).state());
            for (var wrong : wrong(rule, proposal)) {
                var not =
                        assertThrows(
                                NotAllowedException.class,
                                () -> LifeCycle.check(proposal, wrong, SampleProposals.all()),
                                rule + " by " + wrong.by());
                assertTrue(!not.why().isConflict(), rule + " " + not.why());
            }
        }
    }

    private static List<Act> wrong(LifeCycle.Rule rule, Proposal proposal) {
        var wrong = new ArrayList<Act>();
        switch (rule.who()) {
            case AUTHOR -> {
                if (!proposal.acts().isEmpty()) {
                    wrong.add(act(rule.step(), BINH));
                }
            }
            case SECOND_PERSON -> wrong.add(act(rule.step(), AN));
            case WAREHOUSE -> wrong.addAll(List.of(act(rule.step(), AN), act(rule.step(), BINH)));
        }
        return wrong;
    }

    @Test
    void theAuthorNeverDecidesOnHisOwnWhateverHeIsAllowed() {
        var mine = reached(Kind.VALUE, State.SUBMITTED);
        assertEquals(Why.OWN_PROPOSAL, why(mine, act(Step.APPROVE, AN), SampleProposals.all()));
    }

    @Test
    void aRightCountsOnlyInTheUnitsItIsFor() {
        var draft = SampleProposals.draft(Kind.VALUE);
        var submit = act(Step.SUBMIT, AN);
        assertDoesNotThrow(
                () -> LifeCycle.check(draft, submit, SampleProposals.only(Rights.PROPOSE, NORTH)));
        assertEquals(
                Why.OTHER_AREA, why(draft, submit, SampleProposals.only(Rights.PROPOSE, SOUTH)));
        assertEquals(Why.NO_RIGHT, why(draft, submit, SampleProposals.only(Rights.APPROVE, NORTH)));
    }

    @Test
    void aDefinitionIsForThoseWhoWorkForTheWholeTerritory() {
        var draft = SampleProposals.draft(Kind.DEFINITION);
        var submit = act(Step.SUBMIT, AN);
        assertEquals(
                Why.OTHER_AREA, why(draft, submit, SampleProposals.only(Rights.PROPOSE, NORTH)));
        assertDoesNotThrow(() ->
                LifeCycle.check(
                        draft, submit, SampleProposals.only(Rights.PROPOSE, SampleProposals.HOME)));
    }

    @Test
    void whoRefusesOrAnswersSaysWhy() {
        var silent =
                new Act(java.util.UUID.randomUUID(), Step.REJECT, BINH, SampleProposals.NOON, " ");
        assertEquals(
                Why.NO_NOTE, why(reached(Kind.DISPUTE, State.OPEN), silent, SampleProposals.all()));
    }

    private static Why why(Proposal proposal, Act act, Rights rights) {
        return assertThrows(NotAllowedException.class, () -> LifeCycle.check(proposal, act, rights))
                .why();
    }

    @Test
    void everyRefusalHasItsSentence() {
        var texts = ResourceBundle.getBundle("vn.toancanh.proposal.texts", java.util.Locale.ROOT);
        for (var why : Why.values()) {
            assertTrue(texts.getString(why.textKey()).endsWith("."), why.textKey());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aProposalComesBackFromItsJsonAsItWas(Kind kind) {
        var proposal = SampleProposals.draft(kind).with(act(Step.SUBMIT, AN));
        assertEquals(proposal, ProposalJson.read(ProposalJson.write(proposal).toString()));
        var act = proposal.acts().getFirst();
        var sent = ActsJson.submission(proposal);
        var read = ActsJson.readSubmission(sent, act.id(), AN, SampleProposals.NOON);
        assertEquals(proposal.with(act).id(), read.id());
        assertEquals(proposal.content(), read.content());
        assertEquals(1, read.version());
    }
}
