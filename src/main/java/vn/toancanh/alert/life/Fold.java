package vn.toancanh.alert.life;

import java.util.List;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;

/**
 * What a journal says, read line after line. Takes any line in any state, because the journals of
 * two programs are joined in the order of the warehouse and not in that of their acts. Pure.
 */
public final class Fold {
    private Fold() {}

    /** The state after one more line. */
    public static AlertState apply(AlertState before, AlertEvent event) {
        var folding = new Folding(before);
        folding.take(event);
        return folding.state();
    }

    /** The state after all lines of one instance. */
    public static AlertState replay(AlertKey key, List<AlertEvent> journal) {
        var folding = new Folding(AlertState.quiet(key));
        journal.forEach(folding::take);
        return folding.state();
    }
}
