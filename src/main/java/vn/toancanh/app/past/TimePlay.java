package vn.toancanh.app.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.past.PastMaps.Asked;
import vn.toancanh.app.session.Background;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.time.PlayTrack;
import vn.toancanh.map.time.TimeBarView;
import vn.toancanh.map.time.TimeBarViewModel;

/**
 * The time bar of a page and the pictures it asks for. They are made on a thread of its own: the
 * step wanted last before all others, then those that come next; a step nobody wants any more is
 * not made. JavaFX thread, except where a method says so.
 */
public final class TimePlay implements AutoCloseable {
    private static final int AHEAD = 3;
    private static final long CALM_NANOS = 10_000_000_000L;

    private final Session session;
    private final Texts texts;
    private final Consumer<@Nullable PastMap> show;
    private final TimeBarViewModel model = new TimeBarViewModel(this::want);
    private final Background work = new Background("map-past", this::work);
    private final Consumer<PastMaps> tracked = FxThread.latest(this::track);
    private final Consumer<Frame> framed = FxThread.latest(this::take);
    private final Map<Integer, Frame> ready = new ConcurrentHashMap<>();
    private final Runnable deaf;
    private volatile @Nullable Asked asked;
    private volatile @Nullable PastMaps read;
    private volatile boolean stale;
    private volatile boolean open;
    private volatile int wanted = TimeBarViewModel.NOW;
    private long readAt;
    private @Nullable PastMaps played;
    private int shown = TimeBarViewModel.NOW;

    private record Frame(PastMaps of, int step, PastMap map) {}

    /**
     * @param show a step of the past, or null for the present
     */
    public TimePlay(Session session, Texts texts, Consumer<@Nullable PastMap> show) {
        this.session = session;
        this.texts = texts;
        this.show = show;
        deaf = session.onChange(_ -> stale = true);
        model.openProperty()
                .addListener((_, _, is) -> {
                    open = is;
                    work.ask();
                });
    }

    public TimeBarView bar(double em) {
        return new TimeBarView(model, texts, em);
    }

    public TimeBarViewModel model() {
        return model;
    }

    /** The page shows this now; what is played follows it, and follows data that changed. */
    public void ask(Asked now) {
        asked = now;
        boolean calm = System.nanoTime() - readAt > CALM_NANOS && !model.playingProperty().get();
        if (!isAbout(read, now) || (stale && calm)) {
            work.ask();
        }
    }

    /** As long as the same is played, classes and steps stay. */
    @SuppressWarnings("ReferenceEquality") // The same ground again is the same instance.
    private static boolean isAbout(@Nullable PastMaps maps, Asked now) {
        if (maps == null) {
            return false;
        }
        var was = maps.asked();
        return was.first().equals(now.first())
                && Objects.equals(was.second(), now.second())
                && was.apart() == now.apart()
                && Objects.equals(was.classes(), now.classes())
                && was.live() == now.live();
    }

    private void want(int step) {
        wanted = step;
        if (step == TimeBarViewModel.NOW) {
            shown = step;
            show.accept(null);
            return;
        }
        var made = ready.get(step);
        if (made != null) {
            take(made);
        }
        work.ask();
    }

    /** On the thread of its own. */
    private void work() {
        var now = asked;
        if (now == null || !open) {
            return;
        }
        var maps = read;
        if (maps == null || stale || !isAbout(maps, now)) {
            stale = false;
            ready.clear();
            maps = PastMaps.read(session, now, session.clock().instant(), texts);
            read = maps;
            tracked.accept(maps);
            return;
        }
        int first = wanted;
        int last = Math.min(first + AHEAD, maps.steps().size() - 1);
        for (int step = first; first >= 0 && step <= last && isNear(step); step++) {
            var frame = ready.get(step);
            if (frame == null) {
                frame = new Frame(maps, step, maps.at(step));
                ready.put(step, frame);
            }
            if (step == wanted) {
                framed.accept(frame);
            }
        }
        ready.keySet().removeIf(step -> !isNear(step));
    }

    private boolean isNear(int step) {
        int middle = wanted;
        return step >= middle && step <= middle + AHEAD;
    }

    private void track(PastMaps maps) {
        played = maps;
        readAt = System.nanoTime();
        model.show(new PlayTrack(maps.steps(), events(maps.asked().first().area())));
    }

    /** What concerns the unit looked at: itself, what lies in it, what it lies in. */
    private List<TerritoryEvent> events(AreaCode area) {
        var tree = session.territory().tree();
        return session.territory().events().stream()
                .filter(event ->
                        event.areas().isEmpty()
                                || event.areas().stream().anyMatch(at -> concerns(tree, at, area)))
                .toList();
    }

    private static boolean concerns(AreaTree tree, AreaCode at, AreaCode area) {
        return tree.isWithin(at, area) || tree.isWithin(area, at);
    }

    /** While it plays, a picture that comes late is shown as long as it leads on. */
    private void take(Frame frame) {
        int step = model.stepProperty().get();
        boolean leads = model.playingProperty().get() && frame.step > shown && frame.step <= step;
        if (frame.of == played && step >= 0 && (frame.step == step || leads)) {
            shown = frame.step;
            show.accept(frame.map);
        }
    }

    /**
     * Makes a step ready before it returns, for pictures; not on the JavaFX thread. What it gives
     * shows the step, on the JavaFX thread.
     */
    public Runnable prepare(Asked now, Instant at) {
        var maps = PastMaps.read(session, now, session.clock().instant(), texts);
        int step = maps.stepAt(at);
        var frame = new Frame(maps, step, maps.at(step));
        return () -> {
            asked = now;
            read = maps;
            wanted = step;
            model.openProperty().set(true);
            track(maps);
            model.seek(step);
            take(frame);
        };
    }

    @Override
    public void close() {
        model.pause();
        deaf.run();
        work.close();
    }
}
