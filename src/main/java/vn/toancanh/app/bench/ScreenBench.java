package vn.toancanh.app.bench;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.picture.ScreenPainter;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.screen.FxToolkit;
import vn.toancanh.app.screen.Look;
import vn.toancanh.app.screen.WallScreen;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.app.window.Opening;
import vn.toancanh.app.window.ProgramWindow;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.FxThread;
import vn.toancanh.wall.Room;

/**
 * Opens the desk without a display while a fresh copy is synced, and measures two things that we do
 * on the JavaFX thread: every batch of the door, and every layout pass. What the software pipeline
 * paints is not ours and runs on its own thread.
 */
public final class ScreenBench {
    /** Upper ends of the classes, in milliseconds; the last class is open. */
    private static final List<Integer> CLASSES = List.of(1, 2, 4, 8, 16, 32);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AtomicLongArray counts = new AtomicLongArray(CLASSES.size() + 1);
    private final AtomicLong longest = new AtomicLong();
    private long pulseBegan;

    private ScreenBench() {}

    /**
     * @param counts how often we held the thread for less than 1, 2, 4, 8, 16, 32 ms, and longer
     * @param heapMb used heap with the wall of 3840 × 2160 drawn, after a collection
     */
    public record Result(List<Long> counts, double longestMs, long heapMb) {
        public Result {
            counts = List.copyOf(counts);
        }

        public String histogramJson() {
            var text = new StringBuilder("{");
            for (int i = 0; i < counts.size(); i++) {
                var name = i < CLASSES.size() ? "<" + CLASSES.get(i) : ">=" + CLASSES.getLast();
                text.append(i == 0 ? "" : ",")
                        .append(String.format(Locale.ROOT, "\"%s\":%d", name, counts.get(i)));
            }
            return text.append('}').toString();
        }
    }

    /** Blocks until the sync is done. */
    public static Result run(Origin origin, DataDirectory data) throws Exception {
        FxToolkit.startHeadless().join();
        var sessions = new Sessions(data);
        try (var hold = PictureHold.on(sessions, sessions.plan(origin))) {
            var bench = new ScreenBench();
            bench.openDesk(hold.session(), new SettingsFile(data.root()));
            hold.awaitEverything(PATIENCE);
            FxThread.measure(_ -> {});
            var heap = heapOfWall(hold.session());
            return new Result(bench.counted(), bench.longest.get() / 1e6, heap);
        }
    }

    private void openDesk(Session session, SettingsFile file) throws Exception {
        FxThread.measure(this::count);
        FxToolkit.call(() -> {
            var window =
                    new ProgramWindow(
                            Opening.Screen.DESK,
                            session,
                            file,
                            (look, _) -> new DeskScreen(session, look, DeskActions.NONE));
            window.build(Settings.DEFAULT);
            window.open(() -> {});
            timeLayout(window.scene());
            return window;
        });
    }

    /** Layout runs between the timers and the post-layout listeners of one pulse. */
    private void timeLayout(Scene scene) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulseBegan = System.nanoTime();
            }
        }.start();
        scene.addPostLayoutPulseListener(() -> {
            if (pulseBegan != 0) {
                count(System.nanoTime() - pulseBegan);
            }
        });
    }

    private void count(long nanos) {
        var i = 0;
        while (i < CLASSES.size() && nanos >= CLASSES.get(i) * 1_000_000L) {
            i++;
        }
        counts.incrementAndGet(i);
        longest.accumulateAndGet(nanos, Math::max);
    }

    private List<Long> counted() {
        var all = new Long[counts.length()];
        Arrays.setAll(all, counts::get);
        return List.of(all);
    }

    private static long heapOfWall(Session session) throws Exception {
        var look = FxToolkit.call(() -> Look.of(Settings.DEFAULT));
        var boards = new Boards(session, new MapGrounds(session));
        var wall = FxToolkit.call(() -> new WallScreen(session, look, Room.DEFAULT));
        var choices = wall.choices();
        var content =
                boards.read(
                        choices.overview(),
                        choices.area(),
                        session.clock().instant(),
                        look.texts());
        try {
            FxToolkit.call(() -> {
                wall.show(content);
                return ScreenPainter.shoot(wall, new Snapshot.Size(3840, 2160));
            });
            System.gc();
            var runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        } finally {
            // The wall must be alive while the heap is counted.
            Reference.reachabilityFence(wall);
        }
    }
}
