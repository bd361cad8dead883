package vn.toancanh.alert.ruleshare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleFault;
import vn.toancanh.alert.rule.RuleFault.Reason;
import vn.toancanh.alert.rule.RuleJson;
import vn.toancanh.alert.ruledesk.RuleVersion;

/** Versions of rules as they are sent and kept: the same words on both sides. Any thread. */
public final class VersionsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> MEMBERS =
            Set.of("rule", "author", "second", "reason", "at", "over");

    private VersionsJson() {}

    /**
     * A version as somebody sends it.
     *
     * @param over the key of the version it was written over, "" for one of the program
     */
    public record Sent(
            AlertRule rule, By author, By second, String reason, Instant at, String over) {
        /** Of the people the warehouse knows them for, at a moment that can be. */
        public RuleVersion by(By knownAuthor, By knownSecond, Instant now) {
            var moment = at.isAfter(now) ? now : at;
            return new RuleVersion(rule, knownAuthor, knownSecond, reason, moment);
        }

        /** As it is sent. */
        public String text() {
            return json(this).toString();
        }
    }

    /**
     * What came of reading a version.
     *
     * @param sent empty when there are faults
     */
    public record Read(Optional<Sent> sent, List<RuleFault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /**
     * As it is to be sent.
     *
     * @param over the key of the version it was written over
     */
    public static Sent sent(RuleVersion version, String over) {
        return new Sent(
                version.rule(),
                version.author(),
                version.second(),
                version.reason(),
                version.at(),
                over);
    }

    private static ObjectNode json(Sent sent) {
        var json = MAPPER.createObjectNode();
        try {
            json.set("rule", MAPPER.readTree(RuleJson.write(sent.rule())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        person(json, "author", sent.author());
        person(json, "second", sent.second());
        json.put("reason", sent.reason()).put("at", sent.at().toString());
        if (!sent.over().isEmpty()) {
            json.put("over", sent.over());
        }
        return json;
    }

    private static void person(ObjectNode json, String name, By by) {
        json.putObject(name).put("id", by.id()).put("name", by.name());
    }

    /** Every fault is named with its place, those of the rule under {@code rule.}. */
    public static Read read(String body) {
        try {
            return read(MAPPER.readTree(body), MEMBERS);
        } catch (JsonProcessingException e) {
            return new Read(Optional.empty(), List.of(new RuleFault(Reason.NOT_JSON, "", "")));
        }
    }

    private static Read read(JsonNode json, Set<String> members) {
        var faults = new ArrayList<RuleFault>();
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!members.contains(name)) {
                        faults.add(new RuleFault(Reason.UNKNOWN_MEMBER, name, ""));
                    }
                });
        given(json, "/author/id", faults);
        given(json, "/second/id", faults);
        given(json, "/reason", faults);
        var at = moment(json, faults);
        var rule = json.has("rule") ? RuleJson.read(json.get("rule").toString()) : null;
        if (rule == null) {
            faults.add(new RuleFault(Reason.MISSING, "rule", ""));
            return new Read(Optional.empty(), faults);
        }
        rule.faults().forEach(fault -> faults.add(within(fault)));
        var known = rule.rule();
        if (!faults.isEmpty() || known == null) {
            return new Read(Optional.empty(), faults);
        }
        var sent =
                new Sent(
                        known,
                        by(json.get("author")),
                        by(json.get("second")),
                        json.path("reason").asText(),
                        at,
                        json.path("over").asText(""));
        return new Read(Optional.of(sent), faults);
    }

    private static RuleFault within(RuleFault fault) {
        var place = fault.place().isEmpty() ? "rule" : "rule." + fault.place();
        return new RuleFault(fault.reason(), place, fault.about());
    }

    private static void given(JsonNode json, String pointer, List<RuleFault> faults) {
        var value = json.at(pointer);
        var place = pointer.substring(1).replace('/', '.');
        if (!value.isMissingNode() && !value.isTextual()) {
            faults.add(new RuleFault(Reason.WRONG_TYPE, place, ""));
        } else if (value.asText().isBlank()) {
            faults.add(new RuleFault(Reason.MISSING, place, ""));
        }
    }

    private static Instant moment(JsonNode json, List<RuleFault> faults) {
        var before = faults.size();
        given(json, "/at", faults);
        try {
            return faults.size() == before
                    ? Instant.parse(json.path("at").asText())
                    : Instant.EPOCH;
        } catch (DateTimeException e) {
            faults.add(new RuleFault(Reason.NOT_ALLOWED, "at", ""));
            return Instant.EPOCH;
        }
    }

    private static By by(JsonNode json) {
        return new By(json.path("id").asText(), json.path("name").asText(""));
    }

    /**
     * Some versions in the order of a warehouse, as they are sent.
     *
     * @param next the place after which to go on; that asked for when there is nothing more
     */
    public record Page(List<Row> versions, long next) {
        public Page {
            versions = List.copyOf(versions);
        }
    }

    /**
     * One of them.
     *
     * @param body with its place and its key, whatever program wrote it
     */
    public record Row(long seq, String body) {}

    /** As it is sent by a warehouse. */
    public static Row row(TakenVersion taken, String over) {
        var json = MAPPER.createObjectNode();
        json.put("seq", taken.seq()).put("key", taken.key());
        json.setAll(json(sent(taken.version(), over)));
        return new Row(taken.seq(), json.toString());
    }

    public static String text(Page page) {
        var rows = page.versions().stream().map(Row::body).toList();
        return "{\"versions\":[" + String.join(",", rows) + "],\"next\":" + page.next() + "}";
    }

    /**
     * @throws IOException when it is not a page of versions
     */
    public static Page readPage(String body) throws IOException {
        var json = MAPPER.readTree(body);
        if (!json.path("versions").isArray() || !json.path("next").isIntegralNumber()) {
            throw new IOException("not a page of rules");
        }
        var rows = new ArrayList<Row>();
        for (var each : json.path("versions")) {
            if (!each.path("seq").isIntegralNumber()) {
                throw new IOException("a version without a place");
            }
            rows.add(new Row(each.path("seq").asLong(), each.toString()));
        }
        return new Page(rows, json.path("next").asLong());
    }

    /** Empty for one that a later program wrote in another way. */
    public static Optional<TakenVersion> taken(Row row) {
        try {
            var json = MAPPER.readTree(row.body());
            var members = Set.copyOf(fields(json));
            return read(json, members)
                    .sent()
                    .filter(sent -> !sent.author().id().equals(sent.second().id()))
                    .map(sent ->
                            new TakenVersion(
                                    row.seq(),
                                    json.path("key").asText(""),
                                    sent.by(sent.author(), sent.second(), Instant.MAX)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<String> fields(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
