package vn.toancanh.task.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;

/**
 * What a new directive is filled in with; all of it can be changed.
 *
 * @param parent of which it is to be a part; null for most
 * @param lead null where nobody is meant yet
 * @param aim null where nothing is measured yet
 */
public record Beginning(
        @Nullable UUID parent,
        String title,
        String requirement,
        @Nullable Unit lead,
        Origin origin,
        @Nullable Aim aim) {
    /** A blank page. */
    public static final Beginning BLANK =
            new Beginning(null, "", "", null, new Origin.Blank(), null);

    public Beginning(
            String title,
            String requirement,
            @Nullable Unit lead,
            Origin origin,
            @Nullable Aim aim) {
        this(null, title, requirement, lead, origin, aim);
    }

    /**
     * @param name of the indicator in its unit, with the unit of its values
     * @param baseline the newest value
     * @param target what is suggested
     * @param peers all units of its level that have a value
     */
    public record Aim(
            SeriesKey series,
            String name,
            Direction direction,
            double baseline,
            double target,
            List<Peer> peers) {
        public Aim {
            peers = List.copyOf(peers);
        }

        public Aim(
                SeriesKey series,
                String name,
                Direction direction,
                double baseline,
                double target) {
            this(series, name, direction, baseline, target, List.of());
        }
    }

    /** A unit and where it stands. */
    public record Peer(Unit unit, double value) {}
}
