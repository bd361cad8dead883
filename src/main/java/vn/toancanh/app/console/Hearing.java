package vn.toancanh.app.console;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.listing.Surroundings;
import vn.toancanh.alert.notice.CallWords;
import vn.toancanh.alert.notice.Herald;
import vn.toancanh.app.part.Look;
import vn.toancanh.fx.Announce;

/**
 * Makes known what flood control tells: a word in the corner, and a tone that says the same unless
 * it was turned off. JavaFX thread only.
 */
final class Hearing implements AutoCloseable {
    private final Herald herald = new Herald();
    private final Look look;
    private final CallWords words;
    private final Consumer<AlertKey> open;
    private final ExecutorService sounds =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("tone").daemon().factory());

    Hearing(Look look, Surroundings around, Consumer<AlertKey> open) {
        this.look = look;
        this.open = open;
        words = new CallWords(around, look.texts());
    }

    /**
     * @param worst of everything that wants to be seen now; null where nothing does
     */
    void hear(List<Annunciation> told, @Nullable Severity worst) {
        var call = herald.hear(told, worst);
        if (call == null) {
            return;
        }
        var severity = call.what().severity();
        var sounds = call.tone() && !look.settings().silent();
        if (sounds) {
            this.sounds.execute(() -> Tone.sound(severity));
        }
        var level = look.texts().get("alert.severity." + severity.name());
        var title = look.texts().get(sounds ? "app.alert.tone" : "app.alert.new", level);
        say(title, words.sentence(call), call.what().head().key());
    }

    /** In the corner of the window, with a button that opens the alert. */
    void say(String title, String sentence, AlertKey key) {
        var window = window();
        if (window != null) {
            new Announce(window)
                    .warn(
                            title,
                            sentence,
                            look.texts().get("app.alert.see"),
                            () -> open.accept(key));
        }
    }

    private static @Nullable Window window() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each.isShowing())
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        sounds.shutdownNow();
    }
}
