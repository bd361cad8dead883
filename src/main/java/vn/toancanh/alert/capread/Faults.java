package vn.toancanh.alert.capread;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;

/** The faults of one message while it is looked at. A bad message cannot fill the memory. */
final class Faults {
    private static final int MOST = 100;

    private final List<CapFault> all = new ArrayList<>();

    void add(FaultName name, CapElement at, String about) {
        if (all.size() < MOST) {
            all.add(new CapFault(name, at.path(), at.line(), about));
        } else if (all.size() == MOST) {
            all.add(new CapFault(FaultName.TOO_MANY_FAULTS, at.path(), at.line(), "" + MOST));
        }
    }

    void unless(boolean good, FaultName name, CapElement at, String about) {
        if (!good) {
            add(name, at, about);
        }
    }

    List<CapFault> all() {
        return List.copyOf(all);
    }

    boolean haveForm() {
        return all.stream().allMatch(fault -> fault.name().isOfSense());
    }
}
