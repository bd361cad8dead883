package vn.toancanh.alert.desk;

import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.Stimulus;

/** What a person did to an alert, and how the alert was when he looked at it. */
public record Deed(AlertKey key, Stimulus.Act act, Seen seen) {
    /**
     * What the person had before him.
     *
     * @param episode 0 where it is not known
     * @param worst how bad it was; null where it is not known
     */
    public record Seen(int episode, @Nullable Severity worst) {
        public static final Seen UNKNOWN = new Seen(0, null);

        static Seen of(AlertState state) {
            var severities = state.severities();
            return new Seen(
                    state.episode(), Severity.worst(severities.current(), severities.latched()));
        }
    }
}
