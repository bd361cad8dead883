package vn.toancanh.app.alertbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.toancanh.alert.judge.Judge;
import vn.toancanh.alert.judge.RestCalendar;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.app.measure.Stopwatch;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * Judges 130 communes × 300 indicators × five years of days, then one day more. A third of the
 * series has a limit, a third is compared with the week before, a third with what is usual there.
 */
final class SweepBench {
    private static final int COMMUNES = 130;
    private static final int INDICATORS = 300;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1826;

    private final List<AlertRule> rules = rules();
    private final Period[] periods = periods();
    private long alarms;

    private static List<AlertRule> rules() {
        var all = RulesJson.standard();
        return List.of(
                all.find("heavy-rain").orElseThrow(),
                all.find("land-piling").orElseThrow(),
                all.find("online-drop").orElseThrow());
    }

    private static Period[] periods() {
        var periods = new Period[DAYS + 1];
        for (var day = 0; day <= DAYS; day++) {
            periods[day] = new Period(Grain.DAY, FIRST.plusDays(day).atStartOfDay());
        }
        return periods;
    }

    /** Seconds and counts by name. */
    Map<String, Double> measure() {
        var judges = new Judge[INDICATORS][COMMUNES];
        var figures = new LinkedHashMap<String, Double>();
        var all = Stopwatch.time(() -> sweep(judges));
        figures.put("observations", (double) INDICATORS * COMMUNES * DAYS);
        figures.put("sweep_seconds", all);
        var day = Stopwatch.time(() -> nextDay(judges));
        figures.put("day_seconds", day);
        figures.put("alarms", (double) alarms);
        return figures;
    }

    /** On all cores: an indicator at a time. */
    private boolean sweep(Judge[][] judges) {
        alarms +=
                IntStream.range(0, INDICATORS)
                        .parallel()
                        .mapToLong(indicator -> history(indicator, judges[indicator]))
                        .sum();
        return true;
    }

    private long history(int indicator, Judge[] judges) {
        var rule = rules.get(indicator % rules.size());
        var calendar = new RestCalendar(RuleBook.EMPTY);
        var found = 0L;
        for (var commune = 0; commune < COMMUNES; commune++) {
            var judge = Judge.of(rule, calendar);
            var random = new SplittableRandom(1000L * indicator + commune);
            var series = new SeriesKey("BX-" + indicator, new AreaCode("99" + (100 + commune)));
            for (var day = 0; day < DAYS; day++) {
                found += judge(judge, observation(series, periods[day], random));
            }
            judges[commune] = judge;
        }
        return found;
    }

    private boolean nextDay(Judge[][] judges) {
        alarms +=
                IntStream.range(0, INDICATORS)
                        .parallel()
                        .mapToLong(indicator -> {
                            var random = new SplittableRandom(indicator);
                            var found = 0L;
                            for (var commune = 0; commune < COMMUNES; commune++) {
                                var series =
                                        new SeriesKey(
                                                "BX-" + indicator,
                                                new AreaCode("99" + (100 + commune)));
                                var next = observation(series, periods[DAYS], random);
                                found += judge(judges[indicator][commune], next);
                            }
                            return found;
                        })
                        .sum();
        return true;
    }

    private static int judge(Judge judge, Observation observation) {
        return judge.observe(observation).outcome() instanceof Outcome.True ? 1 : 0;
    }

    private static Observation observation(
            SeriesKey series, Period period, SplittableRandom random) {
        var noise = random.nextDouble() + random.nextDouble() + random.nextDouble();
        var jump = random.nextInt(400) == 0 ? 90 : 0;
        var value = 40 + 10 * noise + 5 * (period.start().getDayOfWeek().getValue() % 6) + jump;
        var recorded = period.to();
        return new Observation(
                series,
                period,
                new Observation.Quantity(value, "%", null, Quality.FINAL),
                new Observation.Provenance(
                        "bench", recorded, recorded, 1, Classification.INTERNAL));
    }
}
