package vn.toancanh.fx.input;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Does something a moment after the first of many changes, with all that came meanwhile. Who types
 * without a pause does not put it off. JavaFX thread only.
 */
public final class Soon {
    /** Less than what somebody would miss, and more than between two letters. */
    private static final Duration MOMENT = Duration.millis(500);

    private final PauseTransition pause = new PauseTransition(MOMENT);

    public Soon(Runnable work) {
        pause.setOnFinished(_ -> work.run());
    }

    /** Something has changed. */
    public void ask() {
        // Asked again while it waits, it goes on waiting and does not begin anew.
        pause.play();
    }

    /** What was asked for is not done any more. */
    public void forget() {
        pause.stop();
    }
}
