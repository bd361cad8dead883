package vn.toancanh.server.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import vn.toancanh.base.Period;
import vn.toancanh.warehouse.Holdings;

/** The time of a warehouse, which is not that of its computer where it is simulated. */
public final class HoldingsClock extends Clock {
    private final Holdings holdings;

    public HoldingsClock(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Instant instant() {
        return holdings.identity().now();
    }

    @Override
    public ZoneId getZone() {
        return Period.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
