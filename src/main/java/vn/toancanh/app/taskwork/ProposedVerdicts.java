package vn.toancanh.app.taskwork;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.State;

/**
 * What the engine last said of directives whose window is over and that nobody has closed yet. Any
 * thread.
 */
public final class ProposedVerdicts {
    private final Map<UUID, Verdict> newest = new ConcurrentHashMap<>();

    /** Takes the place of what was said before. */
    public void put(UUID directive, Verdict verdict) {
        newest.put(directive, verdict);
    }

    /** Empty while nothing was said, and for a directive that is closed: there a person said it. */
    public Optional<Verdict> of(State state) {
        return state.verdict() == null
                ? Optional.ofNullable(newest.get(state.directive().id()))
                : Optional.empty();
    }
}
