package vn.toancanh.app.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.Losses;

/**
 * A what-if as one line of JSON. Field names are stable; points and ratios are decimals rounded to
 * six places from exact fractions, {@code exact} gives the fraction itself.
 */
final class WhatIfJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double STEPS = 1e6;

    private WhatIfJson() {}

    static String write(WhatIfAnswer answer) {
        try {
            return MAPPER.writeValueAsString(all(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static ObjectNode all(WhatIfAnswer answer) {
        var reading = answer.reading();
        var what = answer.what();
        var all = MAPPER.createObjectNode();
        all.put("index", reading.index().code())
                .put("area", reading.area().value())
                .put("at", reading.at().toString());
        put(all, "before", what.before());
        put(all, "after", what.after());
        all.put("delta", rounded(what.delta())).put("deltaExact", what.delta().toString());
        communes(all, answer);
        indicators(all, answer);
        items(all, answer);
        groups(all, answer);
        losses(all, Losses.of(reading));
        var cheapest = answer.cheapest();
        if (cheapest != null) {
            cheapest(all.putObject("cheapest"), cheapest);
        }
        return all;
    }

    private static void communes(ObjectNode all, WhatIfAnswer answer) {
        var list = all.putArray("changes");
        for (var one : answer.what().communes()) {
            list.addObject()
                    .put("commune", one.change().commune().value())
                    .put("indicator", one.change().indicator())
                    .put("before", rounded(one.before()))
                    .put("after", rounded(one.change().value()))
                    .put("numerator", rounded(one.count().above()))
                    .put("denominator", rounded(one.count().below()))
                    .put("numeratorAfter", rounded(one.above()))
                    .put("cases", one.more());
        }
    }

    private static void indicators(ObjectNode all, WhatIfAnswer answer) {
        var list = all.putArray("indicators");
        for (var one : answer.what().indicators()) {
            list.addObject()
                    .put("indicator", one.before().code())
                    .put("before", rounded(one.before().value()))
                    .put("after", rounded(one.after().value()))
                    .put("numerator", rounded(one.before().above()))
                    .put("denominator", rounded(one.before().below()))
                    .put("numeratorAfter", rounded(one.after().above()))
                    .put("communesWithoutCounts", one.before().lacking().size());
        }
    }

    private static void items(ObjectNode all, WhatIfAnswer answer) {
        var list = all.putArray("items");
        for (var one : answer.what().items()) {
            var formula = one.item().formula();
            list.addObject()
                    .put("item", one.item().code())
                    .put("formula", formula == null ? null : formula.text())
                    .put("verified", one.item().verified())
                    .put("points", rounded(one.item().points()))
                    .put("before", rounded(one.before()))
                    .put("after", rounded(one.after()));
        }
    }

    private static void groups(ObjectNode all, WhatIfAnswer answer) {
        var list = all.putArray("groups");
        for (var one : answer.what().groups()) {
            var group = list.addObject();
            group.put("group", one.group().code())
                    .put("indicator", one.group().indicator())
                    .put("points", rounded(one.group().points()));
            put(group, "before", one.before());
            put(group, "after", one.before().map(one.delta()::plus));
            group.put("delta", rounded(one.delta()));
        }
    }

    private static void losses(ObjectNode all, Losses losses) {
        var lost = all.putObject("lost").put("total", rounded(losses.total()));
        var groups = lost.putArray("groups");
        for (var group : losses.groups()) {
            var node = groups.addObject();
            node.put("group", group.group().code())
                    .put("lost", rounded(group.lost()))
                    .put("unexplained", rounded(group.unexplained()));
            var items = node.putArray("items");
            for (var item : group.items()) {
                var one =
                        items.addObject()
                                .put("item", item.item().code())
                                .put("lost", rounded(item.lost()))
                                .put("elsewhere", rounded(item.elsewhere()));
                var communes = one.putArray("communes");
                item.communes()
                        .forEach(commune ->
                                communes.addObject()
                                        .put("commune", commune.commune().value())
                                        .put("lost", rounded(commune.lost())));
            }
        }
        var unknown = lost.putArray("unknown");
        losses.unknown().forEach(group -> unknown.add(group.code()));
    }

    private static void cheapest(ObjectNode node, CheapestGain cheapest) {
        node.put("goal", rounded(cheapest.goal()))
                .put("gained", rounded(cheapest.gained()))
                .put("reached", cheapest.isReached())
                .put("cases", cheapest.cases());
        var moves = node.putArray("moves");
        for (var move : cheapest.moves()) {
            moves.addObject()
                    .put("commune", move.commune().value())
                    .put("indicator", move.indicator())
                    .put("cases", move.cases())
                    .put("before", rounded(move.before()))
                    .put("after", rounded(move.after()))
                    .put("points", rounded(move.points()));
        }
    }

    private static void put(ObjectNode node, String name, Optional<Rational> value) {
        value.ifPresentOrElse(known -> node.put(name, rounded(known)), () -> node.putNull(name));
    }

    private static double rounded(Rational value) {
        return Math.round(value.value() * STEPS) / STEPS;
    }
}
