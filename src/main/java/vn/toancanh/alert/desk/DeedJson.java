package vn.toancanh.alert.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.life.Stimulus.Person;
import vn.toancanh.base.AreaCode;

/** Acts on alerts as they are sent. Who did it is not part of it: the warehouse knows who sends. */
public final class DeedJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeedJson() {}

    public static String text(Deed deed) {
        var json = MAPPER.createObjectNode();
        json.put("rule", deed.key().rule());
        json.put("area", deed.key().area().value());
        json.put("part", deed.key().part());
        json.put("at", deed.act().at().toString());
        var seen = deed.seen();
        if (seen.episode() > 0) {
            json.put("episode", seen.episode());
        }
        var worst = seen.worst();
        if (worst != null) {
            json.put("severity", word(worst));
        }
        write(json, deed.act());
        return json.toString();
    }

    private static void write(ObjectNode json, Stimulus.Act act) {
        switch (act) {
            case Stimulus.Acknowledge each -> json.put("do", "ack").put("note", each.comment());
            case Stimulus.Unacknowledge each -> json.put("do", "unack").put("note", each.comment());
            case Stimulus.Comment each -> json.put("do", "comment").put("note", each.comment());
            case Stimulus.Shelve each -> {
                json.put("do", "shelve").put("note", each.reason());
                json.put("until", each.until().toString()).put("once", each.once());
            }
            case Stimulus.Unshelve _ -> json.put("do", "unshelve");
            case Stimulus.TakeOut each -> {
                json.put("do", "take-out").put("note", each.reason());
                json.put("until", each.until().toString());
                var second = each.second();
                if (second != null) {
                    json.putObject("second").put("id", second.id()).put("name", second.name());
                }
            }
            case Stimulus.BringBack _ -> json.put("do", "bring-back");
            case Stimulus.Assign each -> {
                json.put("do", "assign").put("note", each.task());
                json.put("until", each.due().toString());
            }
            case Stimulus.ConfirmAction each ->
                    json.put("do", "confirm").put("note", each.comment());
            case Stimulus.Close each -> {
                json.put("do", "close").put("note", each.comment());
                json.put("verdict", word(each.verdict()));
            }
            case Stimulus.Publish each -> {
                json.put("do", "publish").put("move", word(each.move())).put("note", each.note());
                var until = each.until();
                if (until != null) {
                    json.put("until", until.toString());
                }
            }
        }
    }

    /**
     * @param id of the act
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Deed read(String text, String id, Person person) {
        try {
            var json = MAPPER.readTree(text);
            var key =
                    new AlertKey(
                            json.path("rule").asText(),
                            new AreaCode(json.path("area").asText()),
                            json.path("part").asText(""));
            return new Deed(key, new Reading(json, id, person).act(), seen(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a moment: " + e.getMessage(), e);
        }
    }

    private static Deed.Seen seen(JsonNode json) {
        var worst = json.path("severity").asText("");
        return new Deed.Seen(
                json.path("episode").asInt(0),
                worst.isEmpty() ? null : Severity.valueOf(worst.toUpperCase(Locale.ROOT)));
    }

    /** One act under way. */
    private record Reading(JsonNode json, String id, Person person) {
        Stimulus.Act act() {
            var at = moment("at");
            var note = json.path("note").asText("");
            return switch (json.path("do").asText()) {
                case "ack" -> new Stimulus.Acknowledge(id, at, person, note);
                case "unack" -> new Stimulus.Unacknowledge(id, at, person, note);
                case "comment" -> new Stimulus.Comment(id, at, person, note);
                case "shelve" ->
                        new Stimulus.Shelve(
                                id,
                                at,
                                person,
                                moment("until"),
                                json.path("once").asBoolean(),
                                note);
                case "unshelve" -> new Stimulus.Unshelve(id, at, person);
                case "take-out" -> takeOut(at, note);
                case "bring-back" -> new Stimulus.BringBack(id, at, person);
                case "assign" -> new Stimulus.Assign(id, at, person, moment("until"), note);
                case "confirm" -> new Stimulus.ConfirmAction(id, at, person, note);
                case "close" ->
                        new Stimulus.Close(
                                id, at, person, Stimulus.Verdict.valueOf(upper("verdict")), note);
                case "publish" ->
                        new Stimulus.Publish(
                                id,
                                at,
                                person,
                                Stimulus.Publish.Move.valueOf(upper("move")),
                                json.path("until").isMissingNode() ? null : moment("until"),
                                note);
                default -> throw new IllegalArgumentException("nobody can " + json.path("do"));
            };
        }

        private Stimulus.Act takeOut(Instant at, String note) {
            var second = json.path("second");
            var by =
                    second.isObject()
                            ? new By(second.path("id").asText(), second.path("name").asText())
                            : null;
            return new Stimulus.TakeOut(id, at, person, moment("until"), note, by);
        }

        private Instant moment(String name) {
            return Instant.parse(json.path(name).asText());
        }

        private String upper(String name) {
            return json.path(name).asText().replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
