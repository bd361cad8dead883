package vn.toancanh.app.direct;

import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.app.session.Session;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.form.Beginning;

/**
 * A directive begun from an alert: its unit, its indicator, where that stands, and as a target what
 * the better quarter of the units has reached. Blocks on disk.
 */
record FromAlert(Session session, Surroundings around) {
    private static final double BETTER_QUARTER = 0.75;

    /** Where no other unit has numbers a tenth better is suggested. */
    private static final double TENTH = 0.1;

    /**
     * @param indicator its rule looks at; blank where it looks at none
     */
    Beginning of(AlertRow row, String indicator, String guidance) {
        var area = row.key().area();
        var home = area.equals(session.profile().known().home());
        return new Beginning(
                row.words().name() + " · " + row.words().place(),
                guidance,
                home ? null : new Unit(area.value(), row.words().place()),
                new Origin.OfAlert(row.key(), row.state().episode()),
                indicator.isBlank() ? null : aim(row, indicator));
    }

    private Beginning.@Nullable Aim aim(AlertRow row, String code) {
        var part = row.key().part();
        var known = session.territory().catalogue().find(code);
        if (known.isEmpty() || part.startsWith("source=")) {
            return null;
        }
        var series = new SeriesKey(code, row.key().area(), Dimensions.parse(part));
        var now = session.clock().instant();
        var home = new SeriesKey(code, session.profile().known().home(), series.dimensions());
        var values = session.readings().values(home, now);
        var own = values.get(series.area());
        var direction = known.get().measure().direction();
        if (own == null || direction == Direction.BAND) {
            return null;
        }
        var peers = values.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var target = target(peers, own, direction == Direction.DOWN);
        return new Beginning.Aim(series, around.name(series), direction, own, target);
    }

    private static double target(double[] peers, double own, boolean down) {
        var at = down ? 1 - BETTER_QUARTER : BETTER_QUARTER;
        var quarter = peers[(int) Math.round(at * (peers.length - 1))];
        var better = down ? quarter < own : quarter > own;
        var step = Math.abs(own) * TENTH + (own == 0 ? 1 : 0);
        var suggested = better ? quarter : down ? own - step : own + step;
        return Math.round(suggested * 10) / 10.0;
    }
}
