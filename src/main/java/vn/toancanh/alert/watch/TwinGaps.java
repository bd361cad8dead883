package vn.toancanh.alert.watch;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/**
 * One rule that holds each unit against its twin: what befalls all units leaves everyone beside his
 * own, who turns away alone does not. A step is a day or longer and is judged once nearly all units
 * have gone beyond it. Twins are learned anew at fixed dates of the calendar, on steps that lie
 * well before, so that the same numbers always give the same judgements.
 */
final class TwinGaps implements Crowd {
    /** Of the way to the limit; from there on it is over. */
    private static final double BACK = 0.75;

    /** A step is over when so many units have sent a later one. */
    private static final double NEARLY_ALL = 0.8;

    private final AlertRule rule;
    private final Signal.Twin signal;
    private final List<AreaCode> units;
    private final Map<AreaCode, TreeMap<Period, Step>> known = new HashMap<>();
    private @Nullable Period judged;
    private boolean begun;
    private boolean whole = true;
    private @Nullable Period taught;
    private @Nullable TwinModel model;

    /** The mean of a unit over a step, and the newest number in it. */
    private record Step(double sum, int count, Observation newest) {
        double mean() {
            return sum / count;
        }
    }

    /** How long is learned, how long it is then tried, and how long it holds, in steps. */
    private record Rhythm(int learned, int tried, int holds) {
        static Rhythm of(Grain step) {
            return switch (step) {
                case MINUTE, HOUR, DAY -> new Rhythm(60, 28, 28);
                case WEEK -> new Rhythm(39, 13, 13);
                case MONTH -> new Rhythm(18, 6, 6);
                case QUARTER, YEAR -> new Rhythm(12, 4, 4);
            };
        }
    }

    TwinGaps(AlertRule rule, Signal.Twin signal, Field field) {
        this.rule = rule;
        this.signal = signal;
        units = field.units(rule).stream().sorted().toList();
        units.forEach(unit -> known.put(unit, new TreeMap<>()));
    }

    @Override
    public List<AreaCode> units() {
        return units;
    }

    @Override
    public void learn(List<Observation> past) {
        past.forEach(this::take);
    }

    private void take(Observation observation) {
        var steps = known.get(observation.series().area());
        if (steps == null) {
            return;
        }
        var step = step(observation.period());
        whole = step.equals(observation.period());
        if (!steps.isEmpty() && steps.lastKey().grain() != step.grain()) {
            // What was sent by the month until now says little of days.
            steps.clear();
        }
        steps.merge(
                step,
                new Step(observation.value(), 1, observation),
                (before, one) -> {
                    var again = before.newest().period().equals(observation.period());
                    return again
                            ? new Step(
                                    before.sum() - before.newest().value() + observation.value(),
                                    before.count(),
                                    observation)
                            : new Step(before.sum() + one.sum(), before.count() + 1, observation);
                });
        var rhythm = Rhythm.of(step.grain());
        var kept = rhythm.learned() + rhythm.tried() + 2 * rhythm.holds();
        steps.headMap(step.plus(-kept)).clear();
    }

    private static Period step(Period period) {
        return period.grain().compareTo(Grain.DAY) >= 0
                ? period
                : new Period(Grain.DAY, Grain.DAY.floor(period.start()));
    }

    @Override
    public List<Happening> hear(Observation observation) {
        if (!begun) {
            begun = true;
            judged = over();
        }
        take(observation);
        var newest = over();
        if (newest == null || (judged != null && newest.compareTo(judged) <= 0)) {
            return List.of();
        }
        // After a silence the newest says what is; what was in between is past.
        judged = newest;
        return judge(newest);
    }

    /**
     * The newest step that all units have sent, if they send it whole, or that nearly all have gone
     * beyond; null for none.
     */
    private @Nullable Period over() {
        var newest =
                known.values().stream()
                        .filter(steps -> !steps.isEmpty())
                        .map(TreeMap::lastKey)
                        .sorted()
                        .toList();
        var needed = (int) Math.ceil(NEARLY_ALL * units.size());
        if (newest.size() < needed || needed == 0) {
            return null;
        }
        var beyond = newest.get(newest.size() - needed).plus(-1);
        var sent = newest.getFirst();
        return newest.size() == units.size() && whole && sent.compareTo(beyond) > 0 ? sent : beyond;
    }

