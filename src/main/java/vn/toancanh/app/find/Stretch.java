package vn.toancanh.app.find;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.ask.AskedTime;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.IndicatorReading.Point;

/** The number of a line that stands for a stretch of time: the last of those within it. */
record Stretch(LocalDate from, LocalDate to) {
    static Stretch of(AskedTime time) {
        return new Stretch(time.from(), time.to());
    }

    static Stretch of(Period period) {
        var end = period.grain().plus(period.start(), 1).toLocalDate();
        var start = period.start().toLocalDate();
        return new Stretch(start, end.isAfter(start) ? end : start.plusDays(1));
    }

    /** The same days a year before. */
    Stretch yearBefore() {
        return new Stretch(from.minusYears(1), to.minusYears(1));
    }

    /** The stretch of the same length just before: whole months before whole months. */
    Stretch before() {
        var months = ChronoUnit.MONTHS.between(from, to);
        if (months > 0 && from.plusMonths(months).equals(to)) {
            return new Stretch(from.minusMonths(months), from);
        }
        return new Stretch(from.minusDays(ChronoUnit.DAYS.between(from, to)), from);
    }

    /**
     * The last number within; where the line is coarser than the stretch, the one that covers it.
     */
    @Nullable Point in(List<Point> line) {
        Point within = null;
        Point covering = null;
        for (var point : line) {
            var its = of(point.period());
            if (!its.from.isBefore(from) && !its.to.isAfter(to)) {
                within = point;
            } else if (!its.from.isAfter(from) && !its.to.isBefore(to)) {
                covering = point;
            }
        }
        return within == null ? covering : within;
    }
}
