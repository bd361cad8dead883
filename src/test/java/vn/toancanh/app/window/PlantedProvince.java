package vn.toancanh.app.window;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ServedUnit;
import vn.toancanh.warehouse.WarehouseIdentity;

/**
 * A simulated province with few numbers, where dossiers of one commune are late for years and come
 * to be like those of the others within two weeks of a day.
 */
record PlantedProvince(DemoProvince province, AreaCode late, LocalDate better) implements Holdings {
    static final String ON_TIME = "HC-07";

    private static final Set<String> KNOWN = Set.of(ON_TIME, "HC-09");
    private static final int YEAR = 400;

    /** Of the hours of a day one is told. */
    private static final int HOUR = 6;

    private static final double LATE_SHARE = 0.12;
    private static final double DAYS = 14;

    @Override
    public ObservationPage observations(
            ObservationQuery query, @Nullable String cursor, int limit) {
        var asked = new HashSet<>(query.indicators().isEmpty() ? KNOWN : query.indicators());
        asked.retainAll(KNOWN);
        if (asked.isEmpty()) {
            asked.add("unknown");
        }
        var narrow = new ObservationQuery(asked, query.within(), query.span());
        var page = province.observations(narrow, cursor, limit);
        return new ObservationPage(
                page.rows().stream().filter(this::isTold).map(this::planted).toList(),
                page.next(),
                page.resume());
    }

    private boolean isTold(Observation row) {
        var start = row.period().start();
        return !start.toLocalDate().isBefore(better.minusDays(YEAR))
                && (row.period().grain() != Grain.HOUR || start.getHour() == HOUR);
    }

    private Observation planted(Observation row) {
        var series = row.series();
        if (!series.indicator().equals(ON_TIME) || !series.area().equals(late)) {
            return row;
        }
        var since = row.period().start().toLocalDate().toEpochDay() - better.toEpochDay();
        var left = Math.clamp(1 - since / DAYS, 0, 1);
        var factor = 1 - LATE_SHARE * left;
        var known = row.quantity();
        var parts = known.fraction();
        var fraction =
                parts == null
                        ? null
                        : new Fraction(parts.numerator() * factor, parts.denominator());
        var quantity =
                new Quantity(known.value() * factor, known.unit(), fraction, known.quality());
        return new Observation(series, row.period(), quantity, row.provenance());
    }

    @Override
    public List<Indicator> indicators() {
        return province.indicators().stream().filter(each -> KNOWN.contains(each.code())).toList();
    }

    @Override
    public WarehouseIdentity identity() {
        return province.identity();
    }

    @Override
    public List<Area> areas() {
        return province.areas();
    }

    @Override
    public List<AreaChange> areaChanges() {
        return province.areaChanges();
    }

    @Override
    public List<Boundary> boundaries() {
        return province.boundaries();
    }

    @Override
    public List<BaseLine> baseMap() {
        return province.baseMap();
    }

    @Override
    public List<Place> places() {
        return province.places();
    }

    @Override
    public List<TerritoryEvent> events() {
        return province.events();
    }

    @Override
    public List<DataSource> sources() {
        return province.sources();
    }

    @Override
    public List<ServedUnit> departments() {
        return province.departments();
    }

    @Override
    public String version(Resource resource) {
        return province.version(resource);
    }
}
