package vn.toancanh.app.surveil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.toancanh.alert.surveil.Judged;
import vn.toancanh.alert.surveil.Survey;
import vn.toancanh.fx.Texts;

/**
 * What was found in counts as one line of JSON. Field names are stable, sentences are translated.
 */
final class SurveilJson {
    private final Rows rows;
    private final CountFile.Counts counts;
    private final Survey survey;
    private final Texts texts;

    SurveilJson(Rows rows, CountFile.Counts counts, Survey survey, Texts texts) {
        this.rows = rows;
        this.counts = counts;
        this.survey = survey;
        this.texts = texts;
    }

    String write(List<Judged> all) {
        var answer = RowsJson.begin(rows, counts.taken(), texts);
        answer.put("first", counts.at(0)).put("last", counts.at(counts.series().size() - 1));
        answer.put("periods", counts.series().size())
                .put("method", SurveilCommand.MethodOf.code(survey.method()))
                .put("alpha", survey.alpha());
        if (survey.method().comparesYears()) {
            answer.put("years", survey.years()).put("window", survey.window());
        } else {
            answer.put("baseline", survey.baseline());
        }
        answer.put("minimumCount", survey.gate().cases());
        var compared = all.stream().filter(Judged.Compared.class::isInstance).count();
        var flagged =
                all.stream()
                        .filter(judged -> judged instanceof Judged.Compared one && one.flagged())
                        .count();
        answer.put("judged", compared).put("flagged", flagged);
        var points = answer.putArray("points");
        all.forEach(judged -> point(points.addObject(), judged));
        return RowsJson.line(answer);
    }

    private void point(ObjectNode point, Judged judged) {
        point.put("date", counts.at(judged.period()));
        RowsJson.number(point, "count", counts.series().count(judged.period()));
        switch (judged) {
            case Judged.Compared found -> compared(point, found);
            case Judged.Unjudged(_, var why) -> {
                point.putNull("expected").putNull("lower").putNull("upper");
                point.put("flagged", false).put("reason", SurveilWords.reason(why, texts));
            }
        }
    }

    private void compared(ObjectNode point, Judged.Compared found) {
        var bounds = found.bounds();
        point.put("expected", bounds.expected())
                .put("lower", bounds.lower())
                .put("upper", bounds.upper())
                .put("flagged", found.flagged())
                .put("above", found.above())
                .put("p", bounds.tail());
        RowsJson.number(point, "exceedance", bounds.exceedance(found.count()));
        var past = found.baseline();
        var baseline = point.putObject("baseline");
        baseline.put("from", counts.at(past.from()))
                .put("to", counts.at(past.to()))
                .put("periods", past.periods())
                .put("downWeighted", past.downWeighted());
        RowsJson.number(baseline, "dispersion", past.dispersion());
        RowsJson.number(baseline, "growth", past.growth());
    }
}
