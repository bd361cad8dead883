package vn.toancanh.task.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Admission;

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
}
