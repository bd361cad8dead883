package vn.toancanh.indicator.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.IndicatorReading.Comparison;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.IndicatorReading.Verdict;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.catalogue.Catalogue;

/**
 * Reads what a tile, a map or a card says, as it was known at {@code now}. Any thread; blocks on
 * disk. Lines never get finer than a day; daily values are compared with the same weekday a week
 * and 52 weeks before, longer periods with the one before and the same one last year.
 */
public final class ReadingService {
    private static final int TREND = 90;

    private final ObservationArchive archive;
    private final Supplier<Catalogue> catalogue;
    private final Supplier<AreaTree> tree;
    private final Supplier<List<AreaChange>> changes;
    private final Predicate<SeriesKey> doubted;
    private volatile Walked walked = new Walked(List.of(), Crosswalk.EMPTY);

    /** The crosswalk of the list of changes seen last, so that it is built once. */
    private record Walked(List<AreaChange> changes, Crosswalk crosswalk) {}

    public ReadingService(
            ObservationArchive archive,
            Supplier<Catalogue> catalogue,
            Supplier<AreaTree> tree,
            Supplier<List<AreaChange>> changes) {
        this(archive, catalogue, tree, changes, _ -> false);
    }

    /**
     * @param doubted says whether somebody disputes a number of a series
     */
    public ReadingService(
            ObservationArchive archive,
            Supplier<Catalogue> catalogue,
            Supplier<AreaTree> tree,
            Supplier<List<AreaChange>> changes,
            Predicate<SeriesKey> doubted) {
        this.doubted = doubted;
        this.archive = archive;
        this.catalogue = catalogue;
        this.tree = tree;
        this.changes = changes;
    }

    public IndicatorReading read(String code, AreaCode area, Instant now) {
        return read(new SeriesKey(code, area), now);
    }

