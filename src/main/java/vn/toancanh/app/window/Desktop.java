package vn.toancanh.app.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.SingleInstance;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.screen.FxToolkit;
import vn.toancanh.app.screen.LiveScreen;
import vn.toancanh.app.screen.Look;
import vn.toancanh.app.screen.MapPart;
import vn.toancanh.app.screen.WallScreen;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.wall.Room;

/**
 * The program with windows: one session at a time, and the desk and the wall on it. A second start
 * on the same profile opens its window here.
 */
public final class Desktop {
    private static final int PICTURE_SECONDS = 5;

    private final Session session;
    private final SettingsFile file;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Opening.Screen, ProgramWindow> windows = new EnumMap<>(Opening.Screen.class);
    private Settings settings;
    private boolean elsewhere;

    private Desktop(Session session, SettingsFile file, Settings settings) {
        this.session = session;
        this.file = file;
        this.settings = settings;
    }

    /** Opens what is asked for and returns when the last window was closed. */
    public static int run(Opening opening, DataDirectory data, @Nullable Locale locale)
            throws Exception {
        return run(opening, new SettingsFile(data.root()), new Sessions(data), locale);
    }

    static int run(Opening opening, SettingsFile file, Sessions sessions, @Nullable Locale locale)
            throws Exception {
        var toolkit = FxToolkit.displayPresent() ? FxToolkit.start() : FxToolkit.startHeadless();
        var settings = chosen(file.settings(), opening, locale);
        var origin =
                opening.origin() == null
                        ? sessions.lastUsed(settings.demoSpeed())
                        : opening.origin();
        while (true) {
            if (origin == null) {
                toolkit.join();
                var decision = FirstStart.ask(settings);
                if (decision == null) {
                    return 0;
                }
                origin = decision.origin();
                settings = decision.settings();
                file.save(settings);
            }
            var desktop = work(opening, sessions, sessions.plan(origin), file, settings);
            if (desktop == null || !desktop.elsewhere) {
                return 0;
            }
            settings = desktop.settings;
            origin = null;
        }
    }

    /** Null when the windows are opened by the program that already runs. */
    private static @Nullable Desktop work(
            Opening opening,
            Sessions sessions,
            Sessions.Plan plan,
            SettingsFile file,
            Settings settings)
            throws Exception {
        var later = new CompletableFuture<Desktop>();
        var hold = SingleInstance.acquire(plan.directory(), words -> tellLater(later, words));
        if (hold.isEmpty()) {
            if (!SingleInstance.handOver(plan.directory(), List.of(opening.screen().name()))) {
                throw new Refusal("app.busy");
            }
            return null;
        }
        try (var _ = hold.get();
                var session = sessions.open(plan)) {
            FxToolkit.started().join();
            var desktop = new Desktop(session, file, settings);
            later.complete(desktop);
            FxToolkit.call(() -> desktop.open(opening));
            desktop.closed.await();
            return desktop;
        }
    }

    private static void tellLater(CompletableFuture<Desktop> later, List<String> words) {
        var _ = later.thenAccept(desktop -> desktop.openLater(words));
    }

    private static Settings chosen(Settings saved, Opening opening, @Nullable Locale locale) {
        var role = opening.role();
        var spoken = locale == null ? saved : saved.withLocale(locale);
        return role == null ? spoken : spoken.withPersona(role);
    }

    private boolean open(Opening opening) {
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
                                    FileChoice.ofSystem(() -> stage)));
            case WALL -> new WallScreen(session, look, Room.DEFAULT);
        };
    }

    /** A second start asks for its window; on a background thread. */
    private void openLater(List<String> words) {
        var kind = Opening.Screen.valueOf(words.getFirst());
        FxThread.pulse().execute(() -> show(kind));
    }

    private void changed(Settings next) {
        settings = next;
        file.save(next);
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
