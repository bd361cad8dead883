package vn.toancanh.app.direct;

import java.util.List;
import java.util.Map;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.listing.TaskSight;

/**
 * Everything a screen of directives needs at once.
 *
 * @param units that can be asked
 * @param owed how many directives a unit leads and has not finished, by its code
 */
record Now(TaskSight sight, List<Unit> units, Map<String, Integer> owed) {
    /** Before anything was read. */
    static final Now UNKNOWN =
            new Now(TaskRoll.EMPTY.seenBy(Surroundings.NOBODY), List.of(), Map.of());

    TaskRoll roll() {
        return sight.roll();
    }

    /** Who looks. */
    Seat seat() {
        return sight.seat();
    }

    int load(Unit unit) {
        return owed.getOrDefault(unit.code(), 0);
    }
}
