package vn.toancanh.app.window;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.screen.LiveScreen;
import vn.toancanh.app.session.Background;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Keeps one screen's board up to date: computes it off the JavaFX thread when data changed and at
 * least twice a minute, because ages grow by themselves.
 */
final class BoardFeed implements AutoCloseable {
    private static final long GROWING_OLD_SECONDS = 30;

    /** A sync commits many pages a second; a person reads one picture a second. */
    private static final long CALM_MILLIS = 700;

    private final Session session;
    private final MapGrounds grounds;
    private final Boards boards;
    private final LiveScreen screen;
    private final Texts texts;
    private final Consumer<Boards.Content> sink;
    private final Background work;
    private final ScheduledExecutorService ticks;
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();

    /**
     * @param show runs on the JavaFX thread
     */
    BoardFeed(Session session, LiveScreen screen, Texts texts, Consumer<Boards.Content> show) {
        this.session = session;
        this.screen = screen;
        this.texts = texts;
        grounds = new MapGrounds(session);
        boards = new Boards(session, grounds);
        sink = FxThread.latest(show);
        work = new Background("board", this::compute);
        ticks =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("board-ticks").daemon().factory());
    }

    Boards boards() {
        return boards;
    }

    void start() {
        endings.add(session.onChange(this::changed));
        endings.add(session.onState(_ -> ask()));
        var _ = ticks.scheduleAtFixedRate(this::grow, 0, GROWING_OLD_SECONDS, TimeUnit.SECONDS);
    }

    private void changed(Set<Resource> resources) {
        grounds.changed(resources);
        ask();
    }

    /** In the past nothing grows older. */
    private void grow() {
        if (screen.past() == null) {
            ask();
        }
    }

    /** The screen asks for other things now. */
    void ask() {
        work.ask();
    }

    private void compute() {
        if (session.isEmpty()) {
            return;
        }
        var past = screen.past();
        var at = past == null ? session.clock().instant() : past;
        sink.accept(boards.read(screen.choices(), at, texts));
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(CALM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
        ticks.shutdownNow();
        work.close();
    }
}
