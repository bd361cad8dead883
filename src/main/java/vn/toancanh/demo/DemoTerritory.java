package vn.toancanh.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.demo.land.Land;
import vn.toancanh.demo.model.Simulation;
import vn.toancanh.demo.order.PastAct;
import vn.toancanh.demo.order.PastWork;
import vn.toancanh.demo.script.Script;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.demo.series.Library;
import vn.toancanh.demo.series.Schedule;
import vn.toancanh.demo.warning.DemoShapes;
import vn.toancanh.demo.warning.DemoWarnings;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.task.Actor;
import vn.toancanh.task.life.Seat;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.ServedWarning;
import vn.toancanh.warehouse.WarehouseIdentity;

/**
 * A simulated territory: everything follows from the settings, numbers are made when asked for, and
 * nothing later than the clock exists. Any thread.
 */
public abstract sealed class DemoTerritory implements Holdings permits DemoProvince, DemoCountry {
    /** New numbers come in at full five minutes of the territory's time. */
    private static final long TICK_SECONDS = 300;

    private final DemoSettings settings;
    private final Clock clock;
    private final String id;
    private final List<Indicator> indicators;
    private @Nullable World world;
    private @Nullable List<Boundary> boundaries;
    private @Nullable List<BaseLine> baseMap;
    private @Nullable List<Place> places;

    DemoTerritory(DemoSettings settings, Clock clock, List<Indicator> indicators) {
        this.settings = settings;
        this.clock = clock;
        this.indicators = List.copyOf(indicators);
        id = id(settings);
    }

    /** The one of these settings; it costs nothing until it is asked. */
    public static DemoTerritory of(DemoSettings settings, Clock clock) {
        return switch (settings.realm()) {
            case PROVINCE -> new DemoProvince(settings, clock);
            case COUNTRY -> new DemoCountry(settings, clock);
        };
    }

    /** Made at the first question that needs it. */
    private record World(
            Land land,
            Simulation simulation,
            Schedule schedule,
            Pages pages,
            DemoWarnings warnings) {}

    private synchronized World world() {
        if (world == null) {
            var land =
                    new Land(settings.realm(), settings.units(), landSeed(), settings.mergedOn());
            var simulation = new Simulation(indicators, land, settings.seed(), settings.start());
            var schedule =
                    Library.schedule(
                            indicators, simulation, settings.historyFrom(), settings.start());
            var warnings =
                    new DemoWarnings(
                            DemoShapes.moments(simulation.weather()),
                            () -> DemoShapes.places(land, simulation, boundaries()));
            world =
                    new World(
                            land,
                            simulation,
                            schedule,
                            new Pages(settings, id, land, schedule),
                            warnings);
        }
        return world;
    }

    /** So that the country does not look like the province of the same seed. */
    private long landSeed() {
        return switch (settings.realm()) {
            case PROVINCE -> settings.seed();
            case COUNTRY -> settings.seed() + 5;
        };
    }

    /** Who the territory of these settings is, without making it. */
    public static WarehouseIdentity identity(DemoSettings settings, Instant now) {
        var root = settings.realm().root();
        return new WarehouseIdentity(id(settings), root.name(), root.code(), true, now);
    }

    private static String id(DemoSettings settings) {
        var what =
                switch (settings.realm()) {
                    case PROVINCE -> Integer.toString(settings.units());
                    case COUNTRY -> "country";
                };
        return "demo-" + what + "-" + settings.seed() + "-" + settings.start();
    }

    @Override
    public WarehouseIdentity identity() {
        return identity(settings, clock.instant());
    }

    @Override
    public List<Area> areas() {
        return world().land.areas();
    }

    @Override
    public List<AreaChange> areaChanges() {
        return world().land.changes();
    }

    @Override
    public synchronized List<Boundary> boundaries() {
        if (boundaries == null) {
            boundaries = world().land.boundaries();
        }
        return boundaries;
    }

    @Override
    public synchronized List<BaseLine> baseMap() {
        if (baseMap == null) {
            baseMap = world().land.baseMap();
        }
        return baseMap;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public synchronized List<Place> places() {
        if (places == null) {
            places = world().land.places();
        }
        return places;
    }

    @Override
    public List<TerritoryEvent> events() {
        return DemoEvents.upTo(clock.instant(), settings, world().simulation);
    }

    @Override
    public List<ServedWarning> warnings() {
        return world().warnings.upTo(clock.instant());
    }

    @Override
    public List<DataSource> sources() {
        var tick = Instant.ofEpochSecond(tick() * TICK_SECONDS);
        return DemoSources.at(tick, world().schedule, world().simulation);
    }

    /** What was made to happen, begun or not. */
    public List<Scripted> script() {
        return Script.of(world().simulation, settings.start());
    }

    /**
     * Directives that were given here with all that was done upon them by now, in order; none where
     * nobody directs.
     *
     * @param workday the day itself or the next one that is worked
     */
    public List<PastAct> pastWork(UnaryOperator<LocalDate> workday) {
        var chairman =
                personas().stream()
                        .filter(person -> person.scopes().contains(Seat.DIRECT))
                        .filter(person -> person.persona().equals("chairman"))
                        .findFirst();
        if (chairman.isEmpty()) {
            return List.of();
        }
        var person = chairman.get();
        var actor = new Actor(person.id(), person.name(), Set.copyOf(person.units()));
        var issuer = new Seat(actor, Set.copyOf(person.scopes()));
        return new PastWork(id, issuer, workday, this::value)
                .of(world().simulation.story(), settings.start(), clock.instant());
    }

    /** The newest value by the end of a day. */
    private double value(String indicator, AreaCode area, LocalDate day) {
        var from = day.atStartOfDay(Period.ZONE).toInstant();
        var span = new ObservationQuery.Span(from, from.plus(1, ChronoUnit.DAYS), false);
        var within = new ObservationQuery.Within(area, false);
        var query = new ObservationQuery(Set.of(indicator), within, span);
        return observations(query, null, 100).rows().stream()
                .mapToDouble(Observation::value)
                .average()
                .orElse(Double.NaN);
    }

    /** The people one can be here. */
    public abstract List<Person> personas();

    final List<AreaCode> unitsToday() {
        return world().land.unitsToday().stream().map(unit -> unit.area().code()).toList();
    }

    @Override
    public ObservationPage observations(
            ObservationQuery query, @Nullable String cursor, int limit) {
        return world().pages.read(query, cursor, limit, clock.instant());
    }

    @Override
    public String version(Resource resource) {
        return switch (resource) {
            case AREAS,
                    AREA_CHANGES,
                    BOUNDARIES,
                    BASE_MAP,
                    INDICATORS,
                    PLACES,
                    PROPOSALS,
                    ALERTS,
                    TASKS ->
                    id;
            case OBSERVATIONS, SOURCES -> id + "-" + tick();
            case WARNINGS -> id + "-" + world().warnings.count(clock.instant());
            case EVENTS -> id + "-" + Integer.toHexString(events().hashCode());
        };
    }

    private long tick() {
        return Math.floorDiv(clock.instant().getEpochSecond(), TICK_SECONDS);
    }
}
