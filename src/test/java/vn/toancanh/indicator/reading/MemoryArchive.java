package vn.toancanh.indicator.reading;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/** Observations in a list, read by the rules of the port. */
public final class MemoryArchive implements ObservationArchive {
    private final List<Observation> all = new ArrayList<>();

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Period.ZONE).toInstant();
    }

    /** Observed and recorded at the end of its period. */
    public MemoryArchive put(String code, String area, String period, double value) {
        return put(new SeriesKey(code, new AreaCode(area)), period, value, null);
    }

    public MemoryArchive ratio(
            String code, String area, String period, double above, double below) {
        var key = new SeriesKey(code, new AreaCode(area));
        return put(key, period, 100 * above / below, new Fraction(above, below));
    }

    public MemoryArchive put(
            SeriesKey key, String period, double value, @Nullable Fraction fraction) {
        return put(key, Period.parse(period), new Quantity(value, "", fraction, Quality.FINAL));
    }

    public MemoryArchive put(SeriesKey key, Period period, Quantity quantity) {
        return put(key, period, quantity, period.to());
    }

    public MemoryArchive put(SeriesKey key, Period period, Quantity quantity, Instant recordedAt) {
        var revision = 1 + (int) all.stream().filter(o -> isSame(o, key, period)).count();
        var provenance =
                new Provenance("test", period.to(), recordedAt, revision, Classification.PUBLIC);
        all.add(new Observation(key, period, quantity, provenance));
        return this;
    }

    private static boolean isSame(Observation o, SeriesKey key, Period period) {
        return o.series().equals(key) && o.period().equals(period);
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant from, Instant knownAt) {
        var newest = new TreeMap<Period, Observation>();
        all.stream()
                .filter(o -> o.series().equals(key))
                .filter(o -> o.period().to().isAfter(from))
                .filter(o -> o.period().from().isBefore(knownAt))
                .filter(o -> !o.provenance().recordedAt().isAfter(knownAt))
                .sorted(comparing(o -> o.provenance().revision()))
                .forEach(o -> newest.put(o.period(), o));
        return List.copyOf(newest.values());
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        var latest = new TreeMap<AreaCode, Observation>();
        all.stream()
                .map(Observation::series)
                .filter(key -> key.indicator().equals(indicator))
                .filter(key -> key.dimensions().equals(dimensions))
                .distinct()
                .forEach(key -> {
                    var series = series(key, Instant.EPOCH, knownAt);
                    if (!series.isEmpty()) {
                        latest.put(key.area(), series.getLast());
                    }
                });
        return latest;
    }
}