    /**
     * @throws IllegalArgumentException for a unit that never existed
     */
    public IndicatorReading read(SeriesKey key, Instant now) {
        var moment = moment(now);
        var area =
                moment.tree()
                        .find(key.area())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "unit %s is unknown".formatted(key.area())));
        var known = indicator(key, "");
        var line = line(key, moment, known);
        if (line.isEmpty()) {
            return absent(known, area);
        }
        var indicator = indicator(key, line.latest().quantity().unit());
        return reading(key, moment, new IndicatorReading.Subject(indicator, area), line);
    }

    private IndicatorReading reading(
            SeriesKey key, Moment moment, IndicatorReading.Subject subject, Timeline line) {
        var indicator = subject.indicator();
        var histories = new Histories(moment, indicator.measure());
        var rank = new Ranking(moment, indicator, histories).of(key);
        var yardstick = new Yardsticks(moment, indicator).of(subject.area(), line, rank);
        var latest = line.latest();
        return new IndicatorReading(
                subject,
                latest,
                verdict(indicator, latest, moment.now(), yardstick),
                new Comparison(
                        yardstick.planToDate(),
                        difference(latest, yardstick.yearAgo()),
                        difference(latest, line.previous()),
                        rank),
                line.newest(TREND),
                doubted.test(key));
    }

    /** Whether somebody disputes a number of this series. */
    public boolean isDoubted(SeriesKey key) {
        return doubted.test(key);
    }

    private static @Nullable Double difference(Observation latest, @Nullable Double before) {
        return before == null ? null : latest.value() - before;
    }

    private static Verdict verdict(
            Indicator indicator, Observation latest, Instant now, Yardstick yardstick) {
        var freshness = Freshness.of(now, latest.observedAt(), indicator.publication().calendar());
        return new Verdict(
                Judge.status(indicator, latest.value(), freshness, yardstick), freshness);
    }

    private static IndicatorReading absent(Indicator indicator, Area area) {
        return new IndicatorReading(
                new IndicatorReading.Subject(indicator, area),
                null,
                new Verdict(Status.UNKNOWN, Freshness.ABSENT),
                new Comparison(null, null, null, null),
                List.of());
    }

    /** The newest value of each commune (or province) of today under {@code within.area()}. */
    public Map<AreaCode, Double> values(SeriesKey within, Instant now) {
        var values = new TreeMap<AreaCode, Double>();
        latest(within, now).forEach((area, observation) -> values.put(area, observation.value()));
        return values;
    }

    public Map<AreaCode, Double> values(String code, AreaCode within, Instant now) {
        return values(new SeriesKey(code, within), now);
    }

    /**
     * The newest observation of each unit of today under {@code within.area()}: communes, or
     * provinces for an indicator that exists for provinces only or where no commune is known. Units
     * without one are left out; what only the units before a merger had is carried over and marked
     * as estimated.
     */
    public Map<AreaCode, Observation> latest(SeriesKey within, Instant now) {
        var moment = moment(now);
        var indicator = indicator(within, "");
        return new LatestValues(moment, indicator.measure())
                .of(within, units(moment, indicator, within.area()));
    }

    /**
     * {@link #latest(SeriesKey, Instant)} of numbers that were read elsewhere, such as those of a
     * past step, in the units there are at {@code now}.
     */
    public Map<AreaCode, Observation> latest(
            SeriesKey within, Map<AreaCode, Observation> stored, Instant now) {
        var moment = moment(now);
        var indicator = indicator(within, "");
        return new LatestValues(moment, indicator.measure())
                .of(within, units(moment, indicator, within.area()), stored);
    }

    /**
     * Status and freshness of each unit that {@link #latest} names. Bands that look at the past
     * cost a read of each unit's line.
     */
    public Map<AreaCode, Verdict> verdicts(SeriesKey within, Instant now) {
        return verdicts(within, latest(within, now), now);
    }

    /** {@link #verdicts(SeriesKey, Instant)} of what {@link #latest} said before. */
    public Map<AreaCode, Verdict> verdicts(
            SeriesKey within, Map<AreaCode, Observation> latest, Instant now) {
        var moment = moment(now);
        var indicator = indicator(within, "");
        var verdicts = new TreeMap<AreaCode, Verdict>();
        latest.forEach(
                (code, observation) -> verdicts.put(code, verdict(moment, indicator, observation)));
        return verdicts;
    }

    private Verdict verdict(Moment moment, Indicator indicator, Observation observation) {
        var key = observation.series();
        var area = moment.tree().find(key.area()).orElseThrow();
        var line =
                needsLine(indicator)
                        ? line(key, moment, indicator)
                        : Timeline.of(List.of(observation));
        var rank =
                indicator.judgement().bands().basis() == Basis.RANK_PERCENT
                        ? new Ranking(moment, indicator, new Histories(moment, indicator.measure()))
                                .of(key)
                        : null;
        var yardstick = new Yardsticks(moment, indicator).of(area, line, rank);
        return verdict(indicator, observation, moment.now(), yardstick);
    }

    private static boolean needsLine(Indicator indicator) {
        return switch (indicator.judgement().bands().basis()) {
            case YEAR_AGO_CHANGE_PERCENT, HISTORY_SIGMA, HISTORY_PERCENTILE -> true;
            case VALUE, PLAN_DIFFERENCE, PLAN_PERCENT, PER_COMMUNE, RANK_PERCENT -> false;
        };
    }

    /** The newest observation of one unit, or of its communes together; no comparison, no rank. */
    public Optional<Observation> newest(SeriesKey key, Instant now) {
        var line = line(key, moment(now), indicator(key, ""));
        return line.isEmpty() ? Optional.empty() : Optional.of(line.latest());
    }

    /** The observation of the same period a year before the newest one. */
    public Optional<Observation> yearAgo(SeriesKey key, Instant now) {
        return Optional.ofNullable(line(key, moment(now), indicator(key, "")).ofYearAgo());
    }

    /** The units {@link #latest} looks at, with or without a number. */
    public List<Area> units(SeriesKey within, Instant now) {
        return units(moment(now), indicator(within, ""), within.area());
    }

    /** The line of one unit since {@code from}, as if it had always had today's borders. */
    public List<Point> history(SeriesKey key, Instant from, Instant now) {
        var moment = moment(now);
        return new Histories(moment, indicator(key, "").measure()).of(key, from).points(from);
    }

    private static List<Area> units(Moment moment, Indicator indicator, AreaCode within) {
        var level =
                indicator.measure().scope() == Scope.COMMUNE
                        ? moment.tree().leaves()
                        : AreaLevel.PROVINCE;
        return moment.tree().subtree(within, moment.today()).stream()
                .filter(area -> area.level() == level)
                .toList();
    }

    /** Long enough for the trend and the bands; all there is when nothing is that young. */
    private static Timeline line(SeriesKey key, Moment moment, Indicator indicator) {
        var histories = new Histories(moment, indicator.measure());
        var line = histories.of(key, moment.now().minus(reach(indicator)));
        return line.isEmpty() ? histories.of(key, Instant.EPOCH) : line;
    }

    private static Duration reach(Indicator indicator) {
        if (Yardsticks.needsEarlierYears(indicator)) {
            return Duration.ofDays(6 * 366L);
        }
        return switch (indicator.publication().calendar().frequency().grain()) {
            case MINUTE, HOUR, DAY -> Duration.ofDays(400);
            case WEEK -> Duration.ofDays(7L * TREND + 7);
            case MONTH -> Duration.ofDays(31L * TREND + 31);
            case QUARTER, YEAR -> Duration.ofDays(92L * TREND + 366);
        };
    }

    private Indicator indicator(SeriesKey key, String unit) {
        return catalogue.get().orUndefined(key.indicator(), unit);
    }

    private Moment moment(Instant now) {
        var current = changes.get();
        var known = walked;
        if (!known.changes().equals(current)) {
            known = new Walked(current, new Crosswalk(current));
            walked = known;
        }
        return new Moment(archive, tree.get(), known.crosswalk(), now);
    }
}
