package vn.toancanh.alert.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.toancanh.alert.judge.Verdicts.Found;
import vn.toancanh.alert.judge.Why.Compared;
import vn.toancanh.alert.judge.Why.Past;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.Forecaster;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/** A forecast by exponential smoothing that will cross a limit within so many periods. */
final class OutlookJudge implements Judge {
    /** A longer past says little of the future and takes long. */
    private static final int MOST = 120;

    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_YEAR = 12;
    private static final int QUARTERS_A_YEAR = 4;

    private final Signal.Outlook outlook;
    private final Verdicts verdicts;
    private final List<Double> values = new ArrayList<>();
    private Period first = Period.parse("1970");
    private Period last = first;

    OutlookJudge(Signal.Outlook outlook, Verdicts verdicts) {
        this.outlook = outlook;
        this.verdicts = verdicts;
    }

    @Override
    public int memory() {
        return MOST;
    }

    @Override
    public Judgement observe(Observation observation) {
        add(observation);
        var season =
                switch (observation.period().grain()) {
                    case DAY -> DAYS_A_WEEK;
                    case MONTH -> MONTHS_A_YEAR;
                    case QUARTER -> QUARTERS_A_YEAR;
                    case MINUTE, HOUR, WEEK, YEAR -> 1;
                };
        // The interval of twice that level leaves the same share beyond one of its ends.
        var question = new Forecaster.Question(season, outlook.ahead(), 2 * outlook.level() - 1);
        var answer =
                Forecaster.forecast(
                        values.stream().mapToDouble(Double::doubleValue).toArray(), question);
        return switch (answer) {
            case ForecastAnswer.Refused _ ->
                    Verdicts.silent(
                            () ->
                                    Why.of(
                                            "outlook",
                                            observation,
                                            Compared.NOTHING,
                                            Past.NONE,
                                            verdicts.day(observation)),
                            "no forecast");
            case ForecastAnswer.Made made -> judge(observation, made);
        };
    }

    private Judgement judge(Observation observation, ForecastAnswer.Made made) {
        var crossing =
                made.steps().stream()
                        .filter(step ->
                                outlook.below()
                                        ? step.upper() < outlook.limit()
                                        : step.lower() > outlook.limit())
                        .findFirst();
        var shown = crossing.orElse(made.steps().getLast());
        var past = new Past(values.size(), first, null);
        Supplier<Explanation> why =
                () ->
                        Why.of(
                                "outlook",
                                observation,
                                new Compared(
                                        shown.point(),
                                        shown.lower(),
                                        shown.upper(),
                                        shown.ahead(),
                                        outlook.limit()),
                                past,
                                verdicts.day(observation));
        var found = crossing.isPresent() ? Found.BEYOND : Found.WITHIN;
        return verdicts.of(found, outlook.ahead() - shown.ahead(), observation, why);
    }

    private void add(Observation observation) {
        var period = observation.period();
        if (values.isEmpty() || last.grain() != period.grain()) {
            values.clear();
            first = period;
        } else {
            for (var gap = last.plus(1); gap.compareTo(period) < 0; gap = gap.plus(1)) {
                note(Double.NaN);
            }
        }
        note(observation.value());
        last = period;
    }

    private void note(double value) {
        values.add(value);
        if (values.size() > MOST) {
            values.removeFirst();
            first = first.plus(1);
        }
    }
}
