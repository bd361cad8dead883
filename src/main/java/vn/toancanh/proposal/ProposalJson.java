package vn.toancanh.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.catalogue.FieldsJson;
import vn.toancanh.indicator.catalogue.IndicatorJson;
import vn.toancanh.indicator.definition.DefinitionsJson;
import vn.toancanh.proposal.Proposal.Kind;

/**
 * Proposals in the JSON of the warehouse contract, both ways; reading is strict and puts texts into
 * NFC. The same form is kept in the local journal and in the warehouse's own file.
 */
public final class ProposalJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProposalJson() {}

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    public static Proposal read(String text) {
        return read(tree(text));
    }

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    public static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    public static Proposal read(JsonNode node) {
        var all = new FieldsJson(node);
        var kind = kind(all.text("kind"));
        var acts = new ArrayList<Act>();
        if (all.has("acts")) {
            node.get("acts").forEach(act -> acts.add(readAct(act)));
        }
        var proposal =
                new Proposal(
                        uuid(all.text("id")),
                        subject(all.object("subject")),
                        content(kind, node.path("content"), all.object("content")),
                        nfc(all.filled("reason")),
                        acts);
        var state = all.text("state", proposal.state().word());
        if (!state.equals(proposal.state().word())) {
            throw new IllegalArgumentException("state is not what the acts say: " + state);
        }
        all.nothingElse();
        return proposal;
    }

    /** {@link #read(String)} gives it back equal. */
    public static String text(Proposal proposal) {
        return write(proposal).toString();
    }

    /** {@link #read(JsonNode)} gives it back equal. */
    public static ObjectNode write(Proposal proposal) {
        var node = NODES.objectNode();
        node.put("id", proposal.id().toString()).put("kind", proposal.kind().word());
        var subject = node.putObject("subject").put("indicator", proposal.subject().indicator());
        var area = proposal.subject().area();
        var period = proposal.subject().period();
        if (area != null && period != null) {
            subject.put("area", area.value()).put("period", period.toString());
        }
        node.set("content", write(proposal.content()));
        node.put("reason", proposal.reason());
        node.put("state", proposal.state().word());
        var acts = node.putArray("acts");
        proposal.acts().forEach(act -> acts.add(write(act)));
        return node;
    }

    public static ObjectNode write(Act act) {
        var node = NODES.objectNode();
        node.put("id", act.id().toString()).put("step", act.step().word());
        node.putObject("by")
                .put("id", act.by().id())
                .put("name", act.by().name())
                .put("persona", act.by().persona());
        return node.put("at", act.at().toString()).put("note", act.note());
    }

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    public static Act readAct(JsonNode node) {
        var all = new FieldsJson(node);
        var by = all.object("by");
        var actor = new Actor(by.filled("id"), nfc(by.text("name")), by.filled("persona"));
        by.nothingElse();
        var act =
                new Act(
                        uuid(all.text("id")),
                        step(all.text("step")),
                        actor,
                        time(all.text("at")),
                        nfc(all.text("note", "")));
        all.nothingElse();
        return act;
    }

    private static ObjectNode write(Content content) {
        var node = NODES.objectNode();
        switch (content) {
            case Content.NewDefinition(var before, var after) -> {
                if (before != null) {
                    node.set("before", version(before));
                }
                node.set("after", version(after));
            }
            case Content.ManualValue value -> {
                node.put("value", value.value()).put("unit", value.unit());
                var usual = value.usual();
                if (usual != null) {
                    node.putObject("usual").put("from", usual.from()).put("to", usual.to());
                }
                node.put("confirmed", value.confirmed());
            }
            case Content.Dispute dispute -> {
                node.put("shown", dispute.shown()).put("unit", dispute.unit());
                if (dispute.believed() != null) {
                    node.put("believed", dispute.believed());
                }
                node.put("evidence", dispute.evidence());
            }
        }
        return node;
    }

    private static ObjectNode version(Content.Version version) {
        var node = NODES.objectNode();
        node.set("indicator", IndicatorJson.write(version.indicator()));
        node.set("definition", DefinitionsJson.write(version.definition()));
        return node;
    }

    private static Content.Version version(JsonNode node) {
        return new Content.Version(
                IndicatorJson.read(node.path("indicator")),
                DefinitionsJson.read(node.path("definition")));
    }

    private static Content content(Kind kind, JsonNode node, FieldsJson all) {
        var content =
                switch (kind) {
                    case DEFINITION ->
                            new Content.NewDefinition(
                                    all.has("before") ? version(node.path("before")) : null,
                                    version(node.path(all.has("after") ? "after" : "missing")));
                    case VALUE ->
                            new Content.ManualValue(
                                    all.number("value"),
                                    nfc(all.text("unit")),
                                    all.has("usual") ? range(all.object("usual")) : null,
                                    all.truth("confirmed"));
                    case DISPUTE ->
                            new Content.Dispute(
                                    all.number("shown"),
                                    all.has("believed")
                                            ? Double.valueOf(all.number("believed"))
                                            : null,
                                    nfc(all.text("unit")),
                                    nfc(all.text("evidence", "")));
                };
        all.nothingElse();
        return content;
    }

    private static Content.Range range(FieldsJson all) {
        var range = new Content.Range(all.number("from"), all.number("to"));
        all.nothingElse();
        return range;
    }

    private static Subject subject(FieldsJson all) {
        var area = all.has("area") ? new AreaCode(all.text("area")) : null;
        var period = all.has("period") ? Period.parse(all.text("period")) : null;
        var subject = new Subject(all.filled("indicator"), area, period);
        all.nothingElse();
        return subject;
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind '" + word + "'"));
    }

    /**
     * @throws IllegalArgumentException for an unknown word
     */
    public static Step step(String word) {
        return Arrays.stream(Step.values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown step '" + word + "'"));
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    /**
     * @throws IllegalArgumentException when it is no moment
     */
    public static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: '" + text + "'", e);
        }
    }

    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
