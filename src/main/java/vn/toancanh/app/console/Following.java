package vn.toancanh.app.console;

import java.util.Set;
import java.util.function.Consumer;
import vn.toancanh.alert.grouping.FloodFeed;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.app.session.Background;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.FxThread;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Alerts and their groups as they change: read in the background, given to the screen together, so
 * that both speak of the same moment. Any thread.
 */
final class Following implements AutoCloseable {
    private final AlertFeed rows;
    private final FloodFeed groups;
    private final Background preparing;
    private final Runnable unlisten;
    private final Watched watched;

    /** What changed since the last step. */
    record Step(AlertFeed.Batch rows, FloodFeed.Batch groups) {}

    /**
     * @param show on the JavaFX thread
     */
    Following(Session session, Watched watched, RowWords words, Consumer<Step> show) {
        this.watched = watched;
        var clock = session.clock();
        Consumer<Following> ready = FxThread.latest(each -> show.accept(each.take()));
        preparing = new Background("alerts", () -> prepare(ready));
        rows = new AlertFeed(watched.desk(), words, clock, preparing::ask);
        groups = new FloodFeed(new SessionFlood(session, watched), clock);
        unlisten = session.onChange(this::follow);
    }

    /** Begins to follow; once. */
    void begin() {
        groups.follow();
        rows.follow();
        var _ = watched.settled().thenRun(preparing::ask);
    }

    /** Other names need other rows, other units other groups. */
    private void follow(Set<Resource> changed) {
        if (changed.contains(Resource.AREAS) || changed.contains(Resource.INDICATORS)) {
            groups.renew();
            rows.renew();
        }
    }

    /** Time went by: what was held back may be told. */
    void tick() {
        preparing.ask();
    }

    private void prepare(Consumer<Following> ready) {
        prepareNow();
        ready.accept(this);
    }

    /** Reads what changed; on the thread that prepares, or where nothing else does. */
    private synchronized void prepareNow() {
        rows.prepare();
        groups.prepare();
    }

    private Step take() {
        return new Step(rows.take(), groups.take());
    }

    /** What changed until now; blocks on disk. For pictures. */
    Step now() {
        prepareNow();
        return take();
    }

    @Override
    public void close() {
        unlisten.run();
        rows.close();
        groups.close();
        preparing.close();
    }
}
