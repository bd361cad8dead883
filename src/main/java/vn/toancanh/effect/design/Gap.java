package vn.toancanh.effect.design;

/** What lies between some units and what they are compared with, at each time. */
final class Gap {
    private final Pool pool;
    private final double[] values;
    private final Weighing.Weights weights;

    private Gap(Pool pool, double[] values, Weighing.Weights weights) {
        this.pool = pool;
        this.values = values;
        this.weights = weights;
    }

    static Gap of(Pool pool, int[] target, int[] donors, Weighing weighing) {
        var weights = weighing.of(target, donors);
        var values = pool.mean(target);
        for (var k = 0; k < donors.length; k++) {
            var weight = weights.unit(k);
            if (weight > 0) {
                for (var t = 0; t < values.length; t++) {
                    values[t] -= weight * pool.value(donors[k], t);
                }
            }
        }
        var lasting = 0.0;
        for (var t = 0; t < weights.times(); t++) {
            lasting += weights.time(t) * values[t];
        }
        for (var t = 0; t < values.length; t++) {
            values[t] -= lasting;
        }
        return new Gap(pool, values, weights);
    }

    double at(int time) {
        return values[time];
    }

    Weighing.Weights weights() {
        return weights;
    }

    /** Mean over the times that are judged. */
    double effect() {
        var sum = 0.0;
        for (var t = pool.judged(); t < values.length; t++) {
            sum += values[t];
        }
        return sum / pool.after();
    }

    double before() {
        return rootMeanSquare(0, pool.before());
    }

    double after() {
        return rootMeanSquare(pool.judged(), values.length);
    }

    private double rootMeanSquare(int from, int to) {
        var squares = 0.0;
        for (var t = from; t < to; t++) {
            squares += values[t] * values[t];
        }
        return Math.sqrt(squares / (to - from));
    }

    /** How much farther apart after than before; of a gap that was never there, 0. */
    double ratio() {
        var after = after();
        return after == 0 ? 0 : after / before();
    }
}
