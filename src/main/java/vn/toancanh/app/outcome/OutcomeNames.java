package vn.toancanh.app.outcome;

import vn.toancanh.app.session.Session;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.task.ledger.Judgement;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Finding;
import vn.toancanh.task.outcome.OutcomeTelling;

/** Aims and what came of them in the words of the catalogue and of the reader. Any thread. */
record OutcomeNames(Session session, Texts texts) {
    private Indicator indicator(String code) {
        return session.territory().catalogue().orUndefined(code, "");
    }

    String indicator(Aim aim) {
        return indicator(aim.first().series().indicator()).name(texts.locale());
    }

    /** The indicator, with how many units where it is more than one. */
    String asked(Aim aim) {
        var name = indicator(aim);
        var units = aim.goals().size();
        return units == 1 ? name : texts.get("app.outcome.units", name, Integer.toString(units));
    }

    String place(Aim aim) {
        if (aim.goals().size() > 1) {
            return texts.get("app.outcome.places", Integer.toString(aim.goals().size()));
        }
        var area = aim.first().series().area();
        return session.territory()
                .tree()
                .find(area)
                .map(known -> known.name().in(texts.locale()))
                .orElse(area.value());
    }

    OutcomeTelling telling(Aim aim) {
        var measure = indicator(aim.first().series().indicator()).measure();
        return new OutcomeTelling(texts, unit(aim), measure.decimals());
    }

    private String unit(Aim aim) {
        var unit = indicator(aim.first().series().indicator()).measure().unit();
        return unit.startsWith("%") ? texts.get("app.outcome.points") : Units.in(texts, unit);
    }

    Judgement.Change change(Aim aim, Finding.Estimated estimated) {
        var decimals = indicator(aim.first().series().indicator()).measure().decimals();
        var locale = texts.locale();
        return new Judgement.Change(
                Numbers.signed(estimated.value(), decimals, locale) + " " + unit(aim),
                texts.get(
                        "task.outcome.range",
                        Numbers.signed(estimated.low(), decimals, locale),
                        Numbers.signed(estimated.high(), decimals, locale)));
    }
}
