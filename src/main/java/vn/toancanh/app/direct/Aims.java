package vn.toancanh.app.direct;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Unit;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.Targets;

/**
 * What a directive is measured by: where a unit stands, where its peers stand, and as a target what
 * the better quarter of them has reached. Blocks on disk.
 */
record Aims(Session session, Surroundings around) {
    /** Null where there is no value, or none that is better than another. */
    Beginning.@Nullable Aim of(SeriesKey series) {
        var known = session.territory().catalogue().find(series.indicator());
        var direction = known.map(each -> each.measure().direction()).orElse(Direction.BAND);
        if (direction == Direction.BAND) {
            return null;
        }
        var now = session.clock().instant();
        var home = session.profile().known().home();
        var whole = new SeriesKey(series.indicator(), home, series.dimensions());
        var peers = session.readings().values(whole, now);
        var own = session.readings().newest(series, now).map(Observation::value).orElse(null);
        if (own == null) {
            return null;
        }
        var quarter = peers.isEmpty() ? own : Targets.betterQuarter(peers.values(), direction);
        return new Beginning.Aim(
                series,
                around.name(series),
                direction,
                own,
                Targets.fromPeers(own, quarter, direction),
                around.units().stream()
                        .filter(unit -> peers.containsKey(new AreaCode(unit.code())))
                        .map(unit -> peer(unit, peers))
                        .toList());
    }

    private static Beginning.Peer peer(Unit unit, Map<AreaCode, Double> peers) {
        return new Beginning.Peer(
                unit, Objects.requireNonNull(peers.get(new AreaCode(unit.code()))));
    }
}
