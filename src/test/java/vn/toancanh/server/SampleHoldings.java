package vn.toancanh.server;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.LonLat;
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
import vn.toancanh.indicator.Bands.Band;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Indicator.Judgement;
import vn.toancanh.indicator.Indicator.Measure;
import vn.toancanh.indicator.Indicator.Publication;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ServedUnit;
import vn.toancanh.warehouse.ServedWarning;
import vn.toancanh.warehouse.WarehouseIdentity;

/** A small territory that uses every optional field of the contract once. */
final class SampleHoldings implements Holdings {
    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    static final AreaCode PROVINCE = new AreaCode("P1");
    static final AreaCode NORTH = new AreaCode("10001");
    static final AreaCode SOUTH = new AreaCode("10002");
    static final AreaCode OLD = new AreaCode("09999");

    private final Map<Resource, Integer> versions = new EnumMap<>(Resource.class);
    private final List<Observation> recorded = new ArrayList<>();
    private volatile Consumer<Resource> beforeVersion = _ -> {};
    private final List<Indicator> more;
    volatile @Nullable RuntimeException broken;

    SampleHoldings() {
        this(List.of());
    }

    /**
     * @param more indicators, of which it has no numbers
     */
    SampleHoldings(List<Indicator> more) {
        this.more = List.copyOf(more);
        add(NORTH, "2026-10", Classification.PUBLIC);
        add(SOUTH, "2026-10", Classification.PUBLIC);
        add(PROVINCE, "2026-W30", Classification.PUBLIC);
        add(NORTH, "2026-11", Classification.INTERNAL);
        add(SOUTH, "2026-11-20T10:15", Classification.SECRET);
        recorded.add(full());
    }

    void add(AreaCode area, String period, Classification classification) {
        var origin = new Provenance("Một cửa", NOW, NOW, 1, classification);
        recorded.add(
                new Observation(
                        new SeriesKey("HC-07", area),
                        Period.parse(period),
                        new Quantity(92.5, "%", null, Quality.FINAL),
                        origin));
    }

    private static Observation full() {
        return new Observation(
                new SeriesKey("HC-08", NORTH, Dimensions.parse("field=land;sex=f")),
                Period.parse("2026-Q3"),
                new Quantity(50, "%", new Fraction(1, 2), Quality.PROVISIONAL),
                new Provenance("Một cửa", NOW, NOW, 2, Classification.PUBLIC));
    }

    synchronized void touch(Resource resource) {
        versions.merge(resource, 1, Integer::sum);
    }

    @Override
    public WarehouseIdentity identity() {
        if (broken != null) {
            throw broken;
        }
        return new WarehouseIdentity("sample", Bilingual.same("Kho thử"), PROVINCE, true, NOW);
    }

    @Override
    public List<Area> areas() {
        var since = new Validity(LocalDate.of(2025, 7, 1), null);
        var before = new Validity(LocalDate.of(2000, 1, 1), LocalDate.of(2025, 7, 1));
        return List.of(
                new Area(PROVINCE, name("Tỉnh Thử"), AreaLevel.PROVINCE, null, Validity.ALWAYS),
                new Area(NORTH, name("Xã Bắc"), AreaLevel.COMMUNE, PROVINCE, since),
                new Area(SOUTH, name("Xã Nam"), AreaLevel.COMMUNE, PROVINCE, since),
                new Area(OLD, name("Xã Cũ"), AreaLevel.COMMUNE, PROVINCE, before));
    }

    private static Bilingual name(String vi) {
        return new Bilingual(vi, "");
    }

    @Override
    public List<AreaChange> areaChanges() {
        return List.of(
                new AreaChange(OLD, NORTH, 0.6, LocalDate.of(2025, 7, 1)),
                new AreaChange(OLD, SOUTH, 0.4, LocalDate.of(2025, 7, 1)));
    }

    @Override
    public List<Boundary> boundaries() {
        return List.of(
                new Boundary(
                        NORTH,
                        Validity.ALWAYS,
                        shape("POLYGON((105 21,105 22,106 22,106 21,105 21))")),
                new Boundary(
                        SOUTH,
                        new Validity(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1)),
                        shape(
                                "MULTIPOLYGON(((105 20,106 20,106 21,105 21,105 20),"
                                        + "(105.2 20.2,105.4 20.2,105.4 20.4,105.2 20.2)))")));
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @Override
    public List<BaseLine> baseMap() {
        return List.of(
                new BaseLine("r1", "river", name("Sông Thử"), shape("LINESTRING(105 21,106 21)")));
    }

