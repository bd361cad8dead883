package vn.toancanh.app.effect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.app.surveil.RowsJson;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Effect;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.verdict.Verdict;
import vn.toancanh.effect.verdict.VerdictWords;
import vn.toancanh.fx.Texts;

/** A verdict as one line of JSON. Field names are stable, sentences are translated. */
final class EffectJson {
    private final Trial trial;
    private final VerdictWords words;
    private final ObjectNode all = JsonMapper.builder().build().createObjectNode();

    EffectJson(Trial trial, Texts texts) {
        this.trial = trial;
        words = new VerdictWords(texts);
    }

    String write(Verdict verdict) {
        var estimate = verdict.estimate();
        if (estimate != null) {
            estimate(all, estimate);
            terms(estimate);
            weights(all.putObject("weights"), estimate.weights());
            weights(all.putObject("timeWeights"), estimate.times());
            range(estimate);
            means(estimate.design());
        }
        all.put("verdict", verdict.rung().code());
        all.put("verdictText", words.rung(verdict.rung()));
        all.put("sentence", words.sentence(verdict, trial));
        var reasons = all.putArray("reasons");
        verdict.reasons()
                .forEach(each ->
                        reasons.addObject()
                                .put("code", each.code())
                                .put("text", words.reason(each)));
        var warnings = all.putArray("warnings");
        verdict.cautions()
                .forEach(each ->
                        warnings.addObject()
                                .put("code", each.code())
                                .put("text", words.caution(each)));
        if (estimate != null) {
            path(estimate);
        }
        var beside = all.putArray("beside");
        verdict.beside().forEach(each -> estimate(beside.addObject(), each));
        return RowsJson.line(all);
    }

    private void estimate(ObjectNode into, Estimate estimate) {
        into.put("method", estimate.design().code());
        effect(into, "estimate", estimate.headline());
        effect(into.putObject("average"), "estimate", estimate.effect());
        var fit = estimate.fit();
        RowsJson.number(into, "preRmspe", fit.rmspe());
        var past = into.putObject("preFit");
        RowsJson.number(past, "rmspe", fit.rmspe());
        RowsJson.number(past, "usualRmspe", fit.usual());
        RowsJson.number(past, "ownDeviation", fit.spread());
        var placebos = estimate.placebos();
        if (placebos == null) {
            into.putNull("placeboRank").putNull("placeboAmong").putNull("placeboRatio");
            into.putNull("p");
        } else {
            into.put("placeboRank", placebos.rank()).put("placeboAmong", placebos.among());
            RowsJson.number(into, "placeboRatio", placebos.ratio());
            into.put("p", placebos.p());
        }
    }

    private static void effect(ObjectNode into, String name, Effect effect) {
        RowsJson.number(into, name, effect.value());
        RowsJson.number(into, "standardError", effect.error());
        var interval = into.putArray("interval");
        interval.add(effect.wide().low()).add(effect.wide().high());
    }

    private void terms(Estimate estimate) {
        if (!estimate.terms().isEmpty()) {
            var terms = all.putObject("terms");
            for (var term : estimate.terms()) {
                var each = terms.putObject(term.name());
                effect(each, "estimate", term.effect());
                RowsJson.number(each, "classicError", term.classic());
            }
        }
        var rest = estimate.rest();
        if (rest != null) {
            RowsJson.number(all, "durbinWatson", rest.durbinWatson());
            RowsJson.number(all, "dispersion", rest.dispersion());
        }
    }

    private static void weights(ObjectNode into, List<Estimate.Weight> weights) {
        weights.forEach(each -> into.put(each.name(), each.weight()));
    }

    private void range(Estimate estimate) {
        var range = estimate.leaveOneOut();
        if (range != null) {
            all.putObject("leaveOneOut").put("low", range.low()).put("high", range.high());
        }
    }

    private void means(Design design) {
        if (!design.compares()) {
            return;
        }
        var means = all.putObject("means");
        var judged = trial.treatment().judged();
        var end = trial.panel().times().size();
        RowsJson.number(means, "treatedBefore", mean(trial.treated(), 0, trial.before()));
        RowsJson.number(means, "treatedAfter", mean(trial.treated(), judged, end));
        RowsJson.number(means, "donorsBefore", mean(trial.donors(), 0, trial.before()));
        RowsJson.number(means, "donorsAfter", mean(trial.donors(), judged, end));
    }

    private double mean(int[] units, int from, int to) {
        return Arrays.stream(units)
                .mapToObj(trial.panel()::series)
                .flatMapToDouble(row -> Arrays.stream(row, from, to))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private void path(Estimate estimate) {
        var path = all.putArray("path");
        for (var t = 0; t < estimate.path().size(); t++) {
            var point = estimate.path().get(t);
            var each = path.addObject().put("time", trial.panel().times().get(t));
            RowsJson.number(each, "observed", point.observed());
            RowsJson.number(each, "expected", point.expected());
            RowsJson.number(each, "low", point.low());
            RowsJson.number(each, "high", point.high());
            RowsJson.number(each, "gap", point.observed() - point.expected());
        }
    }
}
