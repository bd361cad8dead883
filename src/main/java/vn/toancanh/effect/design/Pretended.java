package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import vn.toancanh.effect.Estimate;

/**
 * The gaps of comparison units that were taken for the directed ones: each in turn, or for several
 * directed units as many of them drawn by lot from a fixed seed. Directed units are in none.
 */
final class Pretended {
    private static final int DRAWS = 100;
    private static final long SEED = 20_260_701;

    /** So many must be left to compare with. */
    static final int LEAST_DONORS = 2;

    private final List<Gap> gaps;

    private Pretended(List<Gap> gaps) {
        this.gaps = gaps;
    }

    /**
     * @param donors in an order that does not depend on that of the panel
     */
    static Pretended of(Pool pool, int[] donors, int directed, Weighing weighing) {
        var gaps = new ArrayList<Gap>();
        if (donors.length - directed >= LEAST_DONORS) {
            for (var target : targets(donors, directed)) {
                var others =
                        Arrays.stream(donors)
                                .filter(i -> Arrays.stream(target).noneMatch(t -> t == i))
                                .toArray();
                gaps.add(Gap.of(pool, target, others, weighing));
            }
        }
        return new Pretended(gaps);
    }

    private static List<int[]> targets(int[] donors, int directed) {
        if (directed == 1) {
            return Arrays.stream(donors).mapToObj(i -> new int[] {i}).toList();
        }
        var random = new Random(SEED);
        var targets = new ArrayList<int[]>();
        for (var draw = 0; draw < DRAWS; draw++) {
            var mixed = donors.clone();
            for (var i = 0; i < directed; i++) {
                var other = i + random.nextInt(mixed.length - i);
                var kept = mixed[i];
                mixed[i] = mixed[other];
                mixed[other] = kept;
            }
            targets.add(Arrays.copyOf(mixed, directed));
        }
        return targets;
    }

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    /** Median root mean squared gap of the past, NaN without any. */
    double usualFit() {
        var sorted = gaps.stream().mapToDouble(Gap::before).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Standard deviation of the effects of nothing (Arkhangelsky et al. 2021, algorithm 4). */
    double plainError() {
        var mean = gaps.stream().mapToDouble(Gap::effect).average().orElse(Double.NaN);
        var squares = gaps.stream().mapToDouble(gap -> Math.pow(gap.effect() - mean, 2)).sum();
        return gaps.size() < 2 ? Double.NaN : Math.sqrt(squares / (gaps.size() - 1));
    }

    /**
     * Those whose past was followed well enough, if that of the directed units was: for the others
     * no verdict would be given, so they say nothing about those for which one is.
     */
    private List<Gap> like(Gap own, double usual) {
        var most = Estimate.Fit.TWICE * usual;
        return own.before() > most
                ? gaps
                : gaps.stream().filter(gap -> gap.before() <= most).toList();
    }

    /**
     * What effects of nothing are like for a unit that is as easy to follow as this one. How easy
     * is seen from the past, half of it believed and half taken from all.
     */
    double scaledError(Gap own) {
        return scaled(own, Gap::effect);
    }

    /** The same for one time. */
    double scaledSpread(Gap own, int time) {
        return scaled(own, gap -> gap.at(time));
    }

    private double scaled(Gap own, ToDoubleFunction<Gap> what) {
        var usual = usualFit();
        var alike = like(own, usual);
        var squares =
                alike.stream()
                        .mapToDouble(
                                gap -> Math.pow(what.applyAsDouble(gap) / scale(gap, usual), 2))
                        .sum();
        return scale(own, usual) * Math.sqrt(squares / (alike.size() - 1));
    }

    private static double scale(Gap gap, double usual) {
        return Math.sqrt((gap.before() * gap.before() + usual * usual) / 2);
    }

    double plainSpread(int time) {
        return Math.sqrt(
                gaps.stream()
                        .mapToDouble(gap -> gap.at(time) * gap.at(time))
                        .average()
                        .orElse(Double.NaN));
    }

    Estimate.Placebos rank(Gap own) {
        var ratio = own.ratio();
        var above = gaps.stream().filter(gap -> gap.ratio() >= ratio).count();
        return new Estimate.Placebos(ratio, (int) above + 1, gaps.size() + 1);
    }
}
