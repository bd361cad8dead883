package vn.toancanh.app.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.screen.LiveScreen;
import vn.toancanh.app.screen.WallScreen;
import vn.toancanh.app.session.Session;
import vn.toancanh.cache.rescue.Restored;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.wall.Room;

/**
 * The desk and the wall on one session. A second start on the same profile opens its window here.
 */
final class Desktop {
    private static final int PICTURE_SECONDS = 5;

    private final Session session;
    private final Consumer<Settings> save;
    private final SettingsFile file;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Opening.Screen, ProgramWindow> windows = new EnumMap<>(Opening.Screen.class);
    private Settings settings;
    private @Nullable Restored restored;
    private boolean elsewhere;

    /**
     * @param save keeps the settings a person chose in a window
     * @param file where windows stood last
     */
    Desktop(Session session, Consumer<Settings> save, SettingsFile file, Settings settings) {
        this.session = session;
        this.save = save;
        this.file = file;
        this.settings = settings;
        restored = session.copy().restored().orElse(null);
    }

    /**
     * Waits for the last window; not on the JavaFX thread.
     *
     * @return true when the person wants another warehouse
     */
    boolean awaitClosed() throws InterruptedException {
        closed.await();
        return elsewhere;
    }

    /** Gives true, for those who wait for it. JavaFX thread only. */
    boolean open(Opening opening) {
        var window = show(opening.screen());
        // What was saved is on screen first; the network does not compete with it for the
        // processor.
        if (session.isEmpty()) {
            session.connect();
            return true;
        }
        var then = opening.onFirstPicture();
        window.onFirstContent(screen -> awaitPicture(screen, then));
        return true;
    }

    private ProgramWindow show(Opening.Screen kind) {
        var known = windows.get(kind);
        if (known != null) {
            known.bringForward();
            return known;
        }
        var window =
                new ProgramWindow(kind, session, file, (look, stage) -> screen(kind, look, stage));
        windows.put(kind, window);
        window.build(settings);
        window.open(() -> forget(kind));
        window.tell(restored, () -> Folders.show(session.profile().directory()));
        restored = null;
        return window;
    }

    private LiveScreen screen(Opening.Screen kind, Look look, javafx.stage.Stage stage) {
        return switch (kind) {
            case DESK ->
                    new DeskScreen(
                            session,
                            look,
                            new DeskActions(
                                    this::changed,
                                    this::goElsewhere,
                                    FileChoice.ofSystem(() -> stage, new ChosenFolder(file)),
                                    Folders::show));
            case WALL -> new WallScreen(session, look, Room.DEFAULT);
        };
    }

    /** A second start asks for its window; on a background thread. */
    void openLater(List<String> words) {
        var kind = Opening.Screen.valueOf(words.getFirst());
        FxThread.pulse().execute(() -> show(kind));
    }

    private void changed(Settings next) {
        settings = next;
        save.accept(next);
        windows.values().forEach(window -> window.build(next));
    }

    /** Closes everything; the choice of a warehouse comes next. */
    private void goElsewhere() {
        elsewhere = true;
        new ArrayList<>(windows.values()).forEach(ProgramWindow::close);
    }

    private void forget(Opening.Screen kind) {
        windows.remove(kind);
        if (windows.isEmpty()) {
            closed.countDown();
        }
    }

    /** The picture is whole once the map is; a map that never is must not hold up the rest. */
    private void awaitPicture(LiveScreen screen, @Nullable Runnable then) {
        var maps = screen.maps().stream().map(MapPart::whenSettled);
        var _ =
                CompletableFuture.allOf(maps.toArray(CompletableFuture[]::new))
                        .completeOnTimeout(null, PICTURE_SECONDS, TimeUnit.SECONDS)
                        .thenRun(() -> afterPicture(then));
    }

    private void afterPicture(@Nullable Runnable then) {
        if (then == null) {
            session.connect();
        } else {
            then.run();
            closed.countDown();
        }
    }
}
