package vn.toancanh.alert.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;

/**
 * What a journal says, read line after line. Takes any line in any state, because the journals of
 * two programs are joined in the order of the warehouse and not in that of their acts. Pure.
 */
public final class Fold {
    private Fold() {}

    /** Many instances under way, as the lines of a whole journal come. Not thread-safe. */
    public static final class Reading {
        private final Map<AlertKey, Folding> all = new LinkedHashMap<>();

        public void take(AlertEvent event) {
            all.computeIfAbsent(event.key(), key -> new Folding(AlertState.quiet(key))).take(event);
        }

        /** By the order of their first lines. */
        public Map<AlertKey, AlertState> states() {
            var states = new LinkedHashMap<AlertKey, AlertState>();
            all.forEach((key, folding) -> states.put(key, folding.state()));
            return states;
        }
    }

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
