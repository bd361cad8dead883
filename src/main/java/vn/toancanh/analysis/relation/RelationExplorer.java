package vn.toancanh.analysis.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.Probability;
import vn.toancanh.analysis.SeasonRemover;

/**
 * Looks for correlation of pairs of series at lags −L to L. Probabilities are by Student's t with
 * the effective number of points of Pyper and Peterman (Canadian Journal of Fisheries and Aquatic
 * Sciences 55, 1998), and are adjusted over all lags and pairs together. Pure, any thread.
 */
public final class RelationExplorer {
    /** Fewer points in common give no correlation at all. */
    public static final int LEAST_POINTS = 8;

    private static final int FEW_POINTS = 20;
    private static final double MUCH_MEMORY = 0.7;
    private static final int MANY_TESTS = 20;
    private static final double TREND = 0.05;

    private final int mostLag;
    private final int season;

    /**
     * @param mostLag L, 0 or more
     * @param season periods in a cycle, taken out of both series where there are three; 1 for none
     */
    public RelationExplorer(int mostLag, int season) {
        if (mostLag < 0 || season < 1) {
            throw new IllegalArgumentException("not a question about lags");
        }
        this.mostLag = mostLag;
        this.season = season;
    }

    /** A named series, one value for each period, NaN for none; both of a pair begin together. */
    public record Named(String name, List<Double> values) {
        public Named {
            values = List.copyOf(values);
        }

        double[] numbers() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Two series to look at. */
    public record Pair(Named first, Named second) {}

    public List<PairReport> explore(List<Pair> pairs) {
        var reports = pairs.stream().map(this::explore).toList();
        var pearson = new ArrayList<Double>();
        var spearman = new ArrayList<Double>();
        for (var report : reports) {
            report.lags().forEach(lag -> pearson.add(lag.pearson().probability()));
            report.lags().forEach(lag -> spearman.add(lag.spearman().probability()));
        }
        var adjustedPearson = FalseDiscovery.adjusted(pearson).iterator();
        var adjustedSpearman = FalseDiscovery.adjusted(spearman).iterator();
        var adjusted = new ArrayList<PairReport>();
        for (var report : reports) {
            var lags = new ArrayList<LagCorrelation>();
            for (var lag : report.lags()) {
                lags.add(lag.adjustedTo(adjustedPearson.next(), adjustedSpearman.next()));
            }
            var limits = new ArrayList<>(report.limits());
            if (pearson.size() > MANY_TESTS) {
                limits.add(Limit.of("analysis.relation.limit.many", pearson.size()));
            }
            adjusted.add(new PairReport(report.first(), report.second(), lags, limits));
        }
        return List.copyOf(adjusted);
    }

    private PairReport explore(Pair pair) {
        var first = prepared(pair.first().numbers());
        var second = prepared(pair.second().numbers());
        var limits = new ArrayList<Limit>();
        limits.add(Limit.of("analysis.relation.limit.not-cause"));
        if (MannKendall.probability(first) < TREND && MannKendall.probability(second) < TREND) {
            limits.add(Limit.of("analysis.relation.limit.trend"));
        }
        if (season > 1
                && !(SeasonRemover.canRemove(pair.first().numbers(), season)
                        && SeasonRemover.canRemove(pair.second().numbers(), season))) {
            limits.add(Limit.of("analysis.relation.limit.season", season));
        }
        var lags = new ArrayList<LagCorrelation>();
        for (var lag = -mostLag; lag <= mostLag; lag++) {
            var common = Common.of(first, second, lag);
            if (common.size() >= LEAST_POINTS && common.varies()) {
                lags.add(correlation(lag, common, Common.memory(first, second, common.size())));
            }
        }
        if (lags.isEmpty()) {
            limits.add(Limit.of("analysis.relation.limit.nothing", LEAST_POINTS));
        }
        return new PairReport(pair.first().name(), pair.second().name(), lags, limits);
    }

    private double[] prepared(double[] values) {
        var finite = Arrays.stream(values).map(v -> Double.isFinite(v) ? v : Double.NaN).toArray();
        return SeasonRemover.canRemove(finite, season)
                ? SeasonRemover.remove(finite, season)
                : finite;
    }

    private static LagCorrelation correlation(int lag, Common common, double memory) {
        var points = common.size();
        // 1/N* = 1/N + (2/N) Σ ((N−j)/N) ρx(j) ρy(j); more than N would promise too much.
        var effective = Math.clamp(points / memory, 3, points);
        var limits = new ArrayList<Limit>();
        if (effective < FEW_POINTS) {
            limits.add(Limit.of("analysis.relation.limit.few", points, Math.round(effective)));
        }
        if (effective < MUCH_MEMORY * points) {
            limits.add(Limit.of("analysis.relation.limit.memory", points, Math.round(effective)));
        }
        return new LagCorrelation(
                lag,
                points,
                effective,
                coefficient(common.pearson(), effective),
                coefficient(common.spearman(), effective),
                limits);
    }

    private static LagCorrelation.Coefficient coefficient(double value, double effective) {
        var degrees = effective - 2;
        var left = 1 - value * value;
        var t = left <= 0 ? Double.POSITIVE_INFINITY : value * Math.sqrt(degrees / left);
        var probability = Probability.studentBothTails(t, degrees);
        return new LagCorrelation.Coefficient(value, probability, probability);
    }
}
