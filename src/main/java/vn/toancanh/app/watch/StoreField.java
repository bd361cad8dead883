package vn.toancanh.app.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.store.ObservationStore;

/** The local copy of a warehouse, as the engine sees it at one moment. Blocks on disk. */
public final class StoreField implements Field {
    private final Known territory;
    private final ObservationStore observations;
    private final LocalDate today;

    /** What is known of a territory. */
    public record Known(
            AreaTree tree, Catalogue catalogue, List<Boundary> boundaries, AreaCode home) {
        public Known {
            boundaries = List.copyOf(boundaries);
        }
    }

    /** As the territory is at {@code now}. */
    public StoreField(Known territory, ObservationStore observations, Instant now) {
        this.territory = territory;
        this.observations = observations;
        today = LocalDate.ofInstant(now, Period.ZONE);
    }

    @Override
    public AreaCode home() {
        return territory.home();
    }

    @Override
    public List<AreaCode> units(AlertRule rule) {
        return switch (rule.subject().scope()) {
            case TERRITORY -> List.of(territory.home());
            case UNITS -> {
                var leaves = territory.tree().leaves();
                yield territory.tree().subtree(territory.home(), today).stream()
                        .filter(area -> area.level() == leaves)
                        .map(Area::code)
                        .toList();
            }
        };
    }

    /** Whether the first unit is the second or lies in it. */
    public boolean isWithin(AreaCode inner, AreaCode outer) {
        return inner.equals(outer) || territory.tree().isWithin(inner, outer);
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return territory.catalogue().find(code);
    }

    @Override
    public List<Indicator> indicators() {
        return territory.catalogue().all();
    }

    @Override
    public Map<AreaCode, Spot> places() {
        var places = new HashMap<AreaCode, Spot>();
        for (var boundary : territory.boundaries()) {
            if (boundary.valid().covers(today)) {
                var middle = boundary.shape().getInteriorPoint();
                places.put(boundary.area(), new Spot(middle.getX(), middle.getY()));
            }
        }
        return places;
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant knownAt) {
        return observations.series(key, Instant.EPOCH, knownAt);
    }

    @Override
    public List<Observation> recorded(SeriesKey key, Instant after, Instant until) {
        return observations.recorded(key, after, until);
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        return observations.latest(indicator, dimensions, knownAt);
    }
}
