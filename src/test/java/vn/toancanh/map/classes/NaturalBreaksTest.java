package vn.toancanh.map.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalBreaksTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOtherPartitionIsMoreUniform(long seed) {
        var random = new Random(seed);
        double[] values = random.ints(11, 0, 30).mapToDouble(v -> v * 0.5 + 1e6).sorted().toArray();
        int classes = 2 + random.nextInt(3);

        double[] firsts = new NaturalBreaks(values).firsts(classes);

        assertEquals(best(values, 0, classes), deviation(values, firsts), 1e-6);
    }

    @Test
    void equalValuesStayTogetherAndAskForNoMoreClassesThanThereAreValues() {
        assertEquals(0, new NaturalBreaks(new double[] {3, 3, 3}).firsts(4).length);
        assertEquals(1, new NaturalBreaks(new double[] {3, 3, 7, 7}).firsts(4).length);
        assertEquals(0, new NaturalBreaks(new double[0]).firsts(4).length);
    }

    /** By trying every partition of what is left. */
    private static double best(double[] values, int from, int classes) {
        if (classes == 1 || from == values.length) {
            return deviation(Arrays.copyOfRange(values, from, values.length));
        }
        return IntStream.rangeClosed(from + 1, values.length)
                .mapToDouble(to ->
                        deviation(Arrays.copyOfRange(values, from, to))
                                + best(values, to, classes - 1))
                .min()
                .orElseThrow();
    }

    private static double deviation(double[] values, double[] firsts) {
        double sum = 0;
        int from = 0;
        for (int c = 0; c <= firsts.length; c++) {
            int to = from;
            while (to < values.length && (c == firsts.length || values[to] < firsts[c])) {
                to++;
            }
            sum += deviation(Arrays.copyOfRange(values, from, to));
            from = to;
        }
        return sum;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }
}
