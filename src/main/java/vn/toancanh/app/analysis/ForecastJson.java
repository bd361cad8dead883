package vn.toancanh.app.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.forecast.EtsFit;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.Forecaster.Question;
import vn.toancanh.fx.Texts;

/** A forecast of a file as one line of JSON. Field names are stable, sentences are translated. */
final class ForecastJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SeriesFile.Series series;
    private final Question question;
    private final Texts texts;
    private final ObjectNode all = MAPPER.createObjectNode();

    private ForecastJson(SeriesFile.Series series, Question question, Texts texts) {
        this.series = series;
        this.question = question;
        this.texts = texts;
    }

    static String write(
            SeriesFile.Series series, Question question, ForecastAnswer answer, Texts texts) {
        try {
            return MAPPER.writeValueAsString(new ForecastJson(series, question, texts).all(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private ObjectNode all(ForecastAnswer answer) {
        all.put("taken", series.taken());
        var rejected = all.putArray("rejected");
        for (var row : series.bad()) {
            rejected.addObject()
                    .put("file", row.file().toString())
                    .put("row", row.row())
                    .put("reason", texts.get(row.reason(), row.about().toArray()));
        }
        all.put("first", series.at(0)).put("last", series.at(series.values().size() - 1L));
        all.put("periods", series.values().size())
                .put("season", question.season())
                .put("horizon", question.horizon())
                .put("level", question.level());
        switch (answer) {
            case ForecastAnswer.Made made -> made(made);
            case ForecastAnswer.Refused refused -> {
                all.putNull("model");
                sentence(all.putObject("refused"), refused.why());
            }
        }
        return all;
    }

    private void made(ForecastAnswer.Made made) {
        model(made.fit());
        var steps = all.putArray("forecast");
        for (var step : made.steps()) {
            steps.addObject()
                    .put("step", step.ahead())
                    .put("timestamp", series.at(series.values().size() - 1L + step.ahead()))
                    .put("point", step.point())
                    .put("lower", step.lower())
                    .put("upper", step.upper());
        }
        var limits = all.putArray("limits");
        made.limits().forEach(limit -> sentence(limits.addObject(), limit));
    }

    private void model(EtsFit fit) {
        var form = fit.form();
        var by = fit.smoothing();
        all.put("model", form.code()).put("points", fit.points());
        var parameters = all.putObject("parameters").put("alpha", by.alpha());
        parameters.put("beta", form.trend() ? by.beta() : null);
        parameters.put("gamma", form.seasonal() ? by.gamma() : null);
        parameters.put("phi", form.damped() ? by.phi() : null);
        var initial = fit.initial();
        parameters.put("level", initial.level());
        parameters.put("slope", form.trend() ? initial.slope() : null);
        var seasons = parameters.putArray("seasons");
        initial.seasons().forEach(seasons::add);
        all.put("sigma2", fit.variance()).put("aicc", fit.criterion());
    }

    private void sentence(ObjectNode into, Limit limit) {
        into.put("key", limit.key())
                .put("sentence", texts.get(limit.key(), limit.about().toArray()));
    }
}
