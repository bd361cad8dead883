package vn.toancanh.task.aim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Unit;

/**
 * Where an indicator stands that a directive can be measured by.
 *
 * @param name of the indicator in its unit, with the unit of its values
 * @param decimals of its values
 * @param most what no value can be above, as a share its whole; null where nothing is known of that
 * @param value the newest
 * @param target what is suggested; null where nothing better can be
 * @param peers all units of its level that have a value
 * @param grain in which its values are published; null where that is not known
 * @param given what the whole is measured by of which it is a part; none for most
 */
public record Baseline(
        SeriesKey series,
        String name,
        Direction direction,
        int decimals,
        @Nullable Double most,
        double value,
        @Nullable Double target,
        List<Peer> peers,
        @Nullable Grain grain,
        List<Goal> given) {
    public Baseline {
        peers = List.copyOf(peers);
        given = List.copyOf(given);
    }

    /** A unit and where it stands. */
    public record Peer(Unit unit, double value) {}

    /** The same of a part. */
    public Baseline given(List<Goal> whole) {
        return new Baseline(
                series, name, direction, decimals, most, value, target, peers, grain, whole);
    }

    /** Of this unit alone: the others are not asked. */
    public Baseline alone() {
        return new Baseline(
                series, name, direction, decimals, most, value, target, List.of(), grain, given);
    }

    Targets targets() {
        return new Targets(direction, decimals, most);
    }

    /** One of its values as people read it. */
    String number(double figure, Locale locale) {
        return Numbers.format(figure, decimals, locale);
    }

    /** When the whole is evaluated; null where it is no part of one. */
    Goal.@Nullable Window window() {
        return given.isEmpty() ? null : given.getFirst().window();
    }
}
