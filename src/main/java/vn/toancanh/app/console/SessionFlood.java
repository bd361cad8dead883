package vn.toancanh.app.console;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.alert.grouping.FloodSource;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.watch.RuleTraits;

/** A session as flood control sees it. Any thread. */
record SessionFlood(Session session, Watched watched) implements FloodSource {
    @Override
    public List<AlertEvent> since(Instant from) {
        return watched.since().apply(from);
    }

    @Override
    public Runnable onLines(Consumer<List<AlertEvent>> listener) {
        return watched.desk().onLines(listener);
    }

    @Override
    public Function<String, Trait> traits() {
        return RuleTraits.of(watched.rules().get(), session.territory().catalogue());
    }

    @Override
    public Land land() {
        return Land.of(session.territory().tree());
    }

    @Override
    public boolean isSettled() {
        return watched.settled().isDone();
    }
}
