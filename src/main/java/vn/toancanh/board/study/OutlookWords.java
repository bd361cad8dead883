package vn.toancanh.board.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.toancanh.analysis.forecast.EtsFit;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.base.Grain;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;

/** A forecast in words. */
record OutlookWords(Outlook outlook, Texts texts) {
    private static final int FINE = 4;
    private static final double NEVER = 0.01;

    static String grain(Grain grain, Texts texts) {
        return texts.get("board.study.grain." + grain.name().toLowerCase(Locale.ROOT));
    }

    /** "72 %"; nothing is said to be quite sure. */
    String chance(double probability) {
        if (probability < NEVER) {
            return "< 1 %";
        }
        if (probability > 1 - NEVER) {
            return "> 99 %";
        }
        return Numbers.format(100 * probability, 0, texts.locale()) + " %";
    }

    String planned(Outlook.Plan.Chance plan) {
        return texts.get(
                "board.outlook.planned",
                value(plan.target()),
                period(plan.end()),
                value(plan.chance().expected()),
                value(plan.chance().lower()),
                value(plan.chance().upper()));
    }

    /** The next step and the last one. */
    List<String> steps(ForecastAnswer.Made made) {
        var last = outlook.last();
        var said = new ArrayList<String>();
        if (last == null) {
            return said;
        }
        for (var step : List.of(made.steps().getFirst(), made.steps().getLast())) {
            var line =
                    texts.get(
                            "board.outlook.step",
                            period(last.plus(step.ahead())),
                            value(step.point()),
                            value(step.lower()),
                            value(step.upper()));
            if (!said.contains(line)) {
                said.add(line);
            }
        }
        return said;
    }

    /** "ETS(A,Ad,N): mức, xu hướng tắt dần; không mùa". */
    String model(EtsFit fit) {
        var form = fit.form();
        var trend = form.damped() ? "damped" : form.trend() ? "trend" : "level";
        return texts.get(
                "board.outlook.model",
                form.code(),
                texts.get("board.outlook.model." + trend),
                form.seasonal()
                        ? texts.get("board.outlook.model.season", Integer.toString(fit.season()))
                        : texts.get("board.outlook.model.plain"));
    }

    String parameters(EtsFit fit) {
        var by = fit.smoothing();
        return texts.get(
                "board.outlook.parameters",
                number(by.alpha(), FINE),
                number(by.beta(), FINE),
                number(by.gamma(), FINE),
                number(by.phi(), FINE),
                number(Math.sqrt(fit.variance()), FINE),
                number(fit.criterion(), 1),
                Integer.toString(fit.points()));
    }

    String title() {
        var name = outlook.indicator().name(texts.locale()) + " · " + outlook.unit();
        return outlook.averaged()
                ? texts.get("board.outlook.averaged", name, grain(outlook.grain(), texts))
                : name;
    }

    private String period(vn.toancanh.base.Period period) {
        return new Times(texts).period(period);
    }

    private String value(double value) {
        var measure = outlook.indicator().measure();
        var said = number(value, Math.max(1, measure.decimals()));
        return (said + " " + Units.in(texts, measure.unit())).strip();
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }
}
