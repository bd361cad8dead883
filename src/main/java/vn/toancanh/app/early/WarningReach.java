package vn.toancanh.app.early;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.capreach.Reach;
import vn.toancanh.alert.capreach.Reached;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Territory;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.map.geometry.Mercator;

/**
 * Where warnings hold and whom they reach, found once for each set of areas as long as the units
 * stay. Blocks on disk; any thread.
 */
final class WarningReach {
    private static final String POPULATION = "DS-01";

    private final Session session;
    private @Nullable Known known;

    /**
     * @param shape in Mercator metres, empty where nothing can be drawn
     * @param people of each commune, as far as they are known
     */
    record Ground(Geometry shape, Reached reached, Map<AreaCode, Long> people) {}

    private record Known(
            Territory territory,
            LocalDate day,
            Reach reach,
            Map<AreaCode, Long> people,
            Map<List<CapArea>, Ground> found) {
        boolean isOf(Territory other, LocalDate otherDay) {
            return territory.equals(other) && day.equals(otherDay);
        }
    }

    WarningReach(Session session) {
        this.session = session;
    }

    synchronized Ground of(List<CapArea> areas, Instant now) {
        var current = known(now);
        return current.found()
                .computeIfAbsent(
                        areas,
                        asked -> {
                            var shape = Mercator.project(current.reach().ground(asked));
                            return new Ground(shape, current.reach().of(asked), current.people());
                        });
    }

    private Known known(Instant now) {
        var territory = session.territory();
        var day = LocalDate.ofInstant(now, Period.ZONE);
        var before = known;
        if (before != null && before.isOf(territory, day)) {
            return before;
        }
        var people = new HashMap<AreaCode, Long>();
        session.readings()
                .values(POPULATION, session.profile().known().home(), now)
                .forEach((code, count) -> people.put(code, Math.round(count)));
        var reach =
                new Reach(
                        territory.tree(),
                        session.copy().territory().boundaries(),
                        day,
                        unit -> {
                            var count = people.get(unit);
                            return count == null ? OptionalLong.empty() : OptionalLong.of(count);
                        });
        var made = new Known(territory, day, reach, Map.copyOf(people), new HashMap<>());
        known = made;
        return made;
    }
}
