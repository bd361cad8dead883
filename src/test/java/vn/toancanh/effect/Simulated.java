package vn.toancanh.effect;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Panels as provinces have them: levels, trends and ways to follow common shocks of each unit's
 * own, noise that remembers, some units noisier than others. The directed units are drawn like the
 * others.
 */
public record Simulated(double[][] values, int start, int treated, double noise) {
    /**
     * @param donors so many units to compare with
     * @param treated the first so many units are directed
     */
    public static Simulated of(Random random, int donors, int treated) {
        var before = 16 + random.nextInt(25);
        var times = before + 4 + random.nextInt(9);
        var common = new double[times];
        for (var t = 1; t < times; t++) {
            common[t] = 0.8 * common[t - 1] + random.nextGaussian();
        }
        var memory = 0.5 * random.nextDouble();
        var values = new double[donors + treated][times];
        var noise = 0.0;
        for (var unit = 0; unit < values.length; unit++) {
            var own = Math.exp(0.25 * random.nextGaussian());
            noise += unit < treated ? own / treated : 0;
            fill(values[unit], common, own, memory, random);
        }
        return new Simulated(values, before, treated, noise);
    }

    private static void fill(
            double[] row, double[] common, double own, double memory, Random random) {
        var level = 50 + 5 * random.nextGaussian();
        var trend = 0.02 * random.nextGaussian();
        var follows = 1 + 0.3 * random.nextGaussian();
        var error = random.nextGaussian();
        for (var t = 0; t < row.length; t++) {
            row[t] = level + trend * t + follows * common[t] + own * error;
            error = memory * error + Math.sqrt(1 - memory * memory) * random.nextGaussian();
        }
    }

    /** The same with so much added to the directed units from the start on. */
    public Simulated plus(double effect) {
        var changed = new double[values.length][];
        for (var unit = 0; unit < changed.length; unit++) {
            changed[unit] = values[unit].clone();
            for (var t = start; unit < treated && t < changed[unit].length; t++) {
                changed[unit][t] += effect;
            }
        }
        return new Simulated(changed, start, treated, noise);
    }

    public Trial trial() {
        var units = IntStream.range(0, values.length).mapToObj(i -> "u" + i).toList();
        var times = IntStream.range(0, values[0].length).mapToObj(Integer::toString).toList();
        return new Trial(
                Panel.of(units, times, values),
                new Treatment(units.subList(0, treated), start, 0),
                Options.NONE);
    }
}
