package vn.toancanh.indicator.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.indicator.DataSource;

/**
 * Data health at one moment.
 *
 * @param sources worst first
 * @param units sending units, worst first
 */
public record QualityReport(
        Instant at, List<OfSource> sources, List<OfUnit> units, List<Drift> drifts) {
    /**
     * @param stopped the source says nothing any more: the warehouse says so, or nothing of it is
     *     younger than two periods
     * @param lastReceived null if it never sent
     * @param indicators codes of what it sends
     */
    public record OfSource(
            DataSource source,
            Score score,
            boolean stopped,
            @Nullable Instant lastReceived,
            List<String> indicators) {
        public OfSource {
            indicators = List.copyOf(indicators);
        }

        /** How long it has been silent; null if it never sent. */
        public @Nullable Duration age(Instant now) {
            return lastReceived == null ? null : Duration.between(lastReceived, now);
        }
    }

    public record OfUnit(Area unit, Score score) {}

    public QualityReport {
        sources = List.copyOf(sources);
        units = List.copyOf(units);
        drifts = List.copyOf(drifts);
    }

    public List<OfSource> stopped() {
        return sources.stream().filter(OfSource::stopped).toList();
    }
}
