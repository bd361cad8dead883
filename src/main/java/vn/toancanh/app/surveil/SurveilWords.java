package vn.toancanh.app.surveil;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.surveil.Judged;
import vn.toancanh.alert.surveil.Survey;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** What was found in counts, in lines for a person at a terminal. */
final class SurveilWords {
    private static final int DECIMALS_OF_CHANCE = 4;

    private final CountFile.Counts counts;
    private final Survey survey;
    private final Texts texts;

    SurveilWords(CountFile.Counts counts, Survey survey, Texts texts) {
        this.counts = counts;
        this.survey = survey;
        this.texts = texts;
    }

    List<String> lines(List<Judged> all) {
        var lines = new ArrayList<String>();
        Map<Judged.Why, Integer> unjudged = new EnumMap<>(Judged.Why.class);
        var compared = 0;
        var flagged = 0;
        for (var judged : all) {
            switch (judged) {
                case Judged.Unjudged(_, var why) -> unjudged.merge(why, 1, Integer::sum);
                case Judged.Compared found -> {
                    compared++;
                    if (found.above()) {
                        lines.add(sentence(found));
                        flagged += found.enough() ? 1 : 0;
                    }
                }
            }
        }
        unjudged.forEach((why, number) ->
                lines.add(texts.get("app.surveil.unjudged", number, reason(why, texts))));
        lines.add(texts.get("app.surveil.summary", compared, flagged));
        return lines;
    }

    private String sentence(Judged.Compared found) {
        return texts.get(
                found.enough() ? "app.surveil.flagged" : "app.surveil.few",
                counts.at(found.period()),
                number(found.count(), 0),
                number(found.bounds().expected(), 1),
                number(found.bounds().upper(), 1),
                number(found.bounds().tail(), DECIMALS_OF_CHANCE),
                survey.gate().cases(),
                survey.gate().periods());
    }

    static String reason(Judged.Why why, Texts texts) {
        return texts.get(
                switch (why) {
                    case NOT_REPORTED -> "app.surveil.why.notReported";
                    case SHORT_PAST -> "app.surveil.why.shortPast";
                    case GAPS_IN_PAST -> "app.surveil.why.gaps";
                    case NO_FIT -> "app.surveil.why.noFit";
                });
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }
}
