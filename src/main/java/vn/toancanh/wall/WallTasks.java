package vn.toancanh.wall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.load.Load;

/**
 * How directives stand, as the wall shows it.
 *
 * @param units who has something to do, the worst first
 * @param leaders whose directives are not finished, the worst first
 * @param heard when the warehouse last told of directives; null if it never did
 */
public record WallTasks(
        List<Load> units, List<Load> leaders, @Nullable Instant heard, Instant now) {
    public WallTasks {
        units = units.stream().filter(load -> load.owed() > 0).toList();
        leaders = leaders.stream().filter(load -> load.owed() > 0).toList();
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }
}
