package vn.toancanh.app.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.map.picture.MapContent;

/**
 * The ground of every past day: one instance for all days between which no unit and no border
 * changed, and the very one of today for today's. Blocks on disk; any thread.
 */
final class PastGrounds {
    private final MapGrounds others;
    private final Eras eras;
    private final Map<LocalDate, MapContent> byEra = new ConcurrentHashMap<>();

    /**
     * @param live the ground of {@code now}
     * @param within the unit looked at
     */
    PastGrounds(Session session, AreaCode within, MapContent live, Instant now) {
        others = new MapGrounds(session);
        var today = LocalDate.ofInstant(now, Period.ZONE);
        var borders = Eras.borders(session.copy().territory().drawn());
        eras = new Eras(session.territory().tree(), borders, within, today);
        byEra.put(eras.drawnAs(today), live);
    }

    MapContent on(LocalDate day) {
        return byEra.computeIfAbsent(
                eras.drawnAs(day), _ -> others.ground(noon(eras.unitsOf(day))));
    }

    /** When the units existed that {@link #on} shows; {@code at} itself wherever it can be. */
    Instant unitsAt(Instant at) {
        var day = LocalDate.ofInstant(at, Period.ZONE);
        var units = eras.unitsOf(day);
        return units.equals(day) ? at : noon(units);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Period.ZONE).toInstant();
    }
}