    private List<Happening> judge(Period step) {
        var twins = model(step);
        var values = new HashMap<String, Double>();
        known.forEach((unit, steps) -> {
            var seen = steps.get(step);
            if (seen != null) {
                values.put(unit.value(), seen.mean());
            }
        });
        var apart = twins.apart(values, signal.limit());
        var happenings = new ArrayList<Happening>();
        for (var unit : units) {
            var seen = known.getOrDefault(unit, new TreeMap<>()).get(step);
            var said = seen == null ? null : twins.of(unit.value(), values, apart);
            if (seen != null && said != null) {
                happenings.add(happening(unit, step, seen, said));
            }
        }
        return happenings;
    }

    /** Fixed dates of the calendar part what is learned from what is judged by it. */
    private TwinModel model(Period step) {
        var rhythm = Rhythm.of(step.grain());
        var into = (int) Math.floorMod(number(step), (long) rhythm.holds());
        var first = step.plus(-into - rhythm.tried() - rhythm.learned());
        var now = model;
        if (now == null || !first.equals(taught)) {
            var times = rhythm.learned() + rhythm.tried();
            var rows = new double[units.size()][times];
            for (var u = 0; u < rows.length; u++) {
                var steps = known.getOrDefault(units.get(u), new TreeMap<>());
                for (var t = 0; t < times; t++) {
                    var seen = steps.get(first.plus(t));
                    rows[u][t] = seen == null ? Double.NaN : seen.mean();
                }
            }
            var names = units.stream().map(AreaCode::value).toList();
            now = TwinModel.of(TwinModel.panel(names, rows), rhythm.learned(), signal.limit());
            model = now;
            taught = first;
        }
        return now;
    }

    /** Neighbours differ by 1. */
    private static long number(Period step) {
        var start = step.start();
        var days = start.toLocalDate().toEpochDay();
        return switch (step.grain()) {
            case MINUTE, HOUR -> start.toEpochSecond(ZoneOffset.UTC) / 3600;
            case DAY -> days;
            case WEEK -> Math.floorDiv(days + 3, 7L);
            case MONTH -> 12L * start.getYear() + start.getMonthValue();
            case QUARTER -> 4L * start.getYear() + (start.getMonthValue() - 1) / 3;
            case YEAR -> start.getYear();
        };
    }

    private Happening happening(AreaCode unit, Period step, Step seen, TwinModel.Said said) {
        var surprise = (seen.mean() - said.expected()) / said.scale();
        var ratio =
                switch (signal.way()) {
                    case UP -> surprise / signal.limit();
                    case DOWN -> -surprise / signal.limit();
                    case BOTH -> Math.abs(surprise) / signal.limit();
                };
        var many = seen.mean() >= rule.subject().leastCount();
        var outcome =
                ratio >= 1 && many
                        ? new Outcome.True(rule.levels().of(ratio - 1))
                        : ratio >= BACK ? new Outcome.Near() : new Outcome.False();
        var key = new AlertKey(rule.id(), unit, rule.subject().dimensions().text());
        var at = Seat.moment(seen.newest());
        var why = ExplanationJson.text(explain(step, seen, said, surprise));
        return new Happening(key, new Stimulus.Judged(at, outcome, why));
    }

    private Explanation explain(Period step, Step seen, TwinModel.Said said, double surprise) {
        var reach = signal.limit() * said.scale();
        return new Explanation(
                "twin",
                step,
                seen.mean(),
                seen.newest().quantity().unit(),
                said.expected(),
                said.expected() - reach,
                said.expected() + reach,
                surprise,
                signal.limit(),
                said.others(),
                null,
                Explanation.Calendar.ORDINARY,
                null);
    }
}
