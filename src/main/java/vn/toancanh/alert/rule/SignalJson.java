package vn.toancanh.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Signals as files have them; what is read was compared with the schema before. */
final class SignalJson {
    private SignalJson() {}

    static Signal read(JsonNode json) {
        var below = json.path("below").asBoolean(false);
        return switch (json.path("kind").asText()) {
            case "threshold" ->
                    new Signal.Threshold(
                            json.path("limit").asDouble(), json.path("deadband").asDouble(), below);
            case "change" ->
                    new Signal.Change(
                            Signal.Against.valueOf(RulesJson.upper(json.path("against").asText())),
                            json.path("percent").asDouble(),
                            json.path("floor").asDouble(),
                            json.path("fall").asBoolean(false));
            case "usual" ->
                    new Signal.Usual(
                            Signal.Way.valueOf(RulesJson.upper(json.path("way").asText())));
            case "counts" ->
                    new Signal.Counts(json.path("method").asText(), json.path("alpha").asDouble());
            case "outlook" ->
                    new Signal.Outlook(
                            json.path("limit").asDouble(),
                            below,
                            json.path("ahead").asInt(),
                            json.path("level").asDouble());
            case "hot-spot" -> new Signal.HotSpot(json.path("falseDiscovery").asDouble());
            case "twin" ->
                    new Signal.Twin(
                            Signal.Way.valueOf(RulesJson.upper(json.path("way").asText())),
                            json.path("limit").asDouble());
            case "silence" ->
                    new Signal.Silence(json.path("share").asDouble(), words(json.path("except")));
            case "together" ->
                    new Signal.Together(words(json.path("rules")), json.path("least").asInt());
            default -> throw new IllegalArgumentException("no such signal: " + json);
        };
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    static void write(ObjectNode json, Signal signal) {
        switch (signal) {
            case Signal.Threshold(var limit, var deadband, var below) -> {
                json.put("kind", "threshold").put("limit", limit).put("deadband", deadband);
                json.put("below", below);
            }
            case Signal.Change(var against, var percent, var floor, var fall) -> {
                json.put("kind", "change").put("against", lower(against)).put("percent", percent);
                json.put("floor", floor).put("fall", fall);
            }
            case Signal.Usual(var way) -> json.put("kind", "usual").put("way", lower(way));
            case Signal.Counts(var method, var alpha) ->
                    json.put("kind", "counts").put("method", method).put("alpha", alpha);
            case Signal.Outlook(var limit, var below, var ahead, var level) -> {
                json.put("kind", "outlook").put("limit", limit).put("below", below);
                json.put("ahead", ahead).put("level", level);
            }
            case Signal.HotSpot(var share) ->
                    json.put("kind", "hot-spot").put("falseDiscovery", share);
            case Signal.Twin(var way, var limit) ->
                    json.put("kind", "twin").put("way", lower(way)).put("limit", limit);
            case Signal.Silence(var share, var except) -> {
                json.put("kind", "silence").put("share", share);
                except.forEach(json.putArray("except")::add);
            }
            case Signal.Together(var rules, var least) -> {
                json.put("kind", "together").put("least", least);
                rules.forEach(json.putArray("rules")::add);
            }
        }
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
