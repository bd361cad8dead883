package vn.toancanh.proposal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toancanh.indicator.catalogue.FieldsJson;

/** What is sent to a warehouse when somebody acts, both ways; reading is strict. */
public final class ActsJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ActsJson() {}

    /** What is sent to submit a proposal whose only act is its submission. */
    public static String submission(Proposal proposal) {
        var node = ProposalJson.write(proposal);
        node.remove(List.of("state", "acts"));
        return node.put("at", proposal.madeAt().toString()).toString();
    }

    /** What is sent to do something with a proposal. */
    public static String decision(Act act) {
        return NODES.objectNode()
                .put("step", act.step().word())
                .put("note", act.note())
                .put("at", act.at().toString())
                .toString();
    }

    /**
     * What somebody sent to submit a proposal.
     *
     * @param act gives his submission a name and a time
     * @throws IllegalArgumentException with what is wrong
     */
    public static Proposal readSubmission(String text, UUID act, Actor by, Instant latest) {
        var tree = ProposalJson.tree(text);
        if (!(tree instanceof ObjectNode node)) {
            throw new IllegalArgumentException("not an object");
        }
        var at = node.remove("at");
        var proposal = ProposalJson.read(node);
        if (at == null || !proposal.acts().isEmpty()) {
            throw new IllegalArgumentException("a submission has a time and no acts");
        }
        var made = earlier(ProposalJson.time(at.asText()), latest);
        return proposal.with(new Act(act, Step.SUBMIT, by, made, ""));
    }

    /**
     * What somebody sent to do something with a proposal.
     *
     * @param latest the clock of whoever reads: nothing happens later
     * @throws IllegalArgumentException with what is wrong
     */
    public static Act readDecision(String text, UUID act, Actor by, Instant latest) {
        var all = new FieldsJson(ProposalJson.tree(text));
        var made = earlier(ProposalJson.time(all.text("at")), latest);
        var decision =
                new Act(
                        act,
                        ProposalJson.step(all.text("step")),
                        by,
                        made,
                        ProposalJson.nfc(all.text("note", "")));
        all.nothingElse();
        return decision;
    }

    private static Instant earlier(Instant at, Instant latest) {
        return at.isAfter(latest) ? latest : at;
    }
}
