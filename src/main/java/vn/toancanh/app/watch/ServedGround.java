package vn.toancanh.app.watch;

import java.time.Instant;
import vn.toancanh.server.alert.Ground;

/** The local copy as the ground of a warehouse in the same program: what it holds is made once. */
public record ServedGround(Alerts.Ground copy) implements Ground {
    @Override
    public boolean isComplete() {
        return copy.isComplete();
    }

    @Override
    public Instant until() {
        return copy.until();
    }

    @Override
    public Object news() {
        return copy.until();
    }

    @Override
    public Object version() {
        return copy.version();
    }

    @Override
    public Sight sight() {
        var field = copy.field();
        return new Sight(field, field::isWithin);
    }
}
