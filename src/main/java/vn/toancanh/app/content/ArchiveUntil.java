package vn.toancanh.app.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.SeriesKey;

/**
 * Periods that ended by {@code end}, as they are known at {@code now}: "the third quarter, with
 * what was corrected since". Asked what was known at any time, it answers what is known now.
 */
public record ArchiveUntil(ObservationArchive all, Instant end, Instant now)
        implements ObservationArchive {
    private static final long LOOK_BACK_DAYS = 400;

    @Override
    public List<Observation> series(SeriesKey key, Instant from, Instant knownAt) {
        return all.series(key, from, now).stream().filter(this::ended).toList();
    }

    private boolean ended(Observation observation) {
        return !observation.period().to().isAfter(end);
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        var newest = new TreeMap<AreaCode, Observation>();
        all.latest(indicator, dimensions, now)
                .forEach((area, observation) -> {
                    if (ended(observation)) {
                        newest.put(area, observation);
                    } else {
                        var key = new SeriesKey(indicator, area, dimensions);
                        var line = series(key, end.minusSeconds(LOOK_BACK_DAYS * 86_400), now);
                        if (!line.isEmpty()) {
                            newest.put(area, line.getLast());
                        }
                    }
                });
        return newest;
    }
}
