package vn.toancanh.server.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;
import vn.toancanh.warehouse.ObservationQuery.Within;

/**
 * The numbers of a warehouse as the engine asks for them: one series, or the newest of one kind.
 */
final class HoldingsField implements Field {
    private static final int PAGE = 50_000;
    private static final Span ALL = new Span(null, null, false);
    private static final Span NEWEST = new Span(null, null, true);

    private final Holdings holdings;
    private final AreaTree tree;
    private final AreaCode home;
    private final LocalDate today;
    private final List<Indicator> indicators;

    HoldingsField(Holdings holdings, AreaTree tree) {
        this.holdings = holdings;
        this.tree = tree;
        var identity = holdings.identity();
        home = identity.home();
        today = LocalDate.ofInstant(identity.now(), Period.ZONE);
        indicators = holdings.indicators();
    }

    @Override
    public AreaCode home() {
        return home;
    }

    @Override
    public List<AreaCode> units(AlertRule rule) {
        return switch (rule.subject().scope()) {
            case TERRITORY -> List.of(home);
            case UNITS -> {
                var leaves = tree.leaves();
                yield tree.subtree(home, today).stream()
                        .filter(area -> area.level() == leaves)
                        .map(Area::code)
                        .toList();
            }
        };
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Map<AreaCode, Spot> places() {
        var places = new HashMap<AreaCode, Spot>();
        for (var boundary : holdings.boundaries()) {
            if (boundary.valid().covers(today)) {
                var middle = boundary.shape().getInteriorPoint();
                places.put(boundary.area(), new Spot(middle.getX(), middle.getY()));
            }
        }
        return places;
    }

    private static Instant recordedAt(Observation row) {
        return row.provenance().recordedAt();
    }

    private List<Observation> read(
            String indicator, Within within, Span span, Predicate<Observation> asked) {
        var query = new ObservationQuery(Set.of(indicator), within, span);
        var rows = new ArrayList<Observation>();
        @Nullable String cursor = null;
        do {
            var page = holdings.observations(query, cursor, PAGE);
            page.rows().stream().filter(asked).forEach(rows::add);
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private List<Observation> read(SeriesKey key, Predicate<Observation> asked) {
        var rows =
                read(
                        key.indicator(),
                        new Within(key.area(), false),
                        ALL,
                        row -> row.series().equals(key) && asked.test(row));
        rows.sort(
                Comparator.comparing(Observation::period)
                        .thenComparingInt(row -> row.provenance().revision()));
        return rows;
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant knownAt) {
        var newest = new TreeMap<Period, Observation>();
        read(key, row -> !recordedAt(row).isAfter(knownAt))
                .forEach(row -> newest.put(row.period(), row));
        return List.copyOf(newest.values());
    }

    @Override
    public List<Observation> recorded(SeriesKey key, Instant after, Instant until) {
        return read(key, row -> recordedAt(row).isAfter(after) && !recordedAt(row).isAfter(until));
    }

    /** One recorded later than {@code knownAt} tells that the series lives all the same. */
    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        var newest = new HashMap<AreaCode, Observation>();
        read(
                        indicator,
                        new Within(home, true),
                        NEWEST,
                        row -> row.series().dimensions().equals(dimensions))
                .forEach(row -> newest.merge(row.series().area(), row, HoldingsField::later));
        return newest;
    }

    private static Observation later(Observation one, Observation other) {
        return recordedAt(other).isBefore(recordedAt(one)) ? one : other;
    }
}
