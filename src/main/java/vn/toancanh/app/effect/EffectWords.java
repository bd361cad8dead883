package vn.toancanh.app.effect;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.effect.Effect;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.verdict.Verdict;
import vn.toancanh.effect.verdict.VerdictWords;
import vn.toancanh.fx.Texts;

/** A verdict in lines for a person at a terminal. */
final class EffectWords {
    private static final int MOST_WEIGHTS = 10;
    private static final double PERCENT = 100;
    private static final String ROW = "  %-10s %14s %14s   %s";

    private final Trial trial;
    private final Texts texts;
    private final VerdictWords words;
    private final List<String> lines = new ArrayList<>();

    EffectWords(Trial trial, Texts texts) {
        this.trial = trial;
        this.texts = texts;
        words = new VerdictWords(texts);
    }

    List<String> lines(Verdict verdict) {
        lines.add(words.sentence(verdict, trial));
        verdict.cautions().forEach(caution -> lines.add("! " + words.caution(caution)));
        var estimate = verdict.estimate();
        if (estimate != null) {
            lines.add("");
            lines.add(
                    ROW.formatted(
                            texts.get("app.effect.head.method"),
                            texts.get("app.effect.head.estimate"),
                            texts.get("app.effect.head.error"),
                            texts.get("app.effect.head.interval")));
            row(estimate);
            verdict.beside().forEach(this::row);
            terms(estimate);
            weights(estimate);
        }
        return lines;
    }

    private void row(Estimate estimate) {
        var effect = estimate.effect();
        line(estimate.design().code(), effect.value(), effect.error(), effect.wide());
    }

    private void line(String name, double value, double error, Effect.Interval wide) {
        var interval = words.number(wide.low()) + " … " + words.number(wide.high());
        lines.add(ROW.formatted(name, words.number(value), words.number(error), interval));
    }

    private void terms(Estimate estimate) {
        if (!estimate.terms().isEmpty()) {
            lines.add("");
            lines.add(texts.get("app.effect.head.terms"));
        }
        for (var term : estimate.terms()) {
            var effect = term.effect();
            line(term.name(), effect.value(), effect.error(), effect.wide());
        }
    }

    private void weights(Estimate estimate) {
        if (estimate.weights().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(texts.get("app.effect.head.weights", estimate.weights().size()));
        estimate.weights().stream()
                .limit(MOST_WEIGHTS)
                .forEach(each ->
                        lines.add(
                                "  %6s %%  %s"
                                        .formatted(
                                                words.number(PERCENT * each.weight()),
                                                each.name())));
    }
}
