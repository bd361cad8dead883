package vn.toancanh.alert.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/** What came into the series that are watched. Blocks on disk. */
final class Arrivals {
    /** A correction that comes without a newer number of its series is seen as late as this. */
    private static final Duration EVERY_SERIES = Duration.ofHours(1);

    /** In the order of recording, the same in every program. */
    private static final Comparator<Arrived> ORDER =
            Comparator.comparing(Arrived::recordedAt)
                    .thenComparing(each -> each.observation().series().indicator())
                    .thenComparing(each -> each.observation().series().area().value())
                    .thenComparing(each -> each.observation().period())
                    .thenComparingInt(each -> each.observation().provenance().revision());

    private final Field field;
    private final Map<String, String> sources = new HashMap<>();
    private final Map<Stream, Instant> read = new HashMap<>();
    private Instant looked = Instant.MIN;
    private @Nullable Instant first;

    Arrivals(Field field) {
        this.field = field;
        for (var indicator : field.indicators()) {
            sources.put(indicator.code(), indicator.publication().source());
        }
    }

    /** One series. */
    record Stream(SeriesKey series) {
        static Stream of(AlertRule rule, AreaCode unit) {
            var subject = rule.subject();
            return new Stream(new SeriesKey(subject.indicator(), unit, subject.dimensions()));
        }
    }

    /** Who looks at a series. */
    static final class Watchers {
        final List<Seat> seats = new ArrayList<>();
        final List<Crowd> crowds = new ArrayList<>();
    }

    /** One number that came in. */
    record Arrived(Stream stream, Observation observation) {
        Instant recordedAt() {
            return observation.provenance().recordedAt();
        }
    }

    @Nullable String source(String indicator) {
        return sources.get(indicator);
    }

    List<Observation> series(SeriesKey key, Instant knownAt) {
        return field.series(key, knownAt);
    }

    void hear(Silences silences, Observation observation) {
        var source = sources.get(observation.series().indicator());
        if (source != null) {
            silences.hear(source, observation);
        }
    }

    /** One series for each indicator by which its source is known to live. */
    List<Stream> pulses(Field of) {
        return of.indicators().stream()
                .map(indicator -> pulse(of, indicator))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Stream> pulse(Field of, Indicator indicator) {
        var latest = of.latest(indicator.code(), Dimensions.NONE, Instant.MAX);
        return latest.keySet().stream()
                .min(Comparator.comparing(AreaCode::value))
                .map(area -> new Stream(new SeriesKey(indicator.code(), area)));
    }

    void learn(Stream stream, Watchers all, List<Silences> silences, Instant mark) {
        var past = field.series(stream.series(), mark);
        all.seats.forEach(seat -> seat.learn(past));
        if (!past.isEmpty()) {
            silences.forEach(each -> hear(each, past.getLast()));
        }
        all.crowds.forEach(each -> each.learn(past));
    }

    /**
     * Everything recorded in between, in order; with it corrections from before that came without a
     * newer number, and so were not seen then.
     */
    List<Arrived> between(Collection<Stream> streams, Instant after, Instant until) {
        var all = new ArrayList<Arrived>();
        for (var stream : touched(streams, after, until)) {
            var since = read.getOrDefault(stream, first == null ? after : first);
            for (var observation : field.recorded(stream.series(), since, until)) {
                all.add(new Arrived(stream, observation));
            }
            read.put(stream, until);
        }
        first = first == null ? after : first;
        all.sort(ORDER);
        return all;
    }

    /** Whether a correction came so shortly before that it may not have been judged. */
    boolean isCorrectedSince(Stream stream, Instant mark) {
        return field
                .recorded(stream.series(), mark.minus(EVERY_SERIES.multipliedBy(2)), mark)
                .stream()
                .anyMatch(each -> each.provenance().revision() > 1);
    }

    /** Series of which the newest number came since; all of them once an hour. */
    private Collection<Stream> touched(Collection<Stream> streams, Instant after, Instant until) {
        if (looked.equals(Instant.MIN)
                || Duration.between(looked, until).compareTo(EVERY_SERIES) >= 0) {
            looked = until;
            return streams;
        }
        var byMeasure = new LinkedHashMap<SeriesKey, Map<AreaCode, Observation>>();
        Set<Stream> touched = new LinkedHashSet<>();
        for (var stream : streams) {
            var series = stream.series();
            var measure = new SeriesKey(series.indicator(), field.home(), series.dimensions());
            var newest =
                    byMeasure.computeIfAbsent(
                            measure,
                            _ -> field.latest(series.indicator(), series.dimensions(), until));
            var observation = newest.get(series.area());
            if (observation != null && observation.provenance().recordedAt().isAfter(after)) {
                touched.add(stream);
            }
        }
        return touched;
    }
}
