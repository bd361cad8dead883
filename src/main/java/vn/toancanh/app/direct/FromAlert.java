package vn.toancanh.app.direct;

import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.app.session.Session;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.form.Beginning;

/**
 * A directive begun from an alert: its unit, its indicator, where that stands, and as a target what
 * the better quarter of the units has reached. Blocks on disk.
 */
record FromAlert(Session session, Surroundings around) {
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

    private @Nullable Baseline aim(AlertRow row, String code) {
        var part = row.key().part();
        return part.startsWith("source=")
                ? null
                : new Aims(session, around)
                        .of(new SeriesKey(code, row.key().area(), Dimensions.parse(part)));
    }
}
