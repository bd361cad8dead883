package vn.toancanh.app.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading.Verdict;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.disclosure.SmallCounts;

/** What indicators say of units at a moment, and which of it may not be told. */
public record Figures(List<Area> units, List<Column> columns, Instant at) {
    public Figures {
        units = List.copyOf(units);
        columns = List.copyOf(columns);
    }

    /**
     * One indicator of all units.
     *
     * @param within the series of the unit they lie in
     * @param indicator under the name of its part
     * @param withheld the units whose value may not be told
     */
    public record Column(
            SeriesKey within,
            Indicator indicator,
            Map<AreaCode, Observation> latest,
            Map<AreaCode, Verdict> verdicts,
            Set<AreaCode> withheld) {
        public Column {
            latest = Map.copyOf(latest);
            verdicts = Map.copyOf(verdicts);
            withheld = Set.copyOf(withheld);
        }

        boolean isPublic() {
            var publication = indicator.publication();
            return publication.defined() && publication.classification() == Classification.PUBLIC;
        }
    }

    /** Blocks on disk. */
    public static Figures read(
            Session session, List<SeriesKey> within, List<Area> units, Instant at, Texts texts) {
        var raw = within.stream().map(key -> column(session, key, units, at, texts)).toList();
        var withheld =
                SmallCounts.withheld(
                        raw.stream()
                                .map(each ->
                                        new SmallCounts.Column(
                                                each.within(), each.indicator(), each.latest()))
                                .toList());
        var columns = new ArrayList<Column>();
        for (var each : raw) {
            var hidden = withheld.getOrDefault(each.within(), Set.of());
            columns.add(
                    new Column(
                            each.within(),
                            each.indicator(),
                            each.latest(),
                            each.verdicts(),
                            hidden));
        }
        return new Figures(units, columns, at);
    }

    private static Column column(
            Session session, SeriesKey within, List<Area> units, Instant at, Texts texts) {
        var readings = session.readings();
        var latest = new HashMap<>(readings.latest(within, at));
        var verdicts = new HashMap<>(readings.verdicts(within, latest, at));
        var codes = units.stream().map(Area::code).toList();
        latest.keySet().retainAll(codes);
        verdicts.keySet().retainAll(codes);
        for (var unit : units) {
            // Of a level above the one it is measured at.
            if (!latest.containsKey(unit.code()) && unit.level() != AreaLevel.COMMUNE) {
                var key = new SeriesKey(within.indicator(), unit.code(), within.dimensions());
                var reading = readings.read(key, at);
                var newest = reading.latest();
                if (newest != null) {
                    latest.put(unit.code(), newest);
                    verdicts.put(unit.code(), reading.verdict());
                }
            }
        }
        var unit = latest.values().stream().findFirst().map(o -> o.quantity().unit()).orElse("");
        var known = session.territory().catalogue().orUndefined(within.indicator(), unit);
        var named = PartNames.of(known, within.dimensions(), texts);
        return new Column(within, named, latest, verdicts, Set.of());
    }

    /** Whether the number of one unit may not be told where it stands among its neighbours. */
    public static boolean isWithheld(
            Session session, SeriesKey key, Observation newest, Instant at) {
        var catalogue = session.territory().catalogue();
        var indicator = catalogue.orUndefined(key.indicator(), newest.quantity().unit());
        var alone = Map.of(key.area(), newest);
        var parent = session.territory().tree().find(key.area()).map(Area::parent).orElse(null);
        var within =
                parent == null ? key : new SeriesKey(key.indicator(), parent, key.dimensions());
        var beside =
                parent == null
                        ? Map.<AreaCode, Observation>of()
                        : session.readings().latest(within, at);
        var latest = beside.containsKey(key.area()) ? beside : alone;
        return SmallCounts.withheld(List.of(new SmallCounts.Column(within, indicator, latest)))
                .getOrDefault(within, Set.of())
                .contains(key.area());
    }
}
