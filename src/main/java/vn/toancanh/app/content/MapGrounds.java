package vn.toancanh.app.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Territory;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.picture.Choropleth;
import vn.toancanh.map.picture.MapContent;

/**
 * What maps show of a session. The ground is read from disk once and again only after boundaries
 * changed or a day brought other units. Blocks; one thread at a time.
 */
public final class MapGrounds {
    private final Session session;
    private @Nullable Shapes shapes;
    private @Nullable Drawn drawn;

    private record Shapes(List<Boundary> boundaries, List<BaseLine> lines) {}

    private record Drawn(Territory territory, LocalDate day, MapContent content) {}

    public MapGrounds(Session session) {
        this.session = session;
    }

    /** Boundaries or base map changed: read them again when they are next asked for. */
    public synchronized void forget() {
        shapes = null;
        drawn = null;
    }

    /** The same instance as long as nothing changed. */
    public synchronized MapContent ground(Instant at) {
        var territory = session.territory();
        var day = LocalDate.ofInstant(at, Period.ZONE);
        var last = drawn;
        if (last != null && last.territory().equals(territory) && last.day().equals(day)) {
            return last.content();
        }
        var known = shapes;
        if (known == null) {
            var store = session.copy().territory();
            known = new Shapes(store.boundaries(), store.baseMap());
            shapes = known;
        }
        var content =
                MapContent.of(
                        territory.tree().all(),
                        known.boundaries(),
                        known.lines(),
                        AreaLevel.COMMUNE,
                        day);
        drawn = new Drawn(territory, day, content);
        return content;
    }

    /** The newest value of every commune within a unit as it was known at {@code at}. */
    Headline headline(SeriesKey within, Instant at, Texts texts) {
        var locale = texts.locale();
        var latest = session.readings().latest(within, at);
        var known = session.territory().catalogue().orUndefined(within.indicator(), unit(latest));
        var indicator = PartNames.of(known, within.dimensions(), texts);
        var measure = indicator.measure();
        var unit = Units.in(texts, measure.unit());
        var values = new HashMap<AreaCode, Double>();
        latest.forEach((area, observation) -> values.put(area, observation.value()));
        return new Headline(
                within,
                ground(at),
                Choropleth.ofQuantiles(
                        indicator.name(locale),
                        unit,
                        values,
                        new Choropleth.Figures(
                                measure.decimals(),
                                (value, decimals) -> Numbers.format(value, decimals, locale))),
                about(unit, latest, at, texts));
    }

    private static String unit(Map<AreaCode, Observation> latest) {
        return latest.values().stream().findFirst().map(o -> o.quantity().unit()).orElse("");
    }

    private static String about(
            String unit, Map<AreaCode, Observation> latest, Instant at, Texts texts) {
        var newest =
                latest.values().stream()
                        .map(Observation::observedAt)
                        .max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return texts.get("app.map.nothing");
        }
        var times = new Times(texts);
        var observed = newest.get();
        return texts.get(
                "app.map.about",
                unit,
                times.exact(observed),
                times.span(Duration.between(observed, at)));
    }
}
