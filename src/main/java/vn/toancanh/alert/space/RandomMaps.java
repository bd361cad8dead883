package vn.toancanh.alert.space;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How striking the most striking circle of a map is when as many cases are strewn by people and
 * time alone. Every map has a seed of its own, so that the number of processors changes nothing.
 */
final class RandomMaps {
    private final Circles circles;
    private final double[] people;
    private final CaseModel model;
    private final int periods;
    private final int longest;
    private final Lots lots;

    /**
     * @param periods all that were looked at
     * @param longest how many of the latest a cluster may last
     */
    RandomMaps(Circles circles, double[] people, CaseModel model, int periods, int longest) {
        this.circles = circles;
        this.people = people;
        this.model = model;
        this.periods = periods;
        this.longest = longest;
        lots = new Lots(people);
    }

    /**
     * Of each map, ascending.
     *
     * @param goesOn told how many are done; false ends it with a {@link CancellationException}
     */
    double[] likelihoods(int maps, long seed, IntPredicate goesOn) {
        var done = new AtomicInteger();
        var seeds = new SplittableRandom(seed).longs(maps).toArray();
        return Arrays.stream(seeds)
                .parallel()
                .mapToDouble(own -> {
                    var most = most(new SplittableRandom(own));
                    if (!goesOn.test(done.incrementAndGet())) {
                        throw new CancellationException("nobody waits for the scan any more");
                    }
                    return most;
                })
                .sorted()
                .toArray();
    }

    private double most(SplittableRandom random) {
        var strewn = new int[longest][people.length];
        for (var i = 0L; i < model.cases(); i++) {
            var region = lots.draw(random);
            var age = periods == 1 ? 0 : random.nextInt(periods);
            if (age < longest) {
                strewn[age][region]++;
            }
        }
        // Of circles with as many cases the one with the fewest people is the most striking.
        var fewest = new double[(int) model.cases() + 1];
        Arrays.fill(fewest, Double.POSITIVE_INFINITY);
        var cases = new int[people.length];
        for (var age = 0; age < longest; age++) {
            var added = strewn[age];
            Arrays.setAll(cases, region -> cases[region] + added[region]);
            fewestPeople(cases, age + 1, fewest);
        }
        return IntStream.range(1, fewest.length)
                .filter(count -> fewest[count] < Double.POSITIVE_INFINITY)
                .mapToDouble(count -> model.likelihood(count, fewest[count]))
                .max()
                .orElse(0);
    }

    private void fewestPeople(int[] cases, int duration, double[] fewest) {
        for (var centre = 0; centre < circles.size(); centre++) {
            var count = 0;
            var inside = 0.0;
            for (var step : circles.order(centre)) {
                var region = Circles.region(step);
                count += cases[region];
                inside += people[region] * duration;
                if (Circles.ends(step) && inside < fewest[count]) {
                    fewest[count] = inside;
                }
            }
        }
    }
}
