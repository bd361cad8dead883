package vn.toancanh.app.usage;

import java.time.Clock;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.usage.UsageMeter;
import vn.toancanh.board.usage.UsedPlace;

/**
 * Notes which places of a window are looked at, by role. Looks once a second: whoever passes a
 * place faster has not used it. JavaFX thread only.
 */
public final class WindowUse implements AutoCloseable {
    private static final Duration OFTEN = Duration.seconds(1);

    private final UsageMeter meter;
    private final Timeline look;
    private final Subscription following;

    /** Where a window is, and in what role. */
    public record Here(String role, UsedPlace place) {}

    /** Begins when the window gets the focus; people's real time counts, also in the demo. */
    public WindowUse(Session session, Stage window, Supplier<Here> here) {
        meter = new UsageMeter(Clock.systemUTC(), System::nanoTime, session.copy()::note);
        look =
                new Timeline(
                        new KeyFrame(
                                OFTEN,
                                _ -> {
                                    var now = here.get();
                                    meter.goes(now.role(), now.place());
                                }));
        look.setCycleCount(Animation.INDEFINITE);
        following =
                window.focusedProperty()
                        .subscribe(focused -> {
                            meter.focus(focused);
                            if (focused) {
                                look.play();
                            } else {
                                look.pause();
                            }
                        });
    }

    @Override
    public void close() {
        following.unsubscribe();
        look.stop();
        meter.leave();
    }
}
