package vn.toancanh.alert.acting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.By;
import vn.toancanh.alert.life.Stimulus.Publish.Move;
import vn.toancanh.alert.life.Stimulus.Verdict;

/** What a person wants to do to the alerts he has marked. */
public sealed interface Intent {
    record Acknowledge(String comment) implements Intent {}

    record Unacknowledge() implements Intent {}

    record Comment(String words) implements Intent {}

    /**
     * @param once ends with the alert, and after {@code time} at the latest
     */
    record Shelve(Duration time, boolean once, String reason) implements Intent {}

    record Unshelve() implements Intent {}

    /**
     * @param second who agrees; needed for the highest severity
     */
    record TakeOut(Duration time, String reason, @Nullable By second) implements Intent {}

    record BringBack() implements Intent {}

    /**
     * @param time how long what is warned of holds; nothing for what warns of nothing
     * @param words go out with the message
     */
    record Publish(Move move, Duration time, String words) implements Intent {}

    record Close(Verdict verdict, String comment) implements Intent {}
}
