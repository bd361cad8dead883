package vn.toancanh.app.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.app.Refusal;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Observation;
import vn.toancanh.report.OpenData;

/** Makes open data of figures; refuses what is not public. Blocks on disk. */
public record OpenDataReader(Origins origins, String licence) {
    /** What may be done with open data, unless its owner says otherwise. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /**
     * @throws Refusal naming the indicator that is not public or not defined
     */
    public OpenData read(Origins.Shown shown, Figures figures) {
        figures.columns().forEach(this::refuse);
        var definitions =
                new Definitions(origins.session(), origins.texts(), figures.at(), origins.who())
                        .of(figures.columns().stream().map(Figures.Column::within).toList());
        var series = new ArrayList<OpenData.Series>();
        for (int i = 0; i < figures.columns().size(); i++) {
            var column = figures.columns().get(i);
            var unit = Units.in(origins.texts(), column.indicator().measure().unit());
            series.add(new OpenData.Series(definitions.get(i), unit, values(column)));
        }
        return new OpenData(about(shown, figures), series, units(figures));
    }

    private void refuse(Figures.Column column) {
        var publication = column.indicator().publication();
        var code = column.indicator().code();
        var texts = origins.texts();
        if (!publication.defined()) {
            throw new Refusal("app.export.refused.undefined", code);
        }
        if (!column.isPublic()) {
            throw new Refusal(
                    "app.export.refused.notPublic",
                    code,
                    column.indicator().name(texts.locale()),
                    texts.get("app.export.classification." + publication.classification()));
        }
    }

    /** A value of a public indicator may itself be classified higher. */
    private static Map<AreaCode, OpenData.Value> values(Figures.Column column) {
        var values = new HashMap<AreaCode, OpenData.Value>();
        column.latest()
                .forEach((code, each) -> {
                    boolean open =
                            each.provenance().classification() == Classification.PUBLIC
                                    && !column.withheld().contains(code);
                    values.put(code, new OpenData.Value(open ? each : null));
                });
        return values;
    }

    private OpenData.About about(Origins.Shown shown, Figures figures) {
        var session = origins.session();
        var locale = origins.texts().locale();
        var all =
                figures.columns().stream()
                        .flatMap(each -> each.latest().values().stream())
                        .toList();
        var modified =
                all.stream()
                        .map(Observation::observedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        var ids =
                all.stream()
                        .map(each -> each.provenance().source())
                        .collect(Collectors.toCollection(TreeSet::new));
        var sources = ids.stream().map(id -> origins.sources(List.of(id))).toList();
        return new OpenData.About(
                shown.title(),
                session.profile().known().title().in(locale),
                licence,
                modified,
                figures.at(),
                session.clock().instant(),
                sources,
                origins.remarks(shown));
    }

    private List<OpenData.Unit> units(Figures figures) {
        var shapes = shapes(figures.at());
        var texts = origins.texts();
        var units = new ArrayList<OpenData.Unit>();
        for (var unit : figures.units()) {
            units.add(
                    new OpenData.Unit(
                            unit.code(),
                            unit.name().in(texts.locale()),
                            unit.level().name(),
                            shapes.get(unit.code())));
        }
        return units;
    }

    private Map<AreaCode, Geometry> shapes(Instant at) {
        var day = LocalDate.ofInstant(at, Period.ZONE);
        return origins.session().copy().territory().boundaries().stream()
                .filter(each -> each.valid().covers(day))
                .collect(Collectors.toMap(Boundary::area, Boundary::shape, (first, _) -> first));
    }
}
