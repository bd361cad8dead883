package vn.toancanh.app.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.SingleInstance;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.FxThread;
import vn.toancanh.wall.Room;

/**
 * The program with windows: one session, and the desk and the wall on it. A second start on the
 * same profile opens its window here.
 */
public final class Desktop {
    private final Session session;
    private final SettingsFile file;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Opening.Screen, ProgramWindow> windows = new EnumMap<>(Opening.Screen.class);
    private Settings settings;

    private Desktop(Session session, SettingsFile file, Settings settings) {
        this.session = session;
        this.file = file;
        this.settings = settings;
    }

    /** Opens what is asked for and returns when the last window was closed. */
    public static int run(Opening opening, DataDirectory data, @Nullable Locale locale)
            throws Exception {
        var shown = FxToolkit.displayPresent();
        if (!shown && !opening.firstPictureOnly()) {
            return Pictures.render(opening, data, locale);
        }
        var toolkit = shown ? FxToolkit.start() : FxToolkit.startHeadless();
        var file = new SettingsFile(data.root());
        var settings = chosen(file.settings(), opening, locale);
        var sessions = new Sessions(data);
        var origin = origin(opening, sessions, settings);
        if (origin == null) {
            return 0;
        }
        var plan = sessions.plan(origin);
        var later = new CompletableFuture<Desktop>();
        var hold = SingleInstance.acquire(plan.directory(), words -> tellLater(later, words));
        if (hold.isEmpty()) {
            var words = List.of(opening.screen().name());
            if (!SingleInstance.handOver(plan.directory(), words)) {
                throw new Refusal("app.busy");
            }
            return 0;
        }
        try (var _ = hold.get();
                var session = sessions.open(plan)) {
            toolkit.join();
            var desktop = new Desktop(session, file, settings);
            later.complete(desktop);
            FxToolkit.call(() -> desktop.open(opening));
            desktop.closed.await();
        }
        return 0;
    }

    private static void tellLater(CompletableFuture<Desktop> later, List<String> words) {
        var _ = later.thenAccept(desktop -> desktop.openLater(words));
    }

    private static Settings chosen(Settings saved, Opening opening, @Nullable Locale locale) {
        var role = opening.role();
        var spoken = locale == null ? saved : saved.withLocale(locale);
        return role == null ? spoken : spoken.withPersona(role);
    }

    /**
     * What was asked for, else what was used last, else what the person answers; null is nothing.
     */
    private static @Nullable Origin origin(Opening opening, Sessions sessions, Settings settings)
            throws Exception {
        if (opening.origin() != null) {
            return opening.origin();
        }
        var last = sessions.lastUsed();
        return last == null ? FirstStart.ask(sessions, settings) : last;
    }

    private boolean open(Opening opening) {
        var window = show(opening.screen());
        if (opening.firstPictureOnly()) {
            window.onFirstContent(this::sayFirstPicture);
        }
        return true;
    }

    private ProgramWindow show(Opening.Screen kind) {
        var known = windows.get(kind);
        if (known != null) {
            known.bringForward();
            return known;
        }
        var window = new ProgramWindow(kind, session, file, look -> screen(kind, look));
        windows.put(kind, window);
        window.build(settings);
        window.open(() -> forget(kind));
        return window;
    }

    private LiveScreen screen(Opening.Screen kind, Look look) {
        return switch (kind) {
            case DESK ->
                    new DeskScreen(session, look, new DeskActions(this::changed, this::refresh));
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

    private void refresh() {
        windows.values().forEach(ProgramWindow::refresh);
    }

    private void forget(Opening.Screen kind) {
        windows.remove(kind);
        if (windows.isEmpty()) {
            closed.countDown();
        }
    }

    /** The picture is whole once the map is; the line is read by the measuring parent process. */
    private void sayFirstPicture(LiveScreen screen) {
        var settled =
                screen.maps().stream()
                        .filter(map -> map.view().getScene() != null)
                        .map(map -> map.model().whenSettled())
                        .toArray(CompletableFuture[]::new);
        var _ =
                CompletableFuture.allOf(settled)
                        .thenRun(() -> {
                            System.out.println("first-picture");
                            closed.countDown();
                        });
    }
}
