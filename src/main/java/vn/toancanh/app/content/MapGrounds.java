package vn.toancanh.app.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Territory;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.warehouse.Holdings.Resource;

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

    /** Changed boundaries or base map are read again when they are next asked for. */
    public synchronized void changed(Set<Resource> resources) {
        if (resources.contains(Resource.BOUNDARIES) || resources.contains(Resource.BASE_MAP)) {
            shapes = null;
            drawn = null;
        }
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
        var tree = territory.tree();
        var content =
                MapContent.of(tree.all(), known.boundaries(), known.lines(), tree.leaves(), day)
                        .keptIn(session.copy().zoomSteps());
        if (isInvented(tree)) {
            content = content.ofElsewhere();
        }
        drawn = new Drawn(territory, day, content);
        return content;
    }

    /** Only what says itself that it is simulated, and that it is not Viet Nam. */
    private boolean isInvented(AreaTree tree) {
        return session.profile().known().simulated()
                && tree.root().map(root -> !root.code().equals(AreaCode.NATION)).orElse(false);
    }

    /** The newest value of every unit within a unit as it was known at {@code at}. */
    public Headline headline(
            SeriesKey within, @Nullable ClassMethod classes, Instant at, Texts texts) {
        var latest = session.readings().latest(within, at);
        var indicator = indicator(within, latest, texts);
        var unit = Units.in(texts, indicator.measure().unit());
        return new Headline(
                within,
                ground(at),
                new Shades(texts).one(indicator, latest, classes),
                about(unit, latest.values(), at, texts),
                Headline.Backing.of(latest.values()));
    }

    /** Two indicators at once within the same unit. */
    public Headline two(SeriesKey within, SeriesKey second, Instant at, Texts texts) {
        var shades = new Shades(texts);
        var across = session.readings().latest(within, at);
        var up = session.readings().latest(second, at);
        var both = Stream.of(across, up).flatMap(each -> each.values().stream()).toList();
        return new Headline(
                within,
                ground(at),
                new Bivariate(
                        shades.side(indicator(within, across, texts), across),
                        shades.side(indicator(second, up, texts), up)),
                about(texts.get("app.map.two"), both, at, texts),
                Headline.Backing.of(both));
    }

    private Indicator indicator(SeriesKey key, Map<AreaCode, Observation> latest, Texts texts) {
        var known = session.territory().catalogue().orUndefined(key.indicator(), unit(latest));
        return PartNames.of(known, key.dimensions(), texts);
    }

    private static String unit(Map<AreaCode, Observation> latest) {
        return latest.values().stream().findFirst().map(o -> o.quantity().unit()).orElse("");
    }

    private String about(String unit, Collection<Observation> latest, Instant at, Texts texts) {
        var newest = latest.stream().map(Observation::observedAt).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return texts.get("app.map.nothing");
        }
        var times = new Times(texts);
        var observed = newest.get();
        return texts.get(
                "app.map.about",
                unit,
                session.territory().byUnit(texts),
                times.exact(observed),
                times.span(Duration.between(observed, at)));
    }
}
