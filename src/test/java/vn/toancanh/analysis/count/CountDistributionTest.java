package vn.toancanh.analysis.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountDistributionTest {
    /** Figures of SciPy 1.x, scipy.stats.nbinom and poisson. */
    @Test
    void probabilitiesAndQuantilesAreThePublishedOnes() {
        var wide = CountDistribution.of(7, 2.5);
        assertEquals(0.013897818197, wide.atMost(0), 1e-11);
        assertEquals(0.207170143256, wide.atMost(3), 1e-11);
        assertEquals(0.999997827095, wide.atMost(40), 1e-11);
        assertEquals(0, wide.quantile(0.01));
        assertEquals(6, wide.quantile(0.5));
        assertEquals(19, wide.quantile(0.99));
        assertEquals(0.395403369602, CountDistribution.of(4.2, 1).atMost(3), 1e-11);
        assertEquals(0.975140705632, CountDistribution.of(650, 1).atMost(700), 1e-10);
        assertEquals(0, wide.atMost(-1));
    }

    @Test
    void aHairOfDispersionChangesNothing() {
        IntStream.of(0, 3, 60, 130)
                .forEach(count ->
                        assertEquals(
                                CountDistribution.of(100, 1).atMost(count),
                                CountDistribution.of(100, 1.00001).atMost(count),
                                1e-5));
    }
}
