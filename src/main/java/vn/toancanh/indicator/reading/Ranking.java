package vn.toancanh.indicator.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading.Rank;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/**
 * The place of a unit among its siblings, best first; equals share a place. Siblings whose number
 * is stale do not count, and an indicator without a better direction has no ranking.
 */
final class Ranking {
    private static final int LEAST = 2;

    private final Moment moment;
    private final Indicator indicator;
    private final Histories histories;

    Ranking(Moment moment, Indicator indicator, Histories histories) {
        this.moment = moment;
        this.indicator = indicator;
        this.histories = histories;
    }

    @Nullable Rank of(SeriesKey key) {
        var siblings = moment.tree().siblings(key.area(), moment.today());
        if (indicator.measure().direction() == Direction.BAND || siblings.size() < LEAST) {
            return null;
        }
        var latest = new LatestValues(moment, indicator.measure()).of(key, siblings);
        latest.values().removeIf(this::isStale);
        var own = latest.get(key.area());
        if (own == null || latest.size() < LEAST) {
            return null;
        }
        var now = new HashMap<AreaCode, Double>();
        latest.forEach((area, observation) -> now.put(area, observation.value()));
        var place = place(key.area(), now);
        return new Rank(place, now.size(), moved(key, place, own, latest));
    }

    private boolean isStale(Observation observation) {
        var calendar = indicator.publication().calendar();
        return Freshness.of(moment.now(), observation.observedAt(), calendar) == Freshness.STALE;
    }

    private int moved(
            SeriesKey key, int place, Observation own, Map<AreaCode, Observation> latest) {
        var before = new HashMap<AreaCode, Double>();
        for (var area : latest.keySet()) {
            var value = before(new SeriesKey(key.indicator(), area, key.dimensions()), own);
            if (value != null) {
                before.put(area, value);
            }
        }
        var comparable = before.containsKey(key.area()) && before.size() >= LEAST;
        return comparable ? place(key.area(), before) - place : 0;
    }

    private @Nullable Double before(SeriesKey key, Observation own) {
        var grain = Timeline.coarse(own.period().grain());
        var period = Timeline.previous(Timeline.within(grain, own.period()));
        return histories.of(key, period.from()).valueAt(period);
    }

    private int place(AreaCode area, Map<AreaCode, Double> values) {
        var own = sortable(values.getOrDefault(area, Double.NaN));
        return 1 + (int) values.values().stream().filter(value -> sortable(value) < own).count();
    }

    /** Smaller is better. */
    private double sortable(double value) {
        return indicator.measure().direction() == Direction.UP ? -value : value;
    }
}
