package vn.toancanh.proposal.catalogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading.Verdict;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.formula.Evaluator;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.Outcome;
import vn.toancanh.indicator.formula.ReadingInputs;
import vn.toancanh.indicator.reading.Judge;
import vn.toancanh.indicator.reading.ReadingService;
import vn.toancanh.indicator.reading.Yardstick;
import vn.toancanh.proposal.Content.NewDefinition;

/**
 * What a new definition would have said of the last 24 months, beside what the one before it said.
 * Numbers are those that were known at the end of each month; where the formula is new, the number
 * is computed by it. Blocks; stops when asked to.
 */
public final class DryRun {
    public static final int MONTHS = 24;

    private final NewDefinition change;
    private final ReadingService before;
    private final ReadingService after;
    private final @Nullable Formula formula;

    /** A number and how it is judged; value null where there is none. */
    public record Side(@Nullable Double value, Status status) {
        private static final Side NONE = new Side(null, Status.UNKNOWN);
    }

    /**
     * One month.
     *
     * @param units that have a status before or after
     * @param changed how many of them change it
     */
    public record Month(Period period, Side before, Side after, int units, int changed) {
        public boolean differs() {
            return changed > 0 || !before.equals(after);
        }
    }

    /**
     * @param before reads by the definition before
     * @param after reads by the new one
     */
    public DryRun(NewDefinition change, ReadingService before, ReadingService after) {
        this.change = change;
        this.before = before;
        this.after = after;
        this.formula = newFormula(change);
    }

    /** Null where the number stays what its system sends. */
    private static @Nullable Formula newFormula(NewDefinition change) {
        var now = change.after().definition().formula();
        var old = change.before();
        var then = old == null ? null : old.definition().formula();
        var same = now == null || (then != null && now.text().strip().equals(then.text().strip()));
        return same ? null : now;
    }

    /**
     * Oldest month first.
     *
     * @param home whose number is shown; the units below it are counted
     * @throws CancellationException once {@code stop} says so
     */
    public List<Month> run(AreaCode home, Instant now, BooleanSupplier stop) {
        var current =
                new Period(
                        Grain.MONTH, Grain.MONTH.floor(LocalDateTime.ofInstant(now, Period.ZONE)));
        var months = new ArrayList<Month>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            var period = current.plus(-back);
            var end = period.to().minusMillis(1);
            months.add(month(period, home, end.isAfter(now) ? now : end, stop));
        }
        return List.copyOf(months);
    }

    private Month month(Period period, AreaCode home, Instant end, BooleanSupplier stop) {
        var code = change.after().indicator().code();
        var key = new SeriesKey(code, home);
        var at = spoken(key, end);
        var old = before(key, at);
        var next = formula == null ? read(after, key, at) : computed(home, at, formula);
        var then = statuses(before.verdicts(key, at));
        var now = formula == null ? statuses(after.verdicts(key, at)) : computed(key, at, stop);
        var units = new HashSet<>(then.keySet());
        units.addAll(now.keySet());
        var changed =
                units.stream()
                        .filter(unit -> !Objects.equals(then.get(unit), now.get(unit)))
                        .count();
        return new Month(period, old, next, units.size(), (int) changed);
    }

    /**
     * When the newest number of the month came in. At the month's last moment an hourly number
     * would be judged old, and nothing would be learned of the bands.
     */
    private Instant spoken(SeriesKey key, Instant end) {
        return after.newest(key, end)
                .map(Observation::provenance)
                .map(origin -> later(origin.observedAt(), origin.recordedAt()))
                .filter(at -> at.isBefore(end))
                .orElse(end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Side before(SeriesKey key, Instant at) {
        return change.before() == null ? Side.NONE : read(before, key, at);
    }

    private static Side read(ReadingService readings, SeriesKey key, Instant at) {
        var reading = readings.read(key, at);
        var latest = reading.latest();
        return latest == null ? Side.NONE : new Side(latest.value(), reading.verdict().status());
    }

    private static Map<AreaCode, Status> statuses(Map<AreaCode, Verdict> verdicts) {
        var statuses = new TreeMap<AreaCode, Status>();
        verdicts.forEach((area, verdict) -> statuses.put(area, verdict.status()));
        return statuses;
    }

    private Map<AreaCode, Status> computed(SeriesKey key, Instant at, BooleanSupplier stop) {
        var statuses = new TreeMap<AreaCode, Status>();
        for (Area unit : after.units(key, at)) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            var side = computed(unit.code(), at, Objects.requireNonNull(formula));
            if (side.value() != null) {
                statuses.put(unit.code(), side.status());
            }
        }
        return statuses;
    }

    /** Bands that need a past of the computed number leave it without a status. */
    private Side computed(AreaCode area, Instant at, Formula by) {
        var outcome = new Evaluator(new ReadingInputs(after, area, at)).evaluate(by);
        return switch (outcome) {
            case Outcome.Value value -> judged(value.value(), at);
            case Outcome.Missing _ -> Side.NONE;
            case Outcome.ByZero _ -> Side.NONE;
        };
    }

    private Side judged(double value, Instant at) {
        Indicator indicator = change.after().indicator();
        var plan = indicator.judgement().plan();
        var yardstick =
                plan == null ? Yardstick.NONE : new Yardstick(plan.toDate(at), null, null, null, 0);
        return new Side(value, Judge.status(indicator, value, Freshness.FRESH, yardstick));
    }
}
