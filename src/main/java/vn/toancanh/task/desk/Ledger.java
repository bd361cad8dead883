package vn.toancanh.task.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Line;

/** Where lines are kept. Any thread; reading blocks on disk. */
public interface Ledger {
    /**
     * Writes down what somebody did here at once, together with what sends it: all of it or, where
     * that fails, nothing.
     *
     * @param lines at least one; more only where all are issues
     * @param seen the newest move their author knew; null for issues
     * @return completes once all are on the disk
     */
    CompletableFuture<?> write(List<Line> lines, @Nullable UUID seen);

    /**
     * What was done here upon one directive and the warehouse does not take, oldest first.
     *
     * @return with the word of the contract that says why
     */
    default List<Returned> returned(UUID directive) {
        return List.of();
    }

    /** Those of these acts that the warehouse has not answered yet. */
    default Set<UUID> unanswered(Set<UUID> acts) {
        return Set.of();
    }

    /** Something done here that came back. */
    record Returned(Line line, String word) {}

    /** The lines of one directive in their order: the warehouse's first, then own ones. */
    List<Line> of(UUID directive);
}