    @Override
    public List<Indicator> indicators() {
        var everyDay = PublishingCalendar.everyDay(Frequency.MINUTES_10, Duration.ofMinutes(5));
        var weekdays =
                new PublishingCalendar(
                        Frequency.MONTH, Duration.ofHours(36), Set.of(DayOfWeek.MONDAY));
        var bands =
                new Bands(
                        Basis.PLAN_PERCENT,
                        List.of(
                                new Band(Status.ACT, Double.NEGATIVE_INFINITY, 90),
                                new Band(Status.WATCH, 90, 100),
                                new Band(Status.OK, 100, Double.POSITIVE_INFINITY)));
        var own =
                List.of(
                        new Indicator(
                                "HC-07",
                                new Bilingual("Hồ sơ đúng hạn", "Dossiers on time"),
                                new Measure("%", Direction.UP, 1, Aggregation.RATIO, Scope.COMMUNE),
                                new Publication(
                                        weekdays, "HC", "Một cửa", Classification.PUBLIC, true),
                                new Judgement(bands, Plan.constant(95), "QĐ 766/QĐ-TTg")),
                        new Indicator(
                                "AN-01",
                                Bilingual.same("AN-01"),
                                new Measure(
                                        "vụ", Direction.BAND, 0, Aggregation.NONE, Scope.PROVINCE),
                                new Publication(
                                        everyDay, "AN", "CA", Classification.INTERNAL, false),
                                new Judgement(Bands.NONE, null)));
        var codes = own.stream().map(Indicator::code).collect(Collectors.toSet());
        var others = more.stream().filter(each -> !codes.contains(each.code()));
        return Stream.concat(own.stream(), others).toList();
    }

    @Override
    public List<ServedUnit> departments() {
        return List.of(ServedUnit.department("SO-YT", name("Sở Y tế")));
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place("c1", "clinic", name("Trạm y tế"), new LonLat(105.5, 21.5), NORTH),
                new Place("i1", "islet", name("Đảo"), new LonLat(111.6, 16.5), null));
    }

    @Override
    public List<TerritoryEvent> events() {
        return List.of(
                new TerritoryEvent(
                        "e1",
                        "storm",
                        name("Bão số 9"),
                        new TerritoryEvent.Span(NOW, NOW.plusSeconds(3600)),
                        List.of(NORTH)),
                new TerritoryEvent(
                        "e2",
                        "directive",
                        name("Chỉ thị"),
                        new TerritoryEvent.Span(NOW, null),
                        List.of(SOUTH)));
    }

    @Override
    public List<DataSource> sources() {
        var calendar = PublishingCalendar.everyDay(Frequency.REALTIME, Duration.ZERO);
        return List.of(
                source("a", calendar, new DataSource.Health(DataSource.State.UP, NOW, "")),
                source("b", calendar, new DataSource.Health(DataSource.State.DOWN, null, "mất")));
    }

    private static DataSource source(
            String id, PublishingCalendar calendar, DataSource.Health health) {
        return new DataSource(id, name("Nguồn " + id), "Ông A", calendar, health);
    }

    /** Cursors are places in the list; filters by unit and indicator only. */
    @Override
    public ObservationPage observations(
            ObservationQuery query, @Nullable String cursor, int limit) {
        var from = cursor == null ? 0 : Integer.parseInt(cursor);
        var rows = new ArrayList<Observation>();
        int at = from;
        for (; at < recorded.size() && rows.size() < limit; at++) {
            if (isAsked(query, recorded.get(at))) {
                rows.add(recorded.get(at));
            }
        }
        var next = at < recorded.size() ? String.valueOf(at) : null;
        return new ObservationPage(rows, next, String.valueOf(recorded.size()));
    }

    private static boolean isAsked(ObservationQuery query, Observation row) {
        var within = query.within();
        var area = row.series().area();
        var isInside =
                within == null
                        || area.equals(within.area())
                        || within.subtree() && within.area().equals(PROVINCE);
        var indicators = query.indicators();
        return isInside && (indicators.isEmpty() || indicators.contains(row.series().indicator()));
    }

    @Override
    public List<ServedWarning> warnings() {
        var message =
                "<?xml version=\"1.0\"?>\n<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"/>";
        return List.of(new ServedWarning("w1", NOW, "Mưa < lũ & bão", message));
    }

    @Override
    public String version(Resource resource) {
        beforeVersion.accept(resource);
        synchronized (this) {
            return "v" + versions.getOrDefault(resource, 0);
        }
    }

    /** Done whenever a version is asked for, before it is told. */
    void beforeVersion(Consumer<Resource> work) {
        beforeVersion = work;
    }
}
