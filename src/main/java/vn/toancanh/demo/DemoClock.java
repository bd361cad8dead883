package vn.toancanh.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.toancanh.base.Period;

/**
 * The time in the simulated province: 07:40 of its first day when made, then {@code speed}-fold.
 */
public final class DemoClock extends Clock {
    private static final LocalTime MORNING = LocalTime.of(7, 40);

    private final Clock real;
    private final Instant realStart;
    private final Instant start;
    private final double speed;
    private final ZoneId zone;

    /**
     * @param speed how many times faster than {@code real} it runs, above 0
     */
    public DemoClock(LocalDate start, double speed, Clock real) {
        this(real, real.instant(), morning(start), speed, Period.ZONE);
    }

    private DemoClock(Clock real, Instant realStart, Instant start, double speed, ZoneId zone) {
        if (!(speed > 0 && speed <= 100_000)) {
            throw new IllegalArgumentException("speed is not within 0..100000: " + speed);
        }
        this.real = real;
        this.realStart = realStart;
        this.start = start;
        this.speed = speed;
        this.zone = zone;
    }

    /** The moment a demo that starts on {@code day} begins: 07:40, Vietnamese time. */
    public static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Period.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        var passed = Duration.between(realStart, real.instant()).toMillis();
        return start.plusMillis(Math.round(passed * speed));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(real, realStart, start, speed, other);
    }
}
