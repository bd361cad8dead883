package vn.toancanh.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.SeasonRemover;
import vn.toancanh.analysis.change.ChangeReport.ChangePoint;

/**
 * Finds shifts of the mean by binary segmentation: the season is taken out, outliers are drawn in,
 * the largest weighted CUSUM splits a stretch when its blocks in random order seldom reach as far
 * (Kirch, Block permutation principles for the change analysis of dependent data, Journal of
 * Statistical Planning and Inference 137, 2007). The order is drawn from a fixed seed, so the
 * answer is always the same. Pure, any thread.
 */
public final class ChangeFinder {
    /** Fewer points do not make two levels. */
    public static final int LEAST_POINTS = 12;

    /** A level holds at least this many points. */
    public static final int LEAST_LEVEL = 5;

    private static final int ORDERS = 999;
    private static final long SEED = 20_260_701;
    private static final double DEPENDENT = 0.3;

    private final double[] x;
    private final int[] at;
    private final double significance;
    private final List<ChangePoint> found = new ArrayList<>();

    private ChangeFinder(double[] x, int[] at, double significance) {
        this.x = x;
        this.at = at;
        this.significance = significance;
    }

    /**
     * @param values one for each period, NaN where none was observed
     * @param season periods in a cycle, 1 for none
     * @param significance such as 0.05; halved for the parts of what was split
     */
    public static ChangeReport find(double[] values, int season, double significance) {
        if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
            return new ChangeReport.Refused(Limit.of("analysis.change.refused.infinite"));
        }
        var points = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        if (points < LEAST_POINTS) {
            return new ChangeReport.Refused(
                    Limit.of("analysis.change.refused.few", points, LEAST_POINTS));
        }
        if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().count() == 1) {
            return new ChangeReport.Refused(Limit.of("analysis.change.refused.constant", points));
        }
        var seasonal = SeasonRemover.canRemove(values, season);
        var plain = seasonal ? SeasonRemover.remove(values, season) : values;
        var finder = examined(plain, significance);
        if (seasonal && !finder.found.isEmpty()) {
            // A shift blurs the season around it, so the season is taken again without the shift.
            finder = examined(withoutSeason(values, season, finder), significance);
        }
        var limits = finder.limits(values.length);
        if (season > 1 && !seasonal) {
            limits.add(Limit.of("analysis.change.limit.season", season));
        }
        return new ChangeReport.Examined(finder.found(), limits);
    }

    private static ChangeFinder examined(double[] plain, double significance) {
        var at = IntStream.range(0, plain.length).filter(t -> !Double.isNaN(plain[t])).toArray();
        var x = Arrays.stream(at).mapToDouble(t -> plain[t]).toArray();
        var finder = new ChangeFinder(Outliers.drawnIn(x), at, significance);
        finder.split(0, x.length, significance);
        return finder;
    }

    private static double[] withoutSeason(double[] values, int season, ChangeFinder finder) {
        var changes = finder.found();
        var levels = new double[values.length];
        for (var t = 0; t < values.length; t++) {
            levels[t] = changes.getFirst().before();
            for (var change : changes) {
                levels[t] = t >= change.first() ? change.after() : levels[t];
            }
        }
        var rest = IntStream.range(0, values.length).mapToDouble(t -> values[t] - levels[t]);
        var plain = SeasonRemover.remove(rest.toArray(), season);
        return IntStream.range(0, values.length).mapToDouble(t -> plain[t] + levels[t]).toArray();
    }

    private void split(int from, int to, double level) {
        if (to - from < 2 * LEAST_LEVEL) {
            return;
        }
        var stretch = Arrays.copyOfRange(x, from, to);
        var cusum = Cusum.of(stretch, LEAST_LEVEL);
        if (cusum.height() == 0) {
            return;
        }
        var probability = cusum.probability(ORDERS, SEED + from);
        if (probability <= level) {
            split(from, from + cusum.split(), level / 2);
            split(from + cusum.split(), to, level / 2);
            found.add(new ChangePoint(from + cusum.split(), 0, 0, probability));
        }
    }

    /** In order of time, each with the means of the stretches on its sides. */
    private List<ChangePoint> found() {
        found.sort(Comparator.comparingInt(ChangePoint::first));
        var changes = new ArrayList<ChangePoint>();
        for (var i = 0; i < found.size(); i++) {
            var from = i == 0 ? 0 : found.get(i - 1).first();
            var here = found.get(i).first();
            var to = i + 1 == found.size() ? x.length : found.get(i + 1).first();
            changes.add(
                    new ChangePoint(
                            at[here],
                            mean(from, here),
                            mean(here, to),
                            found.get(i).probability()));
        }
        return changes;
    }

    private double mean(int from, int to) {
        return Arrays.stream(x, from, to).average().orElse(Double.NaN);
    }

    private List<Limit> limits(int periods) {
        var limits = new ArrayList<Limit>();
        limits.add(Limit.of("analysis.change.limit.not-cause"));
        limits.add(Limit.of("analysis.change.limit.level", significance * 100));
        if (x.length < periods) {
            limits.add(Limit.of("analysis.change.limit.gaps", periods - x.length, periods));
        }
        var levels = residuals();
        if (!found.isEmpty() && Drift.explainsBetter(x, LEAST_LEVEL)) {
            limits.add(Limit.of("analysis.change.limit.drift"));
        }
        if (Cusum.autocorrelation(levels) > DEPENDENT) {
            limits.add(Limit.of("analysis.change.limit.dependent"));
        }
        return limits;
    }

    private double[] residuals() {
        var residuals = x.clone();
        var ends = new ArrayList<>(found.stream().map(ChangePoint::first).sorted().toList());
        ends.add(x.length);
        var from = 0;
        for (var end : ends) {
            var mean = mean(from, end);
            for (var t = from; t < end; t++) {
                residuals[t] -= mean;
            }
            from = end;
        }
        return residuals;
    }
}
