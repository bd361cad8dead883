package vn.toancanh.alert.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often something happened in a span. Periods are counted from its beginning. */
final class Rates {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FLOOD_BEGINS = 10;
    private static final int FLOOD_ENDS = 5;
    private static final int BUSY = 30;
    private static final double ALL = 100;

    private final Instant from;
    private final Instant to;
    private final List<Instant> moments;

    /** Of the moments within the span, in any order. */
    Rates(Instant from, Instant to, Collection<Instant> moments) {
        this.from = from;
        this.to = to;
        this.moments =
                moments.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(to))
                        .sorted()
                        .toList();
    }

    int count() {
        return moments.size();
    }

    /** The average of a period; null when the span is shorter. */
    @Nullable Double per(Duration period) {
        var span = span();
        return span.compareTo(period) < 0
                ? null
                : Double.valueOf(moments.size() * ratio(period, span));
    }

    private Duration span() {
        return Duration.between(from, to);
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toMillis() / other.toMillis();
    }

    int mostInTenMinutes() {
        return counts(TEN_MINUTES).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Percent of ten minutes with more than ten. */
    @Nullable Double floodPeriods() {
        return share(TEN_MINUTES, FLOOD_BEGINS);
    }

    /** Percent of hours with more than thirty. */
    @Nullable Double busyHours() {
        return share(HOUR, BUSY);
    }

    private @Nullable Double share(Duration period, int above) {
        if (span().compareTo(period) < 0) {
            return null;
        }
        var periods = Math.ceilDiv(span().toMillis(), period.toMillis());
        var full = counts(period).values().stream().filter(count -> count > above).count();
        return ALL * full / periods;
    }

    private Map<Long, Integer> counts(Duration period) {
        var counts = new TreeMap<Long, Integer>();
        for (var at : moments) {
            var number = Duration.between(from, at).toMillis() / period.toMillis();
            counts.merge(number, 1, Integer::sum);
        }
        return counts;
    }

    /**
     * Percent of the time from a moment with more than ten in the ten minutes before it to the next
     * with fewer than five.
     */
    double timeInFlood() {
        var recent = new ArrayDeque<Instant>();
        var flooded = Duration.ZERO;
        Instant since = null;
        for (var index = 0; index <= moments.size(); index++) {
            var isEnd = index == moments.size();
            var at = isEnd ? to : moments.get(index);
            while (!recent.isEmpty() && !recent.getFirst().plus(TEN_MINUTES).isAfter(at)) {
                var left = recent.removeFirst().plus(TEN_MINUTES);
                if (since != null && recent.size() < FLOOD_ENDS) {
                    flooded = flooded.plus(Duration.between(since, left));
                    since = null;
                }
            }
            if (!isEnd) {
                recent.add(at);
                since = since == null && recent.size() > FLOOD_BEGINS ? at : since;
            }
        }
        flooded = since == null ? flooded : flooded.plus(Duration.between(since, to));
        return ALL * ratio(flooded, span());
    }
}
