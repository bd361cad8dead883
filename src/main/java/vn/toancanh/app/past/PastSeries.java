package vn.toancanh.app.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.history.Chronicle;
import vn.toancanh.indicator.reading.ReadingService;

/** One indicator in the units of a map, step by step, as it is known now. Immutable; any thread. */
public record PastSeries(SeriesKey within, Chronicle chronicle, ReadingService readings) {
    /** Enough for classes: every step of a year of weeks. */
    private static final int SAMPLES = 52;

    /**
     * What the map shows at the end of a step, by the rules of the map of today.
     *
     * @param unitsAt when the units existed that are shown
     */
    public Map<AreaCode, Observation> latest(Period step, Instant unitsAt) {
        return readings.latest(within, chronicle.newest(step), unitsAt);
    }

    /** When the units of a step existed. */
    interface UnitsAt {
        Instant of(Period step);
    }

    /** The values of steps spread evenly over all of them, the first and the last among them. */
    List<Double> sample(List<Period> steps, UnitsAt unitsAt) {
        var values = new ArrayList<Double>();
        int count = Math.min(SAMPLES, steps.size());
        for (int i = 0; i < count; i++) {
            int at = count == 1 ? 0 : (int) ((long) i * (steps.size() - 1) / (count - 1));
            var step = steps.get(at);
            latest(step, unitsAt.of(step)).values().forEach(row -> values.add(row.value()));
        }
        return values;
    }
}
