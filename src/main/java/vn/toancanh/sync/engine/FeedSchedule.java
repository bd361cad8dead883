package vn.toancanh.sync.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Frequency;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * When a resource is read again. A pure rule but for the jitter, which keeps a thousand desks from
 * asking at one moment.
 */
final class FeedSchedule {
    private static final double JITTER = 0.1;
    private static final int LONGEST_BACK_OFF_MINUTES = 8;

    private final RandomGenerator random;

    FeedSchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param published how often what the resource holds is published
     */
    Duration next(Resource resource, Collection<Frequency> published) {
        return jittered(
                switch (resource) {
                    case OBSERVATIONS ->
                            published.stream()
                                    .map(FeedSchedule::interval)
                                    .min(Duration::compareTo)
                                    .orElse(Duration.ofMinutes(1));
                    case SOURCES, WARNINGS, ALERTS, TASKS -> Duration.ofMinutes(1);
                    case INDICATORS, EVENTS, PROPOSALS -> Duration.ofMinutes(5);
                    case AREAS, AREA_CHANGES, BOUNDARIES, BASE_MAP, PLACES ->
                            Duration.ofMinutes(30);
                });
    }

    private static Duration interval(Frequency frequency) {
        return switch (frequency) {
            case REALTIME -> Duration.ofSeconds(20);
            case MINUTES_10, MINUTES_15 -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofMinutes(5);
            case DAY, WEEK, MONTH, QUARTER, YEAR -> Duration.ofMinutes(30);
        };
    }

    /**
     * One, two, four, then eight minutes; a warehouse that asks for a certain wait gets it.
     *
     * @param failures in a row, at least 1
     */
    Duration backOff(int failures, @Nullable Duration asked) {
        if (asked != null) {
            return asked.plusSeconds(1 + random.nextInt(5));
        }
        var minutes = 1 << Math.min(failures - 1, 3);
        return jittered(Duration.ofMinutes(Math.min(minutes, LONGEST_BACK_OFF_MINUTES)));
    }

    private Duration jittered(Duration about) {
        var factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis((long) (about.toMillis() * factor));
    }
}
