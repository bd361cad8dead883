package vn.toancanh.task.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.listing.TaskWords;

/** What is wrong with a field, in a sentence; blank where nothing is. Any thread. */
record FormFaults(Admission admission, Texts texts) {
    /** Of units that were chosen and exist no more; none is told of one that is not chosen. */
    String units(@Nullable Unit lead, List<Unit> with) {
        if (lead != null && !admission.isThere().test(lead)) {
            return gone(lead);
        }
        return gone(with).map(this::gone).orElse("");
    }

    /** The first of them that exists no more. */
    Optional<Unit> gone(List<Unit> units) {
        return units.stream().filter(admission.isThere().negate()).findFirst();
    }

    private String gone(Unit unit) {
        return texts.get("task.form.gone", unit.name());
    }

    /**
     * @param typed what somebody typed as the value to come to
     */
    String target(String typed, double baseline, Beginning.Aim aim) {
        var now = aim.number(baseline, texts.locale());
        if (typed.isBlank() && aim.targets().isBest(baseline)) {
            return texts.get("task.form.noBetter", now);
        }
        var target = Numbers.parse(typed, texts.locale());
        if (typed.isBlank()) {
            return texts.get("task.form.emptyTarget");
        }
        if (target.isEmpty()) {
            return texts.get("task.form.noTarget", typed.strip());
        }
        var why = Admission.target(aim.direction(), baseline, target.getAsDouble());
        return why == null
                ? ""
                : texts.get("task.form.refusedNow", new TaskWords(texts).refusal(why), now);
    }

    /** The same of one of many. */
    String target(Unit unit, String typed, double baseline, Beginning.Aim aim) {
        var isBest = typed.isBlank() && aim.targets().isBest(baseline);
        if (typed.isBlank() && !isBest) {
            return texts.get("task.form.emptyTargetOf", unit.name());
        }
        if (!isBest && Numbers.parse(typed, texts.locale()).isEmpty()) {
            return texts.get("task.form.noTargetOf", unit.name(), typed.strip());
        }
        var said = target(typed, baseline, aim);
        return said.isEmpty() ? "" : texts.get("task.form.refusedOf", unit.name(), said);
    }

    /**
     * @param typed by how much each is to become better
     */
    String step(String typed) {
        if (typed.isBlank()) {
            return texts.get("task.form.emptyStep");
        }
        var step = Numbers.parse(typed, texts.locale());
        return step.isPresent() && step.getAsDouble() > 0
                ? ""
                : texts.get("task.form.noStep", typed.strip());
    }
}
