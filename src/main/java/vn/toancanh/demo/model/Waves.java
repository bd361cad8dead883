package vn.toancanh.demo.model;

import vn.toancanh.demo.terrain.Noise;

/** Random changes in time: mean 0, deviation 1, smooth over a number of days. */
final class Waves {
    private Waves() {}

    static double at(long seed, double day, double days) {
        return 0.8 * single(seed, day / days) + 0.6 * single(seed + 1, 5 * day / days);
    }

    private static double single(long seed, double x) {
        var i = (long) Math.floor(x);
        var f = x - i;
        var w = f * f * (3 - 2 * f);
        var a = Noise.normal(Noise.mix(seed, i));
        var b = Noise.normal(Noise.mix(seed, i + 1));
        return (a + w * (b - a)) / Math.sqrt(1 - 2 * w + 2 * w * w);
    }

    /**
     * A count with this mean, less scattered than a Poisson one because what is counted overlaps
     * from period to period.
     *
     * @param wave moves the count as a whole
     * @param rest decides whether the part of a case counts
     */
    static long count(double mean, double wave, double rest) {
        var moved = mean + 0.3 * Math.sqrt(mean) * Math.min(1, mean) * wave;
        // The logistic curve stands in for the normal one: uniform in 0..1.
        return (long) Math.floor(Math.max(0, moved) + 1 / (1 + StrictMath.exp(1.702 * rest)));
    }
}
