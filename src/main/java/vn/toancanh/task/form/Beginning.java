package vn.toancanh.task.form;

import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;

/**
 * What a new directive is filled in with; all of it can be changed.
 *
 * @param lead null where nobody is meant yet
 * @param aim null where nothing is measured yet
 */
public record Beginning(
        String title, String requirement, @Nullable Unit lead, Origin origin, @Nullable Aim aim) {
    /** A blank page. */
    public static final Beginning BLANK = new Beginning("", "", null, new Origin.Blank(), null);

    /**
     * @param name of the indicator in its unit, with the unit of its values
     * @param baseline the newest value
     * @param target what is suggested
     */
    public record Aim(
            SeriesKey series, String name, Direction direction, double baseline, double target) {}
}
