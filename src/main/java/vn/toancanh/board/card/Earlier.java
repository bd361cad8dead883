package vn.toancanh.board.card;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.base.lunar.TetAlignment;
import vn.toancanh.board.plot.Course;
import vn.toancanh.indicator.Observation;

/**
 * Values of an earlier time, moved to the time they are compared with. Weekdays are kept, since
 * most of what is counted by the day follows the week. Pure.
 */
final class Earlier {
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int WEEKS_OF_A_MONTH = 4;

    /** Days of twelve and of thirteen months of the moon. */
    private static final int[] LUNAR_YEARS = {353, 354, 355, 383, 384, 385};

    private final List<Observation> history;
    private final Instant from;
    private final Instant until;

    /**
     * @param history oldest first
     * @param from first time of what they are compared with, as {@code until} is the last
     */
    Earlier(List<Observation> history, Instant from, Instant until) {
        this.history = history;
        this.from = from;
        this.until = until;
    }

    Course of(Overlay overlay) {
        return Course.of(
                history.stream()
                        .flatMap(each -> moved(each, overlay))
                        .filter(each -> !each.at().isBefore(from) && !each.at().isAfter(until))
                        .toList());
    }

    private static Stream<Course.Sample> moved(Observation each, Overlay overlay) {
        var period = each.period();
        var time =
                switch (overlay) {
                    case YEAR_AGO -> yearLater(period);
                    case MONTH_AGO -> period.start().plusWeeks(WEEKS_OF_A_MONTH);
                    case TET -> sinceTet(period);
                    case FORECAST, TWIN -> null;
                };
        if (time == null) {
            return Stream.of();
        }
        var at = time.atZone(Period.ZONE).toInstant();
        return Stream.of(new Course.Sample(at, each.value()));
    }

    private static LocalDateTime yearLater(Period period) {
        return switch (period.grain()) {
            case MINUTE, HOUR, DAY, WEEK -> period.start().plusWeeks(WEEKS_OF_A_YEAR);
            case MONTH, QUARTER, YEAR -> period.start().plusYears(1);
        };
    }

    /** The day that is compared with it, null where half a year from Tết there is none. */
    private static @Nullable LocalDateTime sinceTet(Period period) {
        var day = period.start().toLocalDate();
        for (var ahead : LUNAR_YEARS) {
            var later = day.plusDays(ahead);
            if (TetAlignment.yearsBefore(later, 1).equals(day)) {
                return later.atTime(period.start().toLocalTime());
            }
        }
        return null;
    }
}
