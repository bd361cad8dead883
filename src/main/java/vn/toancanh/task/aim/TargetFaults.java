package vn.toancanh.task.aim;

import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.listing.TaskWords;

/** What is wrong with a target, in a sentence; blank where nothing is. Any thread. */
record TargetFaults(Texts texts) {
    /**
     * @param typed what somebody typed as the value to come to
     */
    String target(String typed, double baseline, Baseline aim) {
        var now = aim.number(baseline, texts.locale());
        if (typed.isBlank() && aim.targets().isBest(baseline)) {
            return texts.get("task.form.noBetter", now);
        }
        if (typed.isBlank()) {
            return texts.get("task.form.emptyTarget");
        }
        var target = Numbers.parse(typed, texts.locale());
        if (target.isEmpty()) {
            return texts.get("task.form.noTarget", typed.strip());
        }
        var why = Admission.target(aim.direction(), baseline, target.getAsDouble());
        return why == null
                ? ""
                : texts.get("task.form.refusedNow", new TaskWords(texts).refusal(why), now);
    }

    /** The same of one of many. */
    String target(Unit unit, String typed, double baseline, Baseline aim) {
        if (typed.isBlank() && !aim.targets().isBest(baseline)) {
            return texts.get("task.form.emptyTargetOf", unit.name());
        }
        if (!typed.isBlank() && Numbers.parse(typed, texts.locale()).isEmpty()) {
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
