package vn.toancanh.app.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.Losses;

/** A what-if in sentences. */
final class WhatIfWords {
    private static final int DECIMALS = 3;
    private static final int NAMED = 15;
    private static final int RATIO_DECIMALS = 2;

    private final WhatIfAnswer answer;
    private final Texts texts;
    private final Locale locale;

    WhatIfWords(WhatIfAnswer answer, Texts texts) {
        this.answer = answer;
        this.texts = texts;
        locale = texts.locale();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var what = answer.what();
        var index = answer.reading().index();
        lines.add(
                texts.get(
                        "app.whatif.total",
                        index.name().in(locale),
                        points(what.before()),
                        points(what.after()),
                        Numbers.signed(what.delta().value(), DECIMALS, locale)));
        for (var one : what.communes()) {
            lines.add(
                    texts.get(
                            "app.whatif.commune",
                            one.change().commune(),
                            one.change().indicator(),
                            ratio(one.before()),
                            ratio(one.change().value()),
                            one.more()));
        }
        for (var group : Losses.of(answer.reading()).groups()) {
            lines.add(
                    texts.get(
                            "app.whatif.lost",
                            group.group().name().in(locale),
                            points(Optional.of(group.lost())),
                            points(Optional.of(group.group().points()))));
        }
        var cheapest = answer.cheapest();
        if (cheapest != null) {
            cheapest(cheapest, lines);
        }
        return lines;
    }

    private void cheapest(CheapestGain cheapest, List<String> lines) {
        lines.add(
                texts.get(
                        cheapest.isReached() ? "app.whatif.cheapest" : "app.whatif.unreachable",
                        points(Optional.of(cheapest.goal())),
                        points(Optional.of(cheapest.gained())),
                        cheapest.cases()));
        for (var move : cheapest.moves().stream().limit(NAMED).toList()) {
            lines.add(
                    texts.get(
                            "app.whatif.commune",
                            move.commune(),
                            move.indicator(),
                            ratio(move.before()),
                            ratio(move.after()),
                            move.cases()));
        }
        if (cheapest.moves().size() > NAMED) {
            lines.add(texts.get("app.whatif.more", cheapest.moves().size() - NAMED));
        }
    }

    private String points(Optional<Rational> value) {
        return Numbers.format(value.map(Rational::value).orElse(Double.NaN), DECIMALS, locale);
    }

    private String ratio(Rational value) {
        return Numbers.format(value.value(), RATIO_DECIMALS, locale);
    }
}
