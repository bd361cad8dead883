package vn.toancanh.alert.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long charts run before they signal, against the published average run lengths. */
class RunLengthTest {
    private static final int RUNS = 20_000;
    private static final double TOLERANCE = 0.03;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);

    /** Average number of values with this mean until one of them makes the chart signal. */
    private double runLength(double mean, Supplier<DoublePredicate> charts) {
        var values = 0L;
        for (var run = 0; run < RUNS; run++) {
            var chart = charts.get();
            do {
                values++;
            } while (!chart.test(random.nextGaussian() + mean));
        }
        return values / (double) RUNS;
    }

    /** Montgomery, Introduction to Statistical Quality Control, on one-sided sums with k = 0.5. */
    @ParameterizedTest
    @CsvSource({"4,0,335.4", "4,1,8.38", "5,0,930.8", "5,1,10.38"})
    void oneSidedSumsRunAsLongAsTheoryHasIt(double limit, double mean, double published) {
        var length =
                runLength(
                        mean,
                        () -> {
                            var chart = new CusumChart(0.5, limit, false);
                            return z -> Math.abs(chart.add(z)) > limit;
                        });

        assertEquals(published, length, TOLERANCE * published);
    }

    /** Two one-sided charts at once signal twice as often: 1/A = 1/A+ + 1/A-. */
    @ParameterizedTest
    @CsvSource({"4,0,167.7", "5,0,465.4"})
    void sumsOnBothSidesRunHalfAsLong(double limit, double mean, double published) {
        var length =
                runLength(
                        mean,
                        () -> {
                            var chart = new CusumChart(0.5, limit, true);
                            return z -> Math.abs(chart.add(z)) > limit;
                        });

        assertEquals(published, length, TOLERANCE * published);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,2.703,0,371.8",
        "0.1,2.703,1,9.75",
        "0.25,2.898,0,370.3",
        "0.25,2.898,1,10.25"
    })
    void weightedMeansRunAsLongAsTheoryHasIt(
            double weight, double width, double mean, double published) {
        var length =
                runLength(
                        mean,
                        () -> {
                            var chart = new EwmaChart(weight, width);
                            return z -> Math.abs(chart.add(z)) > chart.limit();
                        });

        assertEquals(published, length, TOLERANCE * published);
    }
}
