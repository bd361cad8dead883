package vn.toancanh.demo.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Unit;

/**
 * One directive of the past in short.
 *
 * @param number makes its document number and its keys
 * @param lead who answered for it
 * @param aim null where nothing is measured
 * @param pace when things were done
 */
record PastOrder(
        int number, String title, String requirement, Unit lead, @Nullable Aim aim, Pace pace) {
    /**
     * @param gain how much more than on the day of issue was asked for
     * @param from day after the issue on which the window begins
     * @param to last day of the window
     */
    record Aim(
            String indicator,
            Direction direction,
            double gain,
            int from,
            int to,
            List<AreaCode> areas) {
        Aim {
            areas = List.copyOf(areas);
        }
    }

    /**
     * @param term days after the issue
     * @param done day after the issue on which the unit said it was done
     */
    record Pace(LocalDate issued, int term, int done) {}
}
