package vn.toancanh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against the tables of Abramowitz and Stegun, Handbook of Mathematical Functions, chapter 26. */
class ProbabilityTest {
    @Test
    void theNormalDistributionIsThatOfTheTables() {
        assertEquals(0.5, Probability.normal(0), 1e-15);
        assertEquals(0.841344746068543, Probability.normal(1), 1e-14);
        assertEquals(0.022750131948179, Probability.normal(-2), 1e-14);
        assertEquals(0.977249868051821, Probability.normal(2), 1e-14);
        assertEquals(9.865876450376981e-10, Probability.normal(-6), 1e-20);
    }

    @Test
    void quantilesTurnTheDistributionBack() {
        assertEquals(1.959963984540054, Probability.normalQuantile(0.975), 1e-13);
        for (var p : new double[] {1e-9, 1e-4, 0.05, 0.3, 0.5, 0.8, 0.999, 1 - 1e-6}) {
            assertEquals(p, Probability.normal(Probability.normalQuantile(p)), 1e-13);
        }
    }

    @Test
    void studentAndChiSquaredAreThoseOfTheTables() {
        assertEquals(0.05, Probability.studentBothTails(2.228138851986274, 10), 1e-12);
        assertEquals(0.5, Probability.studentBothTails(1, 1), 1e-12);
        assertEquals(0.01, Probability.studentBothTails(2.750, 30), 1e-5);
        assertEquals(0, Probability.studentBothTails(Double.POSITIVE_INFINITY, 5), 0);
        assertEquals(0.05, Probability.chiSquaredUpper(3.841458820694124, 1), 1e-12);
        assertEquals(0.05, Probability.chiSquaredUpper(18.307038053275146, 10), 1e-12);
        assertEquals(1, Probability.chiSquaredUpper(0, 3), 0);
    }
}
