package vn.toancanh.app.window;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Failure;
import vn.toancanh.app.LogFiles;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.SingleInstance;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.cache.StorageException;
import vn.toancanh.fx.Texts;

/**
 * The program with windows, from its start to the last window closed: one warehouse after the other
 * as the person chooses them.
 */
public final class Program {
    private static final System.Logger LOG = System.getLogger(Program.class.getName());

    private final Opening opening;
    private final SettingsFile file;
    private final Sessions sessions;
    private final FailureNotices notices;
    private Settings settings;

    private Program(
            Opening opening,
            SettingsFile file,
            Sessions sessions,
            FailureNotices notices,
            Settings settings) {
        this.opening = opening;
        this.file = file;
        this.sessions = sessions;
        this.notices = notices;
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
        try (var notices =
                FailureNotices.begin(
                        LogFiles.folder(), Folders::show, Clock.systemUTC(), settings.locale())) {
            var program = new Program(opening, file, sessions, notices, settings);
            program.run(toolkit);
            return 0;
        }
    }

    private static Settings chosen(Settings saved, Opening opening, @Nullable Locale locale) {
        var role = opening.role();
        var spoken = locale == null ? saved : saved.withLocale(locale);
        return role == null ? spoken : spoken.withPersona(role);
    }

    private void run(CompletableFuture<Void> toolkit) throws Exception {
        var asked = opening.origin();
        var origin = asked == null ? sessions.lastUsed(settings.demoSpeed()) : asked;
        var plan = origin == null ? null : sessions.plan(origin.seenBy(settings.persona()));
        while (true) {
            if (plan == null) {
                toolkit.join();
                plan = ask();
            }
            if (plan == null || !work(plan)) {
                return;
            }
            plan = null;
        }
    }

    /** Until what was chosen can be opened; null when the person gave up. */
    private Sessions.@Nullable Plan ask() throws Exception {
        FirstStart.Refused before = null;
        while (true) {
            var decision = FirstStart.ask(settings, before);
            if (decision == null) {
                return null;
            }
            settings = decision.settings();
            try {
                var plan = sessions.plan(decision.origin());
                file.save(settings);
                return plan;
            } catch (WarehouseException | StorageException e) {
                LOG.log(System.Logger.Level.WARNING, "cannot open what was chosen", e);
                var sentence = Failure.sentence(e, Texts.of(settings.locale()));
                before = new FirstStart.Refused(decision.choice(), sentence);
            }
        }
    }

    /**
     * @return true when the person wants another warehouse; false also when the windows are opened
     *     by the program that already runs
     */
    private boolean work(Sessions.Plan plan) throws Exception {
        var later = new CompletableFuture<Desktop>();
        var hold = SingleInstance.acquire(plan.directory(), words -> tellLater(later, words));
        if (hold.isEmpty()) {
            if (!SingleInstance.handOver(plan.directory(), List.of(opening.screen().name()))) {
                throw new Refusal("app.busy");
            }
            return false;
        }
        try (var _ = hold.get();
                var session = sessions.open(plan)) {
            FxToolkit.started().join();
            var desktop = new Desktop(session, this::save, file, settings);
            later.complete(desktop);
            FxToolkit.call(() -> desktop.open(opening));
            return desktop.awaitClosed();
        }
    }

    private static void tellLater(CompletableFuture<Desktop> later, List<String> words) {
        var _ = later.thenAccept(desktop -> desktop.openLater(words));
    }

    /** The person changed them in a window; on the JavaFX thread. */
    private void save(Settings next) {
        settings = next;
        notices.speak(next.locale());
        file.save(next);
    }
}
