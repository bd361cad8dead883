package vn.toancanh.alert.episode;

import java.util.ArrayList;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.PeriodWords;
import vn.toancanh.base.text.Phrases;

/** Why an alert was raised, as a person would say it. */
public final class WhySentence {
    private final Phrases texts;
    private final PeriodWords periods;

    public WhySentence(Phrases texts) {
        this.texts = texts;
        periods = new PeriodWords(texts);
    }

    /**
     * What was found, against what was expected, what the calendar had to do with it, and what it
     * is made of.
     *
     * @param decimals of the values
     */
    public String of(Explanation finding, int decimals) {
        var said = new ArrayList<String>();
        said.add(found(finding, decimals));
        if (finding.calendar() != Explanation.Calendar.ORDINARY) {
            said.add(texts.get("alert.why.calendar." + finding.calendar().name()));
        }
        var parts = finding.parts();
        if (parts != null) {
            said.add(
                    texts.get(
                            "alert.why.parts",
                            number(parts.level(), decimals),
                            Numbers.signed(parts.season(), decimals, texts.locale()),
                            Numbers.signed(parts.deviation(), decimals, texts.locale())));
        }
        return String.join(" ", said);
    }

    private String found(Explanation finding, int decimals) {
        var period = periods.of(finding.period());
        var value = measured(finding.value(), finding.unit(), decimals);
        return switch (finding.method()) {
            case "silence" ->
                    texts.get(
                            "alert.why.silence",
                            number(finding.reading(), 0),
                            number(finding.limit(), 0),
                            period);
            case "together" -> texts.get("alert.why.together", number(finding.value(), 0));
            case "hot-spot" ->
                    texts.get("alert.why.hot-spot", period, value, number(finding.reading(), 4));
            case "twin" ->
                    texts.get(
                            "alert.why.twin",
                            period,
                            value,
                            number(finding.expected(), decimals),
                            number(Math.abs(finding.reading()), 1));
            case "outlook" -> outlook(finding, decimals, period, value);
            case "change" -> change(finding, decimals, period, value);
            default -> compared(finding, decimals, period, value);
        };
    }

    /** With a middle "expected 71 (52 to 96)", else the bound that was crossed. */
    private String compared(Explanation finding, int decimals, String period, String value) {
        var low = number(finding.lower(), decimals);
        var high = number(finding.upper(), decimals);
        if (Double.isFinite(finding.expected())) {
            var middle = number(finding.expected(), decimals);
            return Double.isFinite(finding.lower()) && Double.isFinite(finding.upper())
                    ? texts.get("alert.why.expected", period, value, middle, low, high)
                    : texts.get("alert.why.middle", period, value, middle);
        }
        if (Double.isFinite(finding.upper()) && !(finding.value() <= finding.upper())) {
            return texts.get("alert.why.above", period, value, high);
        }
        if (Double.isFinite(finding.lower()) && !(finding.value() >= finding.lower())) {
            return texts.get("alert.why.below", period, value, low);
        }
        return Double.isFinite(finding.limit())
                ? texts.get("alert.why.limit", period, value, number(finding.limit(), decimals))
                : texts.get("alert.why.plain", period, value);
    }

    private String change(Explanation finding, int decimals, String period, String value) {
        if (!Double.isFinite(finding.expected()) || !Double.isFinite(finding.reading())) {
            return compared(finding, decimals, period, value);
        }
        return texts.get(
                "alert.why.change",
                period,
                value,
                number(finding.expected(), decimals),
                Numbers.signed(finding.reading(), 1, texts.locale()),
                number(finding.limit(), 1));
    }

    private String outlook(Explanation finding, int decimals, String period, String value) {
        return Double.isFinite(finding.limit())
                ? texts.get("alert.why.outlook", period, value, number(finding.limit(), decimals))
                : compared(finding, decimals, period, value);
    }

    /** The method in plain words, the window it looked at and how many values that was. */
    public String basis(Explanation finding) {
        var method =
                texts.find("alert.method." + finding.method()).orElseGet(() -> finding.method());
        var plain = texts.find("alert.plain." + finding.method()).orElse("");
        var said = new ArrayList<String>();
        said.add(plain.isEmpty() ? method : method + ": " + plain);
        var since = finding.since();
        if (finding.count() > 0 && since != null) {
            said.add(texts.get("alert.why.window", finding.count(), periods.of(since)));
        } else if (finding.count() > 0) {
            said.add(texts.get("alert.why.count", finding.count()));
        }
        return String.join(" ", said);
    }

    private String measured(double value, String unit, int decimals) {
        return (number(value, decimals) + " " + unit).strip();
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }
}
