package vn.toancanh.app.console;

import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.notice.Herald;
import vn.toancanh.app.part.Look;
import vn.toancanh.fx.Announce;

/**
 * Makes new alerts known: a tone unless it was turned off, and a word in the corner that says the
 * same. JavaFX thread only.
 */
final class Hearing implements AutoCloseable {
    private final Herald herald = new Herald();
    private final Look look;
    private final Consumer<AlertKey> open;
    private final ExecutorService sounds =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("tone").daemon().factory());

    Hearing(Look look, Consumer<AlertKey> open) {
        this.look = look;
        this.open = open;
    }

    void begin(Collection<AlertRow> rows, @Nullable Severity worst) {
        herald.begin(rows, worst);
    }

    void hear(Collection<AlertRow> changed, @Nullable Severity worst, Instant now) {
        var call = herald.hear(changed, worst, now);
        if (call == null) {
            return;
        }
        if (call.tone() && !look.settings().silent()) {
            sounds.execute(() -> Tone.sound(call.row().severity()));
        }
        var texts = look.texts();
        var level = texts.get("alert.severity." + call.row().severity().name());
        var key = call.tone() && !look.settings().silent() ? "app.alert.tone" : "app.alert.new";
        var name = call.row().words().name() + " · " + call.row().words().place();
        var said = call.count() == 1 ? name : texts.get("app.alert.more", name, call.count() - 1);
        say(texts.get(key, level), said, call.row().key());
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
