package vn.toancanh.indicator.reading;

import java.time.Instant;
import java.time.LocalDate;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.ObservationArchive;

/** The world at one instant: what was known and which units there were. */
record Moment(ObservationArchive archive, AreaTree tree, Crosswalk crosswalk, Instant now) {
    LocalDate today() {
        return now.atZone(Period.ZONE).toLocalDate();
    }

    /** The last day a period speaks of; today while it goes on. */
    LocalDate dayOf(Period period) {
        var last = period.to().minusNanos(1);
        return (last.isAfter(now) ? now : last).atZone(Period.ZONE).toLocalDate();
    }

    /** The last day a number of a unit can speak of: a unit that ended says nothing after. */
    LocalDate dayOf(Period period, Area area) {
        var day = dayOf(period);
        var end = area.valid().to();
        return end == null || day.isBefore(end) ? day : end.minusDays(1);
    }
}
