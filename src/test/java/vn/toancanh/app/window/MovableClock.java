package vn.toancanh.app.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.toancanh.base.Period;
import vn.toancanh.demo.DemoClock;

/** Goes on like any clock, and can be put forward. */
final class MovableClock extends Clock {
    private final Clock going;
    private volatile Duration ahead = Duration.ZERO;

    /** In the morning of that day. */
    MovableClock(LocalDate day) {
        going = new DemoClock(day, 1, Clock.systemUTC());
    }

    /** To the morning of that day. */
    void goTo(LocalDate day) {
        ahead = Duration.between(going.instant(), DemoClock.morning(day));
    }

    @Override
    public Instant instant() {
        return going.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Period.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return going.withZone(zone);
    }
}
