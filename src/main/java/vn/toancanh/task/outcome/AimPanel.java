package vn.toancanh.task.outcome;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.effect.Options;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.Treatment;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.verdict.Circumstances;
import vn.toancanh.effect.verdict.Question;
import vn.toancanh.effect.verdict.Wish;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.task.Goal;

/**
 * What a verdict on an aim is reckoned from: equal steps from well before the directive to the end
 * of its window or of what is known. Values of a step are the mean of the finer ones in it; a step
 * that is not over is left out. The step in which the directive was issued is not judged. Pure.
 *
 * @param grain of the steps
 * @param periods one for each time of the panel
 */
public record AimPanel(Trial trial, Grain grain, List<Period> periods) {
    private static final List<Grain> COARSEST_FIRST =
            List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK, Grain.DAY, Grain.HOUR);

    /** A coarser step is taken only where it leaves so many. */
    private static final int ENOUGH_BEFORE = 12;

    /** Fewer numbers in the window give a verdict hardly any grounds. */
    public static final int ENOUGH_AFTER = 4;

    /** A longer past costs time and says little of how units move now. */
    private static final int MOST_BEFORE = 52;

    public AimPanel {
        periods = List.copyOf(periods);
    }

    /** The line of a unit, and whether it was ordered. */
    public record Line(String name, List<Point> points, boolean ordered) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * Empty where nothing is known of an ordered unit, or no step of its past or window is over.
     *
     * @param issued the day of issue
     * @param lines those that were ordered and those to compare with, each named once
     * @param now later values are not looked at
     */
    public static Optional<AimPanel> of(
            Goal.Window window, LocalDate issued, List<Line> lines, Instant now) {
        var ordered = lines.stream().filter(Line::ordered).toList();
        if (ordered.isEmpty() || ordered.stream().anyMatch(line -> line.points().isEmpty())) {
            return Optional.empty();
        }
        var finest =
                ordered.stream()
                        .flatMap(line -> line.points().stream())
                        .map(point -> point.period().grain())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        @Nullable AimPanel made = null;
        for (var grain : COARSEST_FIRST) {
            if (grain.compareTo(finest) >= 0) {
                var panel = new Making(window, issued, lines, now, grain).panel();
                made = panel == null ? made : panel;
                if (made != null && made.isEnough()) {
                    return Optional.of(made);
                }
            }
        }
        return Optional.ofNullable(made);
    }

    private boolean isEnough() {
        return trial.before() >= ENOUGH_BEFORE && trial.after() >= ENOUGH_AFTER;
    }

    /** The first step that is judged. */
    public Period judged() {
        return periods.get(trial.treatment().judged());
    }

    public Period last() {
        return periods.getLast();
    }

    public Question question(Direction direction, Circumstances known) {
        var wish =
                switch (direction) {
                    case UP -> new Wish.Up();
                    case DOWN -> new Wish.Down();
                    case BAND -> new Wish.Unstated();
                };
        return new Question(trial, null, wish, known);
    }

    /** One grain tried. */
    private record Making(
            Goal.Window window, LocalDate issued, List<Line> lines, Instant now, Grain grain) {
        @Nullable AimPanel panel() {
            var start = at(issued.atStartOfDay());
            var judged = at(window.from().atStartOfDay());
            if (judged.start().isBefore(window.from().atStartOfDay())) {
                judged = judged.plus(1);
            }
            var values = lines.stream().map(line -> means(line.points())).toList();
            var periods = periods(values, start);
            var from = periods.indexOf(start);
            var judgedFrom = periods.indexOf(judged);
            if (from < 1 || judgedFrom < from) {
                return null;
            }
            var names = lines.stream().map(Line::name).toList();
            var ordered = lines.stream().filter(Line::ordered).map(Line::name).toList();
            var panel =
                    Panel.of(
                            names,
                            periods.stream().map(Period::toString).toList(),
                            values.stream().map(row -> row(row, periods)).toArray(double[][]::new));
            var treatment = new Treatment(ordered, from, judgedFrom - from);
            return new AimPanel(new Trial(panel, treatment, Options.NONE), grain, periods);
        }

        private Period at(LocalDateTime moment) {
            return new Period(grain, grain.floor(moment));
        }

        private Map<Period, Double> means(List<Point> points) {
            return points.stream()
                    .filter(point -> grain.compareTo(point.period().grain()) >= 0)
                    .map(point -> Map.entry(at(point.period().start()), point.value()))
                    .filter(each -> !each.getKey().to().isAfter(now))
                    .collect(groupingBy(Entry::getKey, averagingDouble(Entry::getValue)));
        }

        /** Those that all ordered units may have: from their youngest beginning to the end. */
        private List<Period> periods(List<Map<Period, Double>> values, Period start) {
            var first = start.plus(-MOST_BEFORE);
            var last = at(window.to().plusDays(1).atStartOfDay()).plus(-1);
            for (var i = 0; i < lines.size(); i++) {
                var known = values.get(i).keySet();
                if (lines.get(i).ordered() && !known.isEmpty()) {
                    first = later(first, known.stream().min(Period::compareTo).orElseThrow());
                    last = earlier(last, known.stream().max(Period::compareTo).orElseThrow());
                }
            }
            var periods = new ArrayList<Period>();
            for (var each = first; each.compareTo(last) <= 0; each = each.plus(1)) {
                periods.add(each);
            }
            return periods;
        }

        private static Period later(Period one, Period other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private static Period earlier(Period one, Period other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        private static double[] row(Map<Period, Double> means, List<Period> periods) {
            return periods.stream()
                    .mapToDouble(period -> means.getOrDefault(period, Double.NaN))
                    .toArray();
        }
    }
}
