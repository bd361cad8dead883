package vn.toancanh.app.bench;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.part.PulseMeter;
import vn.toancanh.app.part.PulseMeter.Held;
import vn.toancanh.app.picture.ScreenPainter;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.screen.LiveScreen;
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
 * Opens the desk without a display while a fresh copy is synced, and measures how long we hold the
 * JavaFX thread: while the first picture is made, and while the rest of the sync runs under it.
 */
public final class ScreenBench {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PulseMeter meter = new PulseMeter();
    private final CompletableFuture<Held> opening = new CompletableFuture<>();

    private ScreenBench() {}

    /**
     * @param passed times per pulse after the first picture, as time that passed
     * @param worked the same, as time the thread worked
     * @param opening times per pulse until the first picture
     * @param heapMb used heap with the wall of 3840 × 2160 drawn, after a collection
     */
    public record Result(String passed, String worked, String opening, long heapMb) {}

    /** Blocks until the sync is done. */
    public static Result run(Origin origin, DataDirectory data) throws Exception {
        FxToolkit.startHeadless().join();
        var sessions = new Sessions(data);
        try (var hold = PictureHold.on(sessions, sessions.plan(origin))) {
            var bench = new ScreenBench();
            bench.openDesk(hold.session(), new SettingsFile(data.root()));
            hold.awaitEverything(PATIENCE);
            var opening = bench.opening.join();
            var held = FxToolkit.call(bench::end);
            var heap = heapOfWall(hold.session());
            return new Result(held.getFirst().json(), held.getLast().json(), opening.json(), heap);
        }
    }

    private void openDesk(Session session, SettingsFile file) throws Exception {
        FxToolkit.call(() -> {
            var window =
                    new ProgramWindow(
                            Opening.Screen.DESK,
                            session,
                            file,
                            (look, _) -> new DeskScreen(session, look, DeskActions.NONE));
            window.build(Settings.DEFAULT);
            window.open(() -> {});
            window.onFirstContent(this::awaitPicture);
            meter.start(window.scene());
            return window;
        });
    }

    private void awaitPicture(LiveScreen screen) {
        var maps = screen.maps().stream().map(MapPart::whenSettled);
        var _ =
                CompletableFuture.allOf(maps.toArray(CompletableFuture[]::new))
                        .thenRun(() -> FxThread.pulse().execute(this::opened));
    }

    private void opened() {
        opening.complete(meter.passed());
        meter.restart();
    }

    private List<Held> end() {
        meter.stop();
        return List.of(meter.passed(), meter.worked());
    }

    private static long heapOfWall(Session session) throws Exception {
        var look = FxToolkit.call(() -> Look.of(Settings.DEFAULT));
        var boards = new Boards(session, new MapGrounds(session));
        var wall = FxToolkit.call(() -> new WallScreen(session, look, Room.DEFAULT));
        var content = boards.read(wall.choices(), session.clock().instant(), look.texts());
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
