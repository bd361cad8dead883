package vn.toancanh.task;

import java.time.LocalDate;
import java.util.List;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;

/**
 * What a directive is measured by, declared before anybody knows how it ends.
 *
 * @param series the indicator of the unit that is ordered, with its dimensions
 * @param direction which way is meant; never {@link Direction#BAND}
 * @param baseline the value on the day of issue, in the unit of the indicator
 * @param target to be reached at the end of the window
 * @param window when it is evaluated
 * @param donors units that may serve for comparison; empty are all that were not ordered
 */
public record Goal(
        SeriesKey series,
        Direction direction,
        double baseline,
        double target,
        Window window,
        List<AreaCode> donors) {

    /**
     * @param from first day whose numbers count, after the wash-out
     * @param to last day
     */
    public record Window(LocalDate from, LocalDate to) {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the window ends before it begins");
            }
        }
    }

    public Goal {
        donors = List.copyOf(donors);
    }

    /** Whether a value is as good as was asked for. */
    public boolean isReachedBy(double value) {
        return direction == Direction.DOWN ? value <= target : value >= target;
    }
}
