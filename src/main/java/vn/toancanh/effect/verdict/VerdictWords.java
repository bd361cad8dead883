package vn.toancanh.effect.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Fault;
import vn.toancanh.effect.Trial;

/** A verdict in sentences a leader can act on. Any thread that may use the phrases. */
public final class VerdictWords {
    private static final int DIGITS = 3;
    private static final int MOST_DECIMALS = 6;
    private static final int DECIMALS_OF_CHANCE = 3;
    private static final int MOST_NAMES = 3;

    private final Phrases phrases;

    public VerdictWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The rung alone, such as "cải thiện có căn cứ". */
    public String rung(Rung rung) {
        return phrases.get(rung.textKey());
    }

    /** All that a person who decides must know. */
    public String sentence(Verdict verdict, Trial trial) {
        var said = new ArrayList<String>();
        said.add(phrases.get("effect.verdict", rung(verdict.rung())));
        verdict.reasons().forEach(reason -> said.add(reason(reason)));
        verdict.faults().forEach(fault -> said.add(fault(fault)));
        var estimate = verdict.estimate();
        if (estimate != null) {
            said.add(finding(estimate, trial));
            said.add(fit(estimate));
            var rank = rank(estimate.placebos());
            if (rank != null) {
                said.add(rank);
            }
        }
        return String.join(" ", said);
    }

    private String finding(Estimate estimate, Trial trial) {
        var effect = estimate.effect();
        var times = trial.panel().times();
        var decimals = decimals(effect.error());
        return phrases.get(
                "effect.finding",
                names(trial.treatment().units()),
                times.get(trial.treatment().judged()),
                times.getLast(),
                Numbers.signed(effect.value(), decimals, phrases.locale()),
                Numbers.signed(effect.wide().low(), decimals, phrases.locale()),
                Numbers.signed(effect.wide().high(), decimals, phrases.locale()));
    }

    private String names(List<String> units) {
        var few = String.join(", ", units.subList(0, Math.min(MOST_NAMES, units.size())));
        return units.size() <= MOST_NAMES
                ? few
                : phrases.get("effect.names.more", few, units.size() - MOST_NAMES);
    }

    private String fit(Estimate estimate) {
        var fit = estimate.fit();
        return Double.isNaN(fit.usual())
                ? phrases.get("effect.fit.own", number(fit.rmspe()))
                : phrases.get("effect.fit.beside", number(fit.rmspe()), number(fit.usual()));
    }

    private @Nullable String rank(Estimate.@Nullable Placebos placebos) {
        return placebos == null
                ? null
                : phrases.get(
                        "effect.rank",
                        placebos.rank(),
                        placebos.among(),
                        Numbers.format(placebos.p(), DECIMALS_OF_CHANCE, phrases.locale()));
    }

    public String reason(Reason reason) {
        if (reason.kind() == Reason.Kind.SHOCK && reason.about().contains(Double.NaN)) {
            return phrases.get("effect.reason.shock.known");
        }
        return phrases.get(reason.textKey(), about(reason.about()));
    }

    public String caution(Caution caution) {
        return phrases.get(caution.textKey(), about(caution.about()));
    }

    public String fault(Fault fault) {
        return phrases.get(fault.textKey(), about(fault.about()));
    }

    private Object[] about(List<Object> about) {
        return about.stream()
                .map(each -> each instanceof Double value ? number(value) : each)
                .toArray();
    }

    /** With as many decimals as make about three digits. */
    public String number(double value) {
        return Numbers.format(value, decimals(value), phrases.locale());
    }

    private static int decimals(double size) {
        if (size == 0 || !Double.isFinite(size)) {
            return 0;
        }
        var digits = (int) Math.floor(Math.log10(Math.abs(size))) + 1;
        return Math.clamp(DIGITS - digits, 0, MOST_DECIMALS);
    }
}
