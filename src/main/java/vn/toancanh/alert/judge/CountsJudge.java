package vn.toancanh.alert.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.toancanh.alert.judge.Verdicts.Found;
import vn.toancanh.alert.judge.Why.Compared;
import vn.toancanh.alert.judge.Why.Past;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.alert.surveil.CountSeries;
import vn.toancanh.alert.surveil.Judged;
import vn.toancanh.alert.surveil.Method;
import vn.toancanh.alert.surveil.Surveillance;
import vn.toancanh.alert.surveil.Survey;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/** Counts against their past, by the methods of disease surveillance. */
final class CountsJudge implements Judge {
    /** As far back as the methods look, and one year more. */
    private static final int MOST = 6 * 366;

    /** What EARS looks at, with its two periods of delay and the two before of C3. */
    private static final int EARS = 16;

    private final Survey survey;
    private final String method;
    private final Verdicts verdicts;
    private final List<LocalDate> starts = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();
    private Period last = Period.parse("1970");

    CountsJudge(Signal.Counts counts, Verdicts verdicts) {
        this.method = counts.method();
        var named = Method.valueOf(method.replace('-', '_').toUpperCase(Locale.ROOT));
        this.survey = Survey.of(named, counts.alpha());
        this.verdicts = verdicts;
    }

    @Override
    public int memory() {
        return survey.method().comparesYears() ? MOST : EARS;
    }

    @Override
    public Judgement observe(Observation observation) {
        add(observation);
        var day = verdicts.day(observation);
        if (starts.size() < 2) {
            return Verdicts.silent(
                    () -> Why.of(method, observation, Compared.NOTHING, Past.NONE, day),
                    Judged.Why.SHORT_PAST.name());
        }
        var series = new CountSeries(starts, counts);
        return switch (Surveillance.at(series, series.size() - 1, survey)) {
            case Judged.Unjudged(_, var reason) ->
                    Verdicts.silent(
                            () -> Why.of(method, observation, Compared.NOTHING, Past.NONE, day),
                            reason.name());
            case Judged.Compared compared -> {
                var bounds = compared.bounds();
                var first =
                        new Period(observation.period().grain(), starts.getFirst().atStartOfDay());
                Supplier<Explanation> why =
                        () ->
                                Why.of(
                                        method,
                                        observation,
                                        new Compared(
                                                bounds.expected(),
                                                bounds.lower(),
                                                bounds.upper(),
                                                compared.count(),
                                                bounds.upper()),
                                        new Past(series.size() - 1, first, null),
                                        day);
                var found = compared.flagged() ? Found.BEYOND : Found.WITHIN;
                yield verdicts.of(found, bounds.exceedance(compared.count()) - 1, observation, why);
            }
        };
    }

    /** Periods nobody reported are kept as such. */
    private void add(Observation observation) {
        var period = observation.period();
        if (!starts.isEmpty() && last.grain() == period.grain()) {
            for (var missing = last.plus(1); missing.compareTo(period) < 0; ) {
                note(missing, Double.NaN);
                missing = missing.plus(1);
            }
        }
        note(period, observation.value());
        last = period;
    }

    private void note(Period period, double count) {
        starts.add(period.start().toLocalDate());
        counts.add(count);
        if (starts.size() > memory()) {
            starts.removeFirst();
            counts.removeFirst();
        }
    }
}
