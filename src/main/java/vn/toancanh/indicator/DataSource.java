package vn.toancanh.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.PublishingCalendar;

/** A system that feeds the warehouse, as the warehouse sees it. */
public record DataSource(
        String id, Bilingual name, String officer, PublishingCalendar calendar, Health health) {

    /** What the warehouse says of a source; {@code lastReceived} is null if it never sent. */
    public record Health(State state, @Nullable Instant lastReceived, String note) {}

    public enum State {
        UP,
        LATE,
        DOWN
    }
}
