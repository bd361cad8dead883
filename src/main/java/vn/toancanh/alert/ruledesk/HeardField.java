package vn.toancanh.alert.ruledesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/**
 * A field that says so before it reads numbers; whoever hears it may end the reading by throwing.
 */
record HeardField(Field field, Runnable before) implements Field {
    @Override
    public AreaCode home() {
        return field.home();
    }

    @Override
    public List<AreaCode> units(AlertRule rule) {
        return field.units(rule);
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return field.indicator(code);
    }

    @Override
    public List<Indicator> indicators() {
        return field.indicators();
    }

    @Override
    public Map<AreaCode, Spot> places() {
        return field.places();
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant knownAt) {
        before.run();
        return field.series(key, knownAt);
    }

    @Override
    public List<Observation> recorded(SeriesKey key, Instant after, Instant until) {
        before.run();
        return field.recorded(key, after, until);
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        before.run();
        return field.latest(indicator, dimensions, knownAt);
    }
}
