package vn.toancanh.indicator.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;

/** How many units of a level a parent had on each day; remembers its answers. One thread. */
final class Expected {
    private final List<Area> units;
    private final Map<LocalDate, Long> counts = new HashMap<>();

    Expected(Moment moment, AreaCode parent, AreaLevel level) {
        units =
                moment.tree().all().stream()
                        .filter(unit -> unit.level() == level)
                        .filter(unit -> moment.tree().isWithin(unit.code(), parent))
                        .toList();
    }

    long on(LocalDate day) {
        return counts.computeIfAbsent(
                day, d -> units.stream().filter(unit -> unit.existsOn(d)).count());
    }
}
