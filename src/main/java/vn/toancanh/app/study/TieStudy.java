package vn.toancanh.app.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Probability;
import vn.toancanh.analysis.relation.LagCorrelation;
import vn.toancanh.analysis.relation.PairReport;
import vn.toancanh.analysis.relation.RelationExplorer;
import vn.toancanh.analysis.relation.RelationExplorer.Named;
import vn.toancanh.analysis.relation.RelationExplorer.Pair;
import vn.toancanh.base.Grain;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.tie.Tie;
import vn.toancanh.board.tie.TieAsk;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.Status;

/** Holds two indicators of the unit looked at against each other. Blocks on disk; any thread. */
final class TieStudy {
    private static final double CHANCE = 0.05;
    private static final double EXACT = 1e-4;

    private final StudyScope scope;
    private final Histories histories;

    TieStudy(StudyScope scope) {
        this.scope = scope;
        histories = new Histories(scope);
    }

    /** Two series over the same periods. */
    private record Both(PeriodSeries first, PeriodSeries second, Grain grain) {}

    Tie answer(TieAsk ask) {
        var at = scope.moment().get();
        var area = scope.area().get();
        var catalogue = scope.session().territory().catalogue();
        var first = catalogue.orUndefined(ask.first(), "");
        var second = catalogue.orUndefined(ask.second(), "");
        var ofFirst = histories.points(ask.first(), area, at);
        var ofSecond = histories.points(ask.second(), area, at);
        var finest = finest(ofFirst, ofSecond);
        var grains = finest.map(Histories::choices).orElse(List.of());
        var grain = grain(ask.grain(), grains, ofFirst, ofSecond, at);
        var both = finest.flatMap(_ -> both(ofFirst, ofSecond, grain, at)).orElse(null);
        var report = report(both, ask, grain);
        var shown = shown(report, ask.strongest());
        boolean averaged =
                Histories.grain(ofFirst).filter(own -> own != grain).isPresent()
                        || Histories.grain(ofSecond).filter(own -> own != grain).isPresent();
        return new Tie(
                first,
                second,
                catalogue.all().stream().map(scope::option).toList(),
                grains,
                grain,
                averaged,
                report,
                shown,
                chart(first, second, both, report, shown));
    }

    /** The coarser of the two: the finer one can be averaged. */
    private static Optional<Grain> finest(List<Point> first, List<Point> second) {
        return Histories.grain(first)
                .flatMap(one ->
                        Histories.grain(second)
                                .map(other -> one.compareTo(other) >= 0 ? one : other));
    }

    /** Weeks of what comes daily: days are too close to each other to count as many. */
    private static Grain grain(
            @Nullable Grain wanted,
            List<Grain> grains,
            List<Point> first,
            List<Point> second,
            Instant at) {
        if (grains.isEmpty()) {
            return Grain.MONTH;
        }
        if (wanted != null && grains.contains(wanted)) {
            return wanted;
        }
        return grains.contains(Grain.WEEK)
                ? Grain.WEEK
                : Histories.usual(first.size() < second.size() ? first : second, grains, at);
    }

    private static Optional<Both> both(
            List<Point> first, List<Point> second, Grain grain, Instant at) {
        var one = PeriodSeries.of(first, grain, at);
        var other = PeriodSeries.of(second, grain, at);
        if (one.values().isEmpty() || other.values().isEmpty()) {
            return Optional.empty();
        }
        var from = one.first().compareTo(other.first()) >= 0 ? one.first() : other.first();
        var to = one.last().compareTo(other.last()) <= 0 ? one.last() : other.last();
        return from.compareTo(to) > 0
                ? Optional.empty()
                : Optional.of(new Both(one.between(from, to), other.between(from, to), grain));
    }

    private static PairReport report(@Nullable Both both, TieAsk ask, Grain grain) {
        var explorer = new RelationExplorer(ask.mostLag(), Histories.season(grain));
        var none = List.<Double>of();
        var pair =
                new Pair(
                        new Named(ask.first(), both == null ? none : both.first().values()),
                        new Named(ask.second(), both == null ? none : both.second().values()));
        return explorer.explore(List.of(pair)).getFirst();
    }

    private static @Nullable LagCorrelation shown(PairReport report, boolean strongest) {
        var same = report.lags().stream().filter(each -> each.lag() == 0).findFirst();
        return (strongest ? report.strongest() : same.or(report::strongest)).orElse(null);
    }

    private ChartSpec chart(
            Indicator first,
            Indicator second,
            @Nullable Both both,
            PairReport report,
            @Nullable LagCorrelation shown) {
        var locale = scope.texts().locale();
        var title = scope.texts().get("board.tie.title", first.name(locale), second.name(locale));
        var head = new ChartSpec.Head(title, measure(second), "", "");
        var axis = new ChartSpec.Axis(first.name(locale), measure(first), second.name(locale));
        var spots = new ArrayList<ChartSpec.Spot>();
        if (both != null && shown != null) {
            spots.addAll(spots(both, shown.lag()));
        }
        var shifts =
                report.lags().stream()
                        .map(each -> new ChartSpec.Shift(each.lag(), each.pearson().value()))
                        .toList();
        var lag = shifts.isEmpty() ? null : new ChartSpec.Lag(shifts, limit(report));
        return new ChartSpec.Scatter(head, axis, spots, true, lag);
    }

    private ChartSpec.Measure measure(Indicator indicator) {
        var measure = indicator.measure();
        return new ChartSpec.Measure(
                Units.in(scope.texts(), measure.unit()), Math.max(1, measure.decimals()));
    }

    private List<ChartSpec.Spot> spots(Both both, int lag) {
        var times = new Times(scope.texts());
        var spots = new ArrayList<ChartSpec.Spot>();
        var x = both.first().values();
        var y = both.second().values();
        for (int t = Math.max(0, -lag); t < x.size() && t + lag < y.size(); t++) {
            if (!x.get(t).isNaN() && !y.get(t + lag).isNaN()) {
                spots.add(
                        new ChartSpec.Spot(
                                times.period(both.first().at(t)),
                                x.get(t),
                                y.get(t + lag),
                                Status.UNKNOWN));
            }
        }
        return spots;
    }

    /**
     * The largest correlation that may still be chance: none beyond it has an adjusted probability
     * of 5 % or more, and one test alone would need as much.
     */
    private static double limit(PairReport report) {
        double limit = 0;
        for (var lag : report.lags()) {
            limit = Math.max(limit, critical(lag.effective()));
            if (lag.pearson().adjusted() >= CHANCE) {
                limit = Math.max(limit, Math.abs(lag.pearson().value()));
            }
        }
        return Math.min(1, limit);
    }

    /** The correlation that so many independent points reach by chance once in twenty times. */
    private static double critical(double points) {
        double low = 0;
        double high = 1;
        double degrees = Math.max(1, points - 2);
        while (high - low > EXACT) {
            double r = (low + high) / 2;
            double t = r * Math.sqrt(degrees / (1 - r * r));
            if (Probability.studentBothTails(t, degrees) > CHANCE) {
                low = r;
            } else {
                high = r;
            }
        }
        return high;
    }
}
