package vn.toancanh.sync.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.Period;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.WarehouseIdentity;

/** A province of three units that a test can change while it is served. */
final class MemoryHoldings implements Holdings {
    static final Instant START = Instant.parse("2026-07-25T05:00:00Z");
    static final AreaCode HOME = new AreaCode("48");
    private static final Bilingual NAME = Bilingual.same("Tên");
    private static final PublishingCalendar DAILY =
            PublishingCalendar.everyDay(Frequency.REALTIME, Duration.ofHours(2));

    String id = "test-warehouse";
    volatile Instant now = START;
    private final List<Area> areas = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    MemoryHoldings() {
        areas.add(new Area(HOME, NAME, AreaLevel.PROVINCE, null, Validity.ALWAYS));
        addArea("20001");
        addArea("20002");
        for (var day = 0; day < 500; day++) {
            for (var area : List.of("48", "20001", "20002")) {
                observe("A", area, LocalDate.of(2026, 7, 24).minusDays(499 - day), day);
                observe("B", area, LocalDate.of(2026, 7, 24).minusDays(499 - day), -day);
            }
        }
    }

    synchronized void addArea(String code) {
        areas.add(new Area(new AreaCode(code), NAME, AreaLevel.COMMUNE, HOME, Validity.ALWAYS));
    }

    synchronized void removeAreas() {
        areas.clear();
    }

    synchronized void observe(String indicator, String area, LocalDate day, double value) {
        var at = day.plusDays(1).atStartOfDay(Period.ZONE).toInstant();
        observations.add(
                new Observation(
                        new SeriesKey(indicator, new AreaCode(area)),
                        Period.parse(day.toString()),
                        new Observation.Quantity(value, "ca", null, Quality.FINAL),
                        new Observation.Provenance("s", at, at, 1, Classification.PUBLIC)));
    }

    synchronized int size() {
        return observations.size();
    }

    @Override
    public WarehouseIdentity identity() {
        return new WarehouseIdentity(id, NAME, HOME, false, now);
    }

    @Override
    public synchronized List<Area> areas() {
        return List.copyOf(areas);
    }

    @Override
    public List<AreaChange> areaChanges() {
        return List.of();
    }

    @Override
    public List<Boundary> boundaries() {
        return List.of();
    }

    @Override
    public List<BaseLine> baseMap() {
        return List.of();
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(indicator("A"), indicator("B"));
    }

    private static Indicator indicator(String code) {
        return new Indicator(
                code,
                NAME,
                new Indicator.Measure(
                        "ca",
                        Direction.DOWN,
                        0,
                        Indicator.Aggregation.SUM,
                        Indicator.Scope.COMMUNE),
                new Indicator.Publication(DAILY, "A", "s", Classification.PUBLIC, true),
                new Indicator.Judgement(Bands.NONE, null));
    }

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public List<TerritoryEvent> events() {
        return List.of();
    }

    @Override
    public List<DataSource> sources() {
        var health = new DataSource.Health(DataSource.State.UP, START, "");
        return List.of(new DataSource("s", NAME, "", DAILY, health));
    }

    @Override
    public synchronized ObservationPage observations(
            ObservationQuery query, @Nullable String cursor, int limit) {
        var from = 0;
        var end = observations.size();
        if (cursor != null) {
            var parts = cursor.split("-", -1);
            from = Integer.parseInt(parts[0]);
            end = parts[1].isEmpty() ? end : Integer.parseInt(parts[1]);
        }
        var newest = new HashMap<SeriesKey, Observation>();
        observations.forEach(row -> newest.put(row.series(), row));
        var rows = new ArrayList<Observation>();
        var at = from;
        for (; at < end && rows.size() < limit; at++) {
            var row = observations.get(at);
            if (asked(query, row)
                    && (!query.span().latestOnly() || newest.get(row.series()) == row)) {
                rows.add(row);
            }
        }
        return new ObservationPage(rows, at < end ? at + "-" + end : null, end + "-");
    }

    private static boolean asked(ObservationQuery query, Observation row) {
        var key = row.series();
        var within = query.within();
        var from = query.span().from();
        return (query.indicators().isEmpty() || query.indicators().contains(key.indicator()))
                && (within == null
                        || within.area().equals(key.area())
                        || (within.subtree() && within.area().equals(HOME)))
                && (from == null || row.period().to().isAfter(from));
    }

    @Override
    public synchronized String version(Resource resource) {
        return resource + "/" + areas.size() + "/" + observations.size() + "/" + id;
    }
}
