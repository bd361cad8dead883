package vn.toancanh.task.form;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;

/**
 * What a new directive is filled in with; all of it can be changed.
 *
 * @param parent of which it is to be a part; null for most
 * @param lead null where nobody is meant yet
 * @param aim null where nothing is measured yet
 * @param reason why nothing can be measured; blank where nobody has said
 */
public record Beginning(
        @Nullable UUID parent,
        String title,
        String requirement,
        @Nullable Unit lead,
        Origin origin,
        @Nullable Aim aim,
        String reason) {
    /** A blank page. */
    public static final Beginning BLANK =
            new Beginning(null, "", "", null, new Origin.Blank(), null, "");

    public Beginning(
            String title,
            String requirement,
            @Nullable Unit lead,
            Origin origin,
            @Nullable Aim aim) {
        this(null, title, requirement, lead, origin, aim, "");
    }

    /** The same with another measure. */
    public Beginning measured(@Nullable Aim by) {
        return new Beginning(parent, title, requirement, lead, origin, by, reason);
    }

    /**
     * @param name of the indicator in its unit, with the unit of its values
     * @param decimals of its values
     * @param baseline the newest value
     * @param target what is suggested; null where nothing better can be
     * @param peers all units of its level that have a value
     * @param grain in which its values are published; null where that is not known
     * @param given what the whole is measured by of which it is a part; none for most
     */
    public record Aim(
            SeriesKey series,
            String name,
            Direction direction,
            int decimals,
            double baseline,
            @Nullable Double target,
            List<Peer> peers,
            @Nullable Grain grain,
            List<Goal> given) {
        public Aim {
            peers = List.copyOf(peers);
            given = List.copyOf(given);
        }

        /** The same of a part. */
        public Aim given(List<Goal> whole) {
            return new Aim(
                    series, name, direction, decimals, baseline, target, peers, grain, whole);
        }

        Targets targets() {
            return new Targets(direction, decimals);
        }

        /** One of its values as people read it. */
        String number(double value, Locale locale) {
            return Numbers.format(value, decimals, locale);
        }

        /** When the whole is evaluated; null where it is no part of one. */
        Goal.@Nullable Window window() {
            return given.isEmpty() ? null : given.getFirst().window();
        }
    }

    /** A unit and where it stands. */
    public record Peer(Unit unit, double value) {}
}
