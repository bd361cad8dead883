package vn.toancanh.task.outcome;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.PeriodWords;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.verdict.VerdictWords;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.outcome.VerdictTold.Tone;

/**
 * Tells outcomes so that a Chairman can act on them. Any thread that may use the phrases.
 *
 * @param measured the unit of the indicator, as a change in it is said
 * @param decimals of the indicator
 */
public record OutcomeTelling(Phrases texts, String measured, int decimals) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int DECIMALS_OF_CHANCE = 3;

    public VerdictTold tell(Outcome outcome, String indicator) {
        return switch (outcome) {
            case Outcome.Early(var aim) ->
                    open(
                            texts.get("task.outcome.asked", indicator),
                            texts.get("task.outcome.early"),
                            texts.get(
                                    "task.outcome.early.when",
                                    DAY.format(aim.window().from()),
                                    DAY.format(aim.window().to())));
            case Outcome.Lacking(_, var lack) ->
                    open(
                            texts.get("task.outcome.asked", indicator),
                            verdict(Verdict.NOT_ENOUGH_GROUNDS),
                            texts.get(
                                    "task.outcome.lacking",
                                    texts.get("task.outcome.lack." + lack.name())));
            case Outcome.Judged judged -> judged(judged, indicator);
        };
    }

    private static VerdictTold open(String kicker, String headline, String fact) {
        return new VerdictTold(
                kicker, headline, Tone.OPEN, "", List.of(fact), List.of(), List.of());
    }

    private VerdictTold judged(Outcome.Judged judged, String indicator) {
        var estimate = judged.verdict().estimate();
        return new VerdictTold(
                kicker(judged, indicator),
                verdict(judged.rung()),
                tone(judged.rung()),
                estimate == null ? "" : change(estimate.effect().value(), estimate, true),
                estimate == null ? List.of() : facts(judged, estimate),
                doubts(judged),
                estimate == null ? List.of() : designs(judged, estimate));
    }

    private String kicker(Outcome.Judged judged, String indicator) {
        var asked = texts.get("task.outcome.asked", indicator);
        return judged.preview()
                ? texts.get("task.outcome.preview", asked, DAY.format(judged.aim().window().to()))
                : asked;
    }

    public String verdict(Verdict verdict) {
        return texts.get("task.verdict." + verdict.name());
    }

    public static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case IMPROVED -> Tone.GOOD;
            case SIGNS -> Tone.HOPEFUL;
            case UNCHANGED -> Tone.PLAIN;
            case WORSE -> Tone.BAD;
            case NOT_ENOUGH_GROUNDS, NOT_MEASURED -> Tone.OPEN;
        };
    }

    private List<String> facts(Outcome.Judged judged, Estimate estimate) {
        var facts = new ArrayList<String>();
        facts.add(
                texts.get(
                        "task.outcome.interval",
                        change(estimate.effect().wide().low(), estimate, false),
                        change(estimate.effect().wide().high(), estimate, false)));
        var rank = rank(estimate);
        if (rank != null) {
            facts.add(texts.get("task.outcome.rank", rank));
        }
        facts.add(texts.get("task.outcome.fit", fit(estimate)));
        facts.add(compared(judged, estimate));
        facts.add(reached(judged));
        return facts;
    }

    private String compared(Outcome.Judged judged, Estimate estimate) {
        var trial = judged.panel().trial();
        var design = design(estimate.design());
        var span =
                texts.get(
                        "task.outcome.span",
                        period(judged.panel().judged()),
                        period(judged.panel().last()));
        return estimate.design().compares()
                ? texts.get("task.outcome.compared", design, trial.donors().length, span)
                : texts.get("task.outcome.alone", design, span);
    }

    /** Whether the target was met is another question than whether it was the directive. */
    private String reached(Outcome.Judged judged) {
        var panel = judged.panel().trial().panel();
        var last = panel.times().size() - 1;
        var treated = judged.panel().trial().treated();
        var goals = judged.aim().goals();
        var met = 0;
        for (var i = 0; i < treated.length; i++) {
            met += goals.get(i).isReachedBy(panel.value(treated[i], last)) ? 1 : 0;
        }
        if (goals.size() > 1) {
            return texts.get("task.outcome.reached.many", met, goals.size());
        }
        var goal = goals.getFirst();
        return texts.get(
                met == 1 ? "task.outcome.reached" : "task.outcome.missed",
                plain(goal.target()),
                plain(panel.value(treated[0], last)),
                period(judged.panel().last()));
    }

    private List<String> doubts(Outcome.Judged judged) {
        var words = new VerdictWords(texts);
        var doubts = new ArrayList<String>();
        judged.verdict()
                .faults()
                .forEach(each -> doubts.add(texts.get("task.outcome.lacking", words.fault(each))));
        judged.verdict().reasons().forEach(each -> doubts.add(words.reason(each)));
        judged.verdict().cautions().forEach(each -> doubts.add(words.caution(each)));
        return doubts;
    }

    private List<VerdictTold.Row> designs(Outcome.Judged judged, Estimate chosen) {
        var all = new ArrayList<>(List.of(chosen));
        all.addAll(judged.verdict().beside());
        return all.stream().map(this::row).toList();
    }

    private VerdictTold.Row row(Estimate estimate) {
        var wide = estimate.effect().wide();
        var rank = rank(estimate);
        return new VerdictTold.Row(
                design(estimate.design()),
                change(estimate.effect().value(), estimate, false),
                texts.get(
                        "task.outcome.range",
                        change(wide.low(), estimate, false),
                        change(wide.high(), estimate, false)),
                rank == null ? texts.get("task.outcome.no-rank") : rank,
                fit(estimate));
    }

    public String design(Design design) {
        return texts.get("task.outcome.design." + design.code());
    }

    private @Nullable String rank(Estimate estimate) {
        var placebos = estimate.placebos();
        return placebos == null
                ? null
                : texts.get(
                        "task.outcome.rank.of",
                        Integer.toString(placebos.rank()),
                        Integer.toString(placebos.among()),
                        Numbers.format(placebos.p(), DECIMALS_OF_CHANCE, texts.locale()));
    }

    private String fit(Estimate estimate) {
        var fit = estimate.fit();
        var words = new VerdictWords(texts);
        return Double.isNaN(fit.usual())
                ? words.number(fit.rmspe())
                : texts.get(
                        "task.outcome.fit.usual",
                        words.number(fit.rmspe()),
                        words.number(fit.usual()));
    }

    private String change(double value, Estimate estimate, boolean withUnit) {
        var said = Numbers.signed(value, places(estimate.effect().error()), texts.locale());
        return withUnit && !measured.isBlank() ? said + " " + measured : said;
    }

    /** As the indicator is shown, or more where the error would be shown as nothing. */
    private int places(double error) {
        if (error == 0 || !Double.isFinite(error)) {
            return decimals;
        }
        var digits = (int) Math.floor(Math.log10(Math.abs(error))) + 1;
        return Math.clamp(1L - digits, decimals, decimals + 2);
    }

    private String plain(double value) {
        return Numbers.plain(value, Math.max(1, decimals), texts.locale());
    }

    private String period(Period period) {
        return new PeriodWords(texts).of(period);
    }

    /** One line for a form and a list: the verdict with its effect and interval. */
    public String brief(Outcome outcome, String indicator) {
        var told = tell(outcome, indicator);
        var figure = told.figure().isEmpty() ? "" : " " + told.figure();
        var first = told.facts().isEmpty() ? told.doubts() : told.facts();
        return told.headline() + figure + (first.isEmpty() ? "" : ". " + first.getFirst());
    }
}
