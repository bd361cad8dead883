package vn.toancanh.board.usage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows one window: a visit begins when a place is looked at for the first time and ends when
 * another place is; only time with the focus counts. One thread only, that of the window.
 */
public final class UsageMeter {
    private final Clock clock;
    private final LongSupplier nanos;
    private final Consumer<UsageEvent> journal;
    private @Nullable UsedPlace place;
    private String role = "";
    private @Nullable Visit visit;
    private boolean focused;

    /** A place that was opened and not left yet. */
    private static final class Visit {
        private final String id = UUID.randomUUID().toString();
        private final String role;
        private final UsedPlace place;
        private long before;
        private long since;

        private Visit(String role, UsedPlace place) {
            this.role = role;
            this.place = place;
        }
    }

    /**
     * @param nanos a clock that only goes forward
     * @param journal takes what happened; must not block
     */
    public UsageMeter(Clock clock, LongSupplier nanos, Consumer<UsageEvent> journal) {
        this.clock = clock;
        this.nanos = nanos;
        this.journal = journal;
    }

    /** The window shows that place now. */
    public void goes(String newRole, UsedPlace to) {
        if (to.equals(place) && newRole.equals(role)) {
            return;
        }
        leave();
        role = newRole;
        place = to;
        if (focused) {
            look();
        }
    }

    public void focus(boolean now) {
        if (focused == now) {
            return;
        }
        if (now) {
            focused = true;
            look();
        } else {
            pause();
            focused = false;
        }
    }

    /** The window is closed. */
    public void leave() {
        pause();
        var ended = visit;
        visit = null;
        place = null;
        if (ended != null) {
            var seconds = TimeUnit.NANOSECONDS.toSeconds(ended.before);
            say(ended, UsageEvent.Kind.LEFT, seconds);
        }
    }

    private void look() {
        var here = place;
        if (here == null) {
            return;
        }
        var now = visit;
        if (now == null) {
            now = new Visit(role, here);
            visit = now;
            say(now, UsageEvent.Kind.OPENED, 0);
        }
        now.since = nanos.getAsLong();
    }

    private void pause() {
        if (focused && visit != null) {
            visit.before += nanos.getAsLong() - visit.since;
            visit.since = nanos.getAsLong();
        }
    }

    private void say(Visit about, UsageEvent.Kind kind, long seconds) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        journal.accept(new UsageEvent(about.id, kind, about.role, about.place, now, seconds));
    }
}
