package vn.toancanh.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Failure;
import vn.toancanh.fx.Announce;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;

/**
 * While it is in force, what breaks unexpectedly is said on an open window too, the same failure at
 * most once a minute: what broke, its code, where it was logged. Any thread.
 */
final class FailureNotices implements Thread.UncaughtExceptionHandler, AutoCloseable {
    /** Beginnings of thread names, and the part of the program each stands for. */
    private static final List<Part> PARTS =
            List.of(
                    new Part("JavaFX", "app.part.screen"),
                    new Part("board", "app.part.board"),
                    new Part("map", "app.part.map"),
                    new Part("card", "app.part.card"),
                    new Part("indicator-list", "app.part.list"),
                    new Part("data-page", "app.part.data"),
                    new Part("export", "app.part.export"),
                    new Part("sync", "app.part.sync"),
                    new Part("link", "app.part.sync"));

    private final Thread.@Nullable UncaughtExceptionHandler before;
    private final @Nullable Path logs;
    private final Consumer<Path> folders;
    private final Repeats repeats;
    private volatile Locale locale;

    private record Part(String thread, String key) {}

    private FailureNotices(
            @Nullable Path logs, Consumer<Path> folders, Clock clock, Locale locale) {
        before = Thread.getDefaultUncaughtExceptionHandler();
        this.logs = logs;
        this.folders = folders;
        repeats = new Repeats(clock);
        this.locale = locale;
    }

    /**
     * Comes into force, on top of the handler there is.
     *
     * @param logs where the log is, null when it could not be written
     * @param folders shows a folder to the person
     */
    static FailureNotices begin(
            @Nullable Path logs, Consumer<Path> folders, Clock clock, Locale locale) {
        var made = new FailureNotices(logs, folders, clock, locale);
        Thread.setDefaultUncaughtExceptionHandler(made);
        return made;
    }

    void speak(Locale other) {
        locale = other;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (before != null) {
            before.uncaughtException(thread, thrown);
        }
        if (repeats.worthSaying(thrown)) {
            FxThread.pulse().execute(() -> say(thread.getName(), thrown));
        }
    }

    private void say(String thread, Throwable thrown) {
        var texts = Texts.of(locale);
        var code = Failure.code(thrown);
        var title = texts.get("app.failure.title", code.code(), texts.get(part(thread)));
        var error = texts.error(code);
        var text =
                logs == null
                        ? texts.get("app.failure.unlogged", error)
                        : texts.get("app.failure.logged", error, logs.toString());
        Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .findFirst()
                .ifPresent(window -> say(new Announce(window), title, text, texts));
    }

    private void say(Announce window, String title, String text, Texts texts) {
        if (logs == null) {
            window.warn(title, text);
        } else {
            window.warn(title, text, texts.get("app.failure.folder"), () -> folders.accept(logs));
        }
    }

    private static String part(String thread) {
        return PARTS.stream()
                .filter(part -> thread.startsWith(part.thread()))
                .map(Part::key)
                .findFirst()
                .orElse("app.part.other");
    }

    /** The handler that was there before is in force again. */
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
