package vn.toancanh.warehouse;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/**
 * What to read of the observations.
 *
 * @param indicators empty for all
 * @param within null for every unit
 * @param span which periods
 */
public record ObservationQuery(Set<String> indicators, @Nullable Within within, Span span) {
    /** All of everything. */
    public static final ObservationQuery ALL =
            new ObservationQuery(Set.of(), null, new Span(null, null, false));

    public ObservationQuery {
        indicators = Set.copyOf(indicators);
    }

    /**
     * @param subtree true for the unit and everything below it
     */
    public record Within(AreaCode area, boolean subtree) {}

    /**
     * Periods that end after {@code from} and start before {@code to}.
     *
     * @param latestOnly only the newest period of each series
     */
    public record Span(@Nullable Instant from, @Nullable Instant to, boolean latestOnly) {}
}
