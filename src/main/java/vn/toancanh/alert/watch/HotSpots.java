package vn.toancanh.alert.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.near.Band;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.alert.space.GetisOrd;
import vn.toancanh.alert.space.HotSpot;
import vn.toancanh.alert.space.Metric;
import vn.toancanh.alert.space.Neighbourhood;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/**
 * One rule that looks at all units together: once for each period, when the last unit has sent.
 * Units are neighbours, or too remote to be judged, as the map says.
 */
final class HotSpots implements Crowd {
    private static final int OPEN_PERIODS = 2;

    private final AlertRule rule;
    private final Signal.HotSpot signal;
    private final List<AreaCode> units;
    private final @Nullable Neighbourhood neighbours;
    private final Map<Period, Map<AreaCode, Observation>> open = new TreeMap<>();
    private @Nullable Period judged;

    HotSpots(AlertRule rule, Signal.HotSpot signal, Field field) {
        this.rule = rule;
        this.signal = signal;
        var places = field.places();
        var known = field.units(rule).stream().filter(places::containsKey).sorted().toList();
        if (known.size() < GetisOrd.FEWEST) {
            units = List.of();
            neighbours = null;
            return;
        }
        var band = Band.of(known.stream().map(places::get).toList());
        units =
                IntStream.range(0, known.size())
                        .filter(i -> !band.alone().get(i))
                        .mapToObj(known::get)
                        .toList();
        var spots = units.stream().map(places::get).toList();
        neighbours = Neighbourhood.of(spots, Metric.SPHERE, band.kilometres());
    }

    AlertRule rule() {
        return rule;
    }

    @Override
    public List<AreaCode> units() {
        return units;
    }

    /** What was judged is not judged again; the newest periods may still wait for units. */
    @Override
    public void learn(List<Observation> past) {
        past.subList(Math.max(0, past.size() - OPEN_PERIODS), past.size()).forEach(this::hear);
    }

    @Override
    public List<Happening> hear(Observation observation) {
        var period = observation.period();
        if (neighbours == null || (judged != null && period.compareTo(judged) <= 0)) {
            return List.of();
        }
        var values = open.computeIfAbsent(period, _ -> new LinkedHashMap<>());
        if (units.contains(observation.series().area())) {
            values.put(observation.series().area(), observation);
        }
        if (values.size() < units.size()) {
            return List.of();
        }
        judged = period;
        open.keySet().removeIf(each -> each.compareTo(period) <= 0);
        return judge(values, neighbours);
    }

    private List<Happening> judge(Map<AreaCode, Observation> values, Neighbourhood around) {
        var all = units.stream().map(values::get).toList();
        var spots =
                GetisOrd.STAR.of(around, all.stream().mapToDouble(Observation::value).toArray());
        var at = all.stream().map(Seat::moment).max(Instant::compareTo).orElseThrow();
        var happenings = new ArrayList<Happening>();
        for (var i = 0; i < all.size(); i++) {
            var spot = spots.get(i);
            var hot =
                    spot.kind(signal.falseDiscovery()) == HotSpot.Kind.HOT
                            && all.get(i).value() >= rule.subject().leastCount();
            var outcome = hot ? new Outcome.True(rule.levels().of(spot.z())) : new Outcome.False();
            var key = new AlertKey(rule.id(), units.get(i), rule.subject().dimensions().text());
            var why = ExplanationJson.text(explain(all.get(i), spot));
            happenings.add(new Happening(key, new Stimulus.Judged(at, outcome, why)));
        }
        return happenings;
    }

    private Explanation explain(Observation observation, HotSpot spot) {
        return new Explanation(
                "hot-spot",
                observation.period(),
                observation.value(),
                observation.quantity().unit(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                spot.q(),
                signal.falseDiscovery(),
                spot.neighbours(),
                null,
                Explanation.Calendar.ORDINARY,
                null);
    }
}
