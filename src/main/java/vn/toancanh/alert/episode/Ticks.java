package vn.toancanh.alert.episode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Transition;

/**
 * Steps of the standard operating procedure as the journal keeps them: a comment of the form {@code
 * sop:2:done} or {@code sop:2:open}, counted from 1. The last word on a step of an episode counts.
 */
public final class Ticks {
    private static final Pattern FORM = Pattern.compile("sop:(\\d{1,3}):(done|open)");

    private Ticks() {}

    /** One word on one step. */
    public record Tick(int step, boolean done) {
        /** As the journal keeps it. */
        public String written() {
            return "sop:" + step + (done ? ":done" : ":open");
        }
    }

    /** Empty for what somebody said in his own words. */
    public static Optional<Tick> read(String note) {
        var found = FORM.matcher(note);
        return found.matches()
                ? Optional.of(
                        new Tick(Integer.parseInt(found.group(1)), found.group(2).equals("done")))
                : Optional.empty();
    }

    /** The steps that are done in the newest episode, with the line that says so. */
    static Map<Integer, AlertEvent> done(List<AlertEvent> journal) {
        var all = new HashMap<Integer, AlertEvent>();
        int episode = journal.isEmpty() ? 0 : journal.getLast().episode();
        for (var line : journal) {
            if (line.transition() == Transition.COMMENTED && line.episode() == episode) {
                read(line.facts().note())
                        .ifPresent(tick -> {
                            if (tick.done()) {
                                all.put(tick.step(), line);
                            } else {
                                all.remove(tick.step());
                            }
                        });
            }
        }
        return all;
    }
}
