package vn.toancanh.alert.watch;

import java.util.List;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;

/** A rule that looks at all units together: once for each period, when the last ones have sent. */
sealed interface Crowd permits HotSpots, TwinGaps {
    List<AreaCode> units();

    /** What one unit has sent until now; all of it was judged. */
    void learn(List<Observation> past);

    /** What follows from one more number, for all units when it was the last of its period. */
    List<Happening> hear(Observation observation);
}
