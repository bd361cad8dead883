package vn.toancanh.map.classes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against results published for the employment density of California's 58 counties, in employees
 * per km² (US Census; the example of the PySAL project's documentation of mapclassify, where the
 * classes below are printed).
 */
class PublishedClassesTest {
    private static final List<Double> DENSITY =
            List.of(
                    329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99,
                    3.16, 0.22, 8.7, 6.56, 3.27, 0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14,
                    0.92, 12.63, 28.7, 12.02, 722.85, 36.68, 0.74, 29.82, 192.05, 3.38, 11.15,
                    110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93, 66.26, 5.39, 0.13, 0.61,
                    50.65, 40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97);

    @Test
    void naturalBreaksAreFishersOptimum() {
        var breaks = new ClassMethod.Natural(5).breaks(DENSITY);

        assertArrayEquals(new int[] {49, 3, 4, 1, 1}, counts(breaks));
        assertEquals(List.of(75.29, 192.05, 370.5, 722.85), greatest(breaks));
    }

    @Test
    void quantilesHoldAsManyValuesAsPublished() {
        var breaks = new ClassMethod.Quantile(5).breaks(DENSITY);

        assertArrayEquals(new int[] {12, 11, 12, 11, 12}, counts(breaks));
    }

    @Test
    void equalIntervalsHoldAsManyValuesAsPublished() {
        var breaks = new ClassMethod.EqualInterval(5).breaks(DENSITY);

        assertArrayEquals(new int[] {57, 0, 0, 0, 1}, counts(breaks));
        double[] published = {822.394, 1644.658, 2466.922, 3289.186};
        for (int i = 0; i < published.length; i++) {
            assertEquals(published[i], breaks.limits().get(i), published[i] * 0.05);
        }
    }

    @Test
    void standardDeviationsLieWherePublished() {
        double[] sorted = DENSITY.stream().mapToDouble(v -> v).sorted().toArray();

        assertArrayEquals(
                new double[] {-967.36235382, -420.71712519, 672.57333208, 1219.21856072},
                ClassMethod.Deviation.limits(sorted).toArray(),
                1e-6);
        // Where no value lies there is no class.
        assertArrayEquals(
                new int[] {56, 1, 1}, counts(new ClassMethod.Deviation().breaks(DENSITY)));
    }

    private static int[] counts(ClassBreaks breaks) {
        var counts = new int[breaks.classes()];
        DENSITY.forEach(value -> counts[breaks.classOf(value)]++);
        return counts;
    }

    /** The greatest value of every class but the last. */
    private static List<Double> greatest(ClassBreaks breaks) {
        return IntStream.range(0, breaks.classes() - 1)
                .mapToObj(c ->
                        DENSITY.stream()
                                .filter(value -> breaks.classOf(value) == c)
                                .max(Double::compare)
                                .orElseThrow())
                .toList();
    }
}
