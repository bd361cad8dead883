package vn.toancanh.app.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.quality.QualityReport;
import vn.toancanh.indicator.quality.QualityReport.OfSource;
import vn.toancanh.indicator.quality.Score;

/** Data health as one line of JSON; field names are stable, scores 0..100 or null. */
final class QualityJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double STEPS = 10;

    private QualityJson() {}

    static String write(QualityReport report, Texts texts) {
        var all = MAPPER.createObjectNode().put("at", report.at().toString());
        var stopped = all.putArray("stopped");
        report.stopped().forEach(one -> source(stopped.addObject(), one, report, texts));
        var sources = all.putArray("sources");
        report.sources().forEach(one -> source(sources.addObject(), one, report, texts));
        var units = all.putArray("units");
        for (var one : report.units()) {
            var unit = units.addObject().put("unit", one.unit().code().value());
            score(unit.put("name", one.unit().name().in(texts.locale())), one.score());
        }
        var drifts = all.putArray("drifts");
        for (var drift : report.drifts()) {
            drifts.addObject()
                    .put("feed", drift.feed())
                    .put("kind", drift.kind().name())
                    .put("field", drift.field())
                    .put("rows", drift.rows())
                    .put("since", drift.since().toString())
                    .put(
                            "sentence",
                            texts.get(drift.kind().textKey(), drift.field(), drift.rows()));
        }
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void source(ObjectNode node, OfSource one, QualityReport report, Texts texts) {
        var last = one.lastReceived();
        var age = one.age(report.at());
        node.put("source", one.source().id())
                .put("name", one.source().name().in(texts.locale()))
                .put("officer", one.source().officer())
                .put("state", one.source().health().state().name())
                .put("stopped", one.stopped())
                .put("lastReceived", last == null ? null : last.toString())
                .put("ageSeconds", age == null ? null : age.toSeconds())
                .put("age", QualityCommand.age(one, report.at(), texts))
                .put("note", one.source().health().note());
        var codes = node.putArray("indicators");
        one.indicators().forEach(codes::add);
        score(node, one.score());
    }

    private static void score(ObjectNode node, Score score) {
        node.put("score", rounded(score.total()))
                .put("correct", rounded(score.correct()))
                .put("complete", rounded(score.complete()))
                .put("clean", rounded(score.clean()))
                .put("live", rounded(score.live()));
    }

    private static @Nullable Double rounded(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(Math.round(value * STEPS) / STEPS);
    }
}
