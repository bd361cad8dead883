package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.effect.Fault;
import vn.toancanh.effect.Trial;

/** What is not a count, or has nobody it could be in proportion to; the first of each unit. */
final class CountFaults {
    private final Trial trial;
    private final List<Fault> faults = new ArrayList<>();

    CountFaults(Trial trial) {
        this.trial = trial;
    }

    List<Fault> all() {
        for (var unit : trial.treated()) {
            for (var t = 0; t < trial.panel().times().size(); t++) {
                var before = faults.size();
                check(unit, t);
                if (faults.size() > before) {
                    break;
                }
            }
        }
        return List.copyOf(faults);
    }

    private void check(int unit, int time) {
        var value = trial.panel().value(unit, time);
        if (value < 0 || value != Math.rint(value)) {
            add(Fault.Kind.NOT_A_COUNT, unit, time, value);
        }
        var offsets = trial.options().offsets();
        if (offsets != null) {
            var name = trial.panel().units().get(unit);
            var offset = offsets.has(name) ? offsets.value(offsets.number(name), time) : 0;
            if (!(offset > 0)) {
                add(Fault.Kind.NO_OFFSET, unit, time, offset);
            }
        }
    }

    private void add(Fault.Kind kind, int unit, int time, double value) {
        var panel = trial.panel();
        faults.add(Fault.of(kind, panel.units().get(unit), panel.times().get(time), value));
    }
}
