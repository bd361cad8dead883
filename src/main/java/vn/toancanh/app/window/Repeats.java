package vn.toancanh.app.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets the same failure through once a minute, and only a few different ones, so that a loop of
 * failures does not bury the screen. Any thread.
 */
final class Repeats {
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** More notices than this cannot be read in a minute. */
    private static final int DIFFERENT = 4;

    private final Clock clock;
    private final Map<Cause, Instant> said = new HashMap<>();

    /** Failures of one kind at one place are the same, whatever numbers their messages hold. */
    private record Cause(Class<?> kind, String place) {
        static Cause of(Throwable thrown) {
            var trace = thrown.getStackTrace();
            return new Cause(thrown.getClass(), trace.length == 0 ? "" : trace[0].toString());
        }
    }

    Repeats(Clock clock) {
        this.clock = clock;
    }

    /** Whether a person should hear of it; asking counts as telling. */
    synchronized boolean worthSaying(Throwable thrown) {
        var now = clock.instant();
        said.values().removeIf(at -> !at.plus(QUIET).isAfter(now));
        return said.size() < DIFFERENT && said.putIfAbsent(Cause.of(thrown), now) == null;
    }
}
