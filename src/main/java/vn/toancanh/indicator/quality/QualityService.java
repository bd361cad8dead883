package vn.toancanh.indicator.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.quality.QualityReport.OfSource;
import vn.toancanh.indicator.quality.QualityReport.OfUnit;
import vn.toancanh.indicator.quality.Score.Tally;
import vn.toancanh.indicator.reading.ReadingService;

/** Scores sources and sending units by the newest numbers. Any thread; blocks on disk. */
public final class QualityService {
    private static final double LATE = 0.5;

    private final ReadingService readings;
    private final Catalogue catalogue;
    private final List<DataSource> sources;
    private final List<RefusedRow> refused;

    public QualityService(
            ReadingService readings,
            Catalogue catalogue,
            List<DataSource> sources,
            List<RefusedRow> refused) {
        this.readings = readings;
        this.catalogue = catalogue;
        this.sources = List.copyOf(sources);
        this.refused = List.copyOf(refused);
    }

    public QualityReport report(AreaCode within, Instant now) {
        var bySource = new HashMap<String, Tally>();
        var byUnit = new TreeMap<AreaCode, Tally>();
        var areas = new HashMap<AreaCode, Area>();
        for (var indicator : catalogue.all()) {
            var key = new SeriesKey(indicator.code(), within);
            var latest = readings.latest(key, now);
            var source =
                    bySource.computeIfAbsent(indicator.publication().source(), _ -> new Tally());
            for (var unit : readings.units(key, now)) {
                areas.put(unit.code(), unit);
                var own = byUnit.computeIfAbsent(unit.code(), _ -> new Tally());
                count(indicator, latest.get(unit.code()), now, List.of(source, own));
            }
        }
        refusals(bySource, byUnit);
        return new QualityReport(
                now, sources(bySource, now), units(byUnit, areas, within), Drift.of(refused));
    }

    private static void count(
            Indicator indicator, @Nullable Observation newest, Instant now, List<Tally> tallies) {
        tallies.forEach(Tally::expected);
        if (newest != null) {
            var correct = isCorrect(indicator, newest);
            var live = liveness(indicator, newest, now);
            tallies.forEach(tally -> tally.received(correct, live));
        }
    }

    private static double liveness(Indicator indicator, Observation newest, Instant now) {
        var calendar = indicator.publication().calendar();
        return switch (Freshness.of(now, newest.observedAt(), calendar)) {
            case FRESH -> 1;
            case LATE -> LATE;
            case STALE, ABSENT -> 0;
        };
    }

    /** The sender does not doubt it, the unit is the agreed one, and a ratio is what it says. */
    static boolean isCorrect(Indicator indicator, Observation observation) {
        var quantity = observation.quantity();
        var agreed =
                quantity.unit().isEmpty() || quantity.unit().equals(indicator.measure().unit());
        var fraction = quantity.fraction();
        if (quantity.quality() == Quality.SUSPECT || !agreed || fraction == null) {
            return quantity.quality() != Quality.SUSPECT && agreed;
        }
        if (!(fraction.denominator() > 0) || fraction.numerator() < 0) {
            return false;
        }
        var said = indicator.measure().ratioFactor() * fraction.numerator();
        var step = Math.pow(10, -indicator.measure().decimals());
        return Math.abs(said / fraction.denominator() - quantity.value()) <= step;
    }

    /** A refused row belongs to the source and the unit its key names. */
    private void refusals(Map<String, Tally> bySource, Map<AreaCode, Tally> byUnit) {
        for (var row : refused) {
            for (var word : row.row().split("[^0-9A-Z-]+", -1)) {
                catalogue
                        .find(word)
                        .map(indicator -> bySource.get(indicator.publication().source()))
                        .ifPresent(Tally::refused);
                if (!word.isEmpty() && word.length() <= 16) {
                    byUnit.entrySet().stream()
                            .filter(unit -> unit.getKey().value().equals(word))
                            .forEach(unit -> unit.getValue().refused());
                }
            }
        }
    }

    private List<OfSource> sources(Map<String, Tally> tallies, Instant now) {
        var all = new ArrayList<OfSource>();
        for (var source : sources) {
            var codes =
                    catalogue.all().stream()
                            .filter(i -> i.publication().source().equals(source.id()))
                            .map(Indicator::code)
                            .toList();
            var score = tallies.getOrDefault(source.id(), new Tally()).score();
            var silent = source.health().state() == DataSource.State.DOWN;
            var last = source.health().lastReceived();
            var stale = Freshness.of(now, last, source.calendar()) == Freshness.STALE;
            all.add(
                    new OfSource(
                            source, score, silent || (stale && score.live() == 0), last, codes));
        }
        all.sort(
                Comparator.comparing((OfSource one) -> !one.stopped())
                        .thenComparingDouble(one -> orLast(one.score())));
        return all;
    }

    /** Who send: communes, or provinces where the territory has no communes. */
    private static List<OfUnit> units(
            Map<AreaCode, Tally> tallies, Map<AreaCode, Area> areas, AreaCode within) {
        var lowest = areas.values().stream().map(Area::level).max(Comparator.naturalOrder());
        return tallies.entrySet().stream()
                .map(entry -> new OfUnit(area(areas, entry.getKey()), entry.getValue().score()))
                .filter(one -> one.unit().level() == lowest.orElseThrow())
                .filter(one -> !one.unit().code().equals(within))
                .sorted(Comparator.comparingDouble(one -> orLast(one.score())))
                .toList();
    }

    private static Area area(Map<AreaCode, Area> areas, AreaCode code) {
        return Objects.requireNonNull(areas.get(code));
    }

    private static double orLast(Score score) {
        return Double.isNaN(score.total()) ? Double.MAX_VALUE : score.total();
    }
}
