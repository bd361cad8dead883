package vn.toancanh.app.session;

import java.time.Instant;
import java.util.List;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.StoreField;

/** The local copy of a session as early warning judges it. */
record AlertGround(Session session) implements Alerts.Ground {
    @Override
    public boolean isComplete() {
        return session.historyDone() && !session.isEmpty();
    }

    @Override
    public Instant now() {
        return session.clock().instant();
    }

    @Override
    public Object version() {
        var territory = session.territory();
        return List.of(territory.tree().all(), territory.catalogue().all());
    }

    @Override
    public StoreField field() {
        var territory = session.territory();
        var known =
                new StoreField.Known(
                        territory.tree(),
                        territory.catalogue(),
                        session.copy().territory().boundaries(),
                        session.profile().known().home());
        return new StoreField(known, session.copy().observations(), now());
    }
}
