package vn.toancanh.alert.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Kulldorff's scan statistic (Communications in Statistics, Theory and Methods 26, 1997): the
 * circles whose cases are least explained by one risk everywhere. With periods, cylinders that
 * reach to the latest one (prospective: Kulldorff, Journal of the Royal Statistical Society A 164,
 * 2001). Uses all processors for random maps; the answer does not depend on their number.
 */
public final class SpaceScan {
    /** Every random map strews them one by one. */
    public static final int MOST_CASES = 5_000_000;

    private final ScanQuestion question;
    private final double[] people;

    /** By number of the latest periods less one: cases of each region in them together. */
    private final long[][] cases;

    private final Circles circles;
    private final CaseModel model;
    private final int periods;

    /** A circle, how long it lasts and what is in it. */
    private record Found(
            int centre, int steps, int duration, long inside, double people, double likelihood) {}

    private SpaceScan(
            List<Spot> spots, double[] people, List<int[]> casesByPeriod, ScanQuestion question) {
        this.question = question;
        this.people = people.clone();
        periods = casesByPeriod.size();
        var all = casesByPeriod.stream().flatMapToInt(Arrays::stream).asLongStream().sum();
        var everybody = Arrays.stream(people).sum();
        if (all > MOST_CASES) {
            throw new IllegalArgumentException(all + " cases");
        }
        model = new CaseModel(all, everybody * periods);
        circles = Circles.of(spots, people, question.metric(), question.share() * everybody);
        cases = latest(casesByPeriod, Math.min(question.periods(), periods));
    }

    /**
     * The most striking clusters that share no region, strongest first.
     *
     * @param people of each place, not below 0, not all 0
     * @param casesByPeriod cases of each place, earliest period first; one period for space alone
     */
    public static List<Cluster> clusters(
            List<Spot> spots, double[] people, List<int[]> casesByPeriod, ScanQuestion question) {
        return clusters(spots, people, casesByPeriod, question, _ -> true);
    }

    /**
     * The same, for people who wait.
     *
     * @param goesOn told how many random maps are done, on any thread; false ends the scan
     * @throws java.util.concurrent.CancellationException when it was ended
     */
    public static List<Cluster> clusters(
            List<Spot> spots,
            double[] people,
            List<int[]> casesByPeriod,
            ScanQuestion question,
            IntPredicate goesOn) {
        if (casesByPeriod.isEmpty()
                || spots.size() != people.length
                || casesByPeriod.stream().anyMatch(cases -> cases.length != people.length)) {
            throw new IllegalArgumentException("not as many places, people and cases");
        }
        return new SpaceScan(spots, people, casesByPeriod, question).clusters(goesOn);
    }

    private static long[][] latest(List<int[]> casesByPeriod, int longest) {
        var latest = new long[longest][];
        var sum = new long[casesByPeriod.getFirst().length];
        for (var age = 0; age < longest; age++) {
            var added = casesByPeriod.get(casesByPeriod.size() - 1 - age);
            Arrays.setAll(sum, region -> sum[region] + added[region]);
            latest[age] = sum.clone();
        }
        return latest;
    }

    private List<Cluster> clusters(IntPredicate goesOn) {
        if (model.cases() == 0) {
            return List.of();
        }
        var chance =
                new RandomMaps(circles, people, model, periods, cases.length)
                        .likelihoods(question.replications(), question.seed(), goesOn);
        var taken = new boolean[people.length];
        var clusters = new ArrayList<Cluster>();
        while (clusters.size() < question.most()) {
            var best = strongest(taken);
            if (best == null) {
                break;
            }
            var cluster = cluster(best, chance);
            cluster.regions().forEach(region -> taken[region] = true);
            clusters.add(cluster);
        }
        return List.copyOf(clusters);
    }

    /** Of the circles without a taken region; null when none has more cases than expected. */
    private @Nullable Found strongest(boolean[] taken) {
        Found best = null;
        for (var centre = 0; centre < circles.size(); centre++) {
            for (var duration = 1; duration <= cases.length; duration++) {
                var found = strongest(taken, centre, duration);
                if (found != null && (best == null || found.likelihood() > best.likelihood())) {
                    best = found;
                }
            }
        }
        return best;
    }

    private @Nullable Found strongest(boolean[] taken, int centre, int duration) {
        Found best = null;
        var inside = 0L;
        var around = 0.0;
        var order = circles.order(centre);
        for (var i = 0; i < order.length && !taken[Circles.region(order[i])]; i++) {
            var region = Circles.region(order[i]);
            inside += cases[duration - 1][region];
            around += people[region] * duration;
            if (Circles.ends(order[i])) {
                var likelihood = model.likelihood(inside, around);
                if (likelihood > (best == null ? 0 : best.likelihood())) {
                    best = new Found(centre, i + 1, duration, inside, around, likelihood);
                }
            }
        }
        return best;
    }

    private Cluster cluster(Found found, double[] chance) {
        var order = circles.order(found.centre());
        var regions =
                IntStream.range(0, found.steps())
                        .mapToObj(step -> Circles.region(order[step]))
                        .toList();
        var straight = circles.straight(found.centre(), regions.getLast());
        return new Cluster(
                found.likelihood(),
                p(found.likelihood(), chance),
                regions,
                question.metric().distance(straight),
                found.duration(),
                found.inside(),
                model.expected(found.people()),
                model.relativeRisk(found.inside(), found.people()));
    }

    private static double p(double likelihood, double[] chance) {
        if (chance.length == 0) {
            return Double.NaN;
        }
        var asStriking = Arrays.stream(chance).filter(other -> other >= likelihood).count();
        return (1.0 + asStriking) / (1.0 + chance.length);
    }
}
