package vn.toancanh.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.explain.Explanation.Explained;
import vn.toancanh.analysis.explain.Explanation.Unexplained;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation.Fraction;

class DecompositionTest {
    private static final AreaCode A = new AreaCode("A");
    private static final AreaCode B = new AreaCode("B");

    /** Whole 60/100 to 65/100: A's share falls from 0.5 to 0.25 at 0.8, B rises from 0.4 to 0.6. */
    @Test
    void aHandWorkedCaseComesOutAsOnPaper() {
        var explained =
                explained(
                        List.of(
                                unit(A, fraction(40, 50), fraction(20, 25)),
                                unit(B, fraction(20, 50), fraction(45, 75))),
                        100);

        assertEquals(60, explained.before(), 1e-12);
        assertEquals(65, explained.after(), 1e-12);
        // Mix of A: -0.25 * (0.8 - 0.625); of B: 0.25 * (0.5 - 0.625). Rate of B: 0.2 * 0.625.
        assertEquals(-4.375, part(explained, A).mix(), 1e-12);
        assertEquals(0, part(explained, A).rate(), 1e-12);
        assertEquals(-3.125, part(explained, B).mix(), 1e-12);
        assertEquals(12.5, part(explained, B).rate(), 1e-12);
        assertEquals(-7.5, explained.mix(), 1e-12);
        assertEquals(12.5, explained.rate(), 1e-12);
    }

    @Test
    void partsOfTenThousandRandomProvincesSumToTheChange() {
        for (var seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var units = new ArrayList<UnitRatio>();
            var count = 1 + random.nextInt(130);
            for (var i = 0; i < count; i++) {
                units.add(unit(new AreaCode("U" + i), fraction(random), fraction(random)));
            }
            if (Decomposition.ratio(units, 100) instanceof Explained explained) {
                var sum = explained.contributions().stream().mapToDouble(Contribution::total).sum();
                assertEquals(explained.change(), sum, 1e-9, "seed " + seed);
                assertEquals(explained.change(), explained.mix() + explained.rate(), 1e-9);
            } else {
                assertTrue(
                        units.stream().allMatch(u -> u.before() == null || u.after() == null)
                                || total(units) == 0,
                        "seed " + seed);
            }
        }
    }

    private static double total(List<UnitRatio> units) {
        var before = 0.0;
        var after = 0.0;
        for (var unit : units) {
            var one = unit.before();
            var other = unit.after();
            if (one != null && other != null) {
                before += one.denominator();
                after += other.denominator();
            }
        }
        return Math.min(before, after);
    }

    /** One in fifteen unknown, one in ten without anything to count, sizes from 1 to 100,000. */
    private static @Nullable Fraction fraction(Random random) {
        if (random.nextInt(15) == 0) {
            return null;
        }
        var denominator = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(100_000);
        return fraction(denominator * random.nextDouble(), denominator);
    }

    @Test
    void amountsAreExplainedByTheirOwnChanges() {
        var answer =
                Decomposition.amount(
                        List.of(new UnitAmount(A, 10.0, 25.0), new UnitAmount(B, 5.0, 4.0)));
        var explained = assertInstanceOf(Explained.class, answer);
        assertEquals(14, explained.change());
        assertEquals(15, part(explained, A).total());
        assertEquals(A, explained.contributions().getFirst().area());
    }

    @Test
    void theTopUnitsAreThoseThatWentTheWayOfTheWhole() {
        var explained =
                assertInstanceOf(
                        Explained.class,
                        Decomposition.amount(
                                List.of(
                                        new UnitAmount(A, 0.0, 71.0),
                                        new UnitAmount(B, 0.0, 40.0),
                                        new UnitAmount(new AreaCode("C"), 11.0, 0.0))));
        var top = explained.top(1);
        assertEquals(0.71, top.share(), 1e-12);
        assertEquals(List.of(), top.limits());
        var both = explained.top(5);
        assertEquals(2, both.contributions().size());
        assertEquals(1.11, both.share(), 1e-12);
        assertEquals("analysis.explain.limit.offset", both.limits().getFirst().key());
    }

    @Test
    void withoutAChangeThereIsNoShare() {
        var answer = Decomposition.amount(List.of(new UnitAmount(A, 3.0, 3.0)));
        assertNull(assertInstanceOf(Explained.class, answer).top(5).share());
    }

    @Test
    void aUnitWithNothingToCountInOnePeriodIsMixAndSaid() {
        var explained =
                explained(
                        List.of(
                                unit(A, fraction(50, 100), fraction(50, 100)),
                                unit(B, fraction(0, 0), fraction(90, 100))),
                        1);
        assertEquals(0, part(explained, B).rate(), 1e-12);
        assertEquals(explained.change(), explained.mix(), 1e-12);
        assertTrue(explained.limits().stream().anyMatch(l -> l.key().endsWith("limit.one-sided")));
    }

    @Test
    void aNumeratorWithoutADenominatorStillSumsAndIsSaid() {
        var explained =
                explained(
                        List.of(
                                unit(A, fraction(50, 100), fraction(60, 100)),
                                unit(B, fraction(0, 0), fraction(7, 0))),
                        1);
        var sum = explained.contributions().stream().mapToDouble(Contribution::total).sum();
        assertEquals(explained.change(), sum, 1e-12);
        assertTrue(
                explained.limits().stream()
                        .anyMatch(l -> l.key().endsWith("limit.no-denominator")));
    }

    @Test
    void aUnitWithoutAValueOnOneSideIsLeftOutOfBothAndNamed() {
        var explained =
                explained(
                        List.of(
                                unit(A, fraction(50, 100), fraction(60, 100)),
                                unit(B, null, fraction(1, 900))),
                        100);
        assertEquals(60, explained.after(), 1e-12);
        assertEquals(List.of(B), explained.leftOut());
    }

    @Test
    void whatCannotBeExplainedSaysWhy() {
        assertEquals("analysis.explain.refused.nothing", refused(List.of()));
        assertEquals("analysis.explain.refused.nothing", refused(List.of(unit(A, null, null))));
        assertEquals(
                "analysis.explain.refused.denominator",
                refused(List.of(unit(A, fraction(0, 0), fraction(1, 2)))));
        assertEquals(
                "analysis.explain.refused.number",
                refused(List.of(unit(A, fraction(1, -2), fraction(1, 2)))));
        var answer = Decomposition.amount(List.of(new UnitAmount(A, Double.NaN, 1.0)));
        assertInstanceOf(Unexplained.class, answer);
    }

    private static String refused(List<UnitRatio> units) {
        return assertInstanceOf(Unexplained.class, Decomposition.ratio(units, 1)).why().key();
    }

    private static Explained explained(List<UnitRatio> units, double scale) {
        return assertInstanceOf(Explained.class, Decomposition.ratio(units, scale));
    }

    private static Contribution part(Explained explained, AreaCode area) {
        return explained.contributions().stream()
                .filter(c -> c.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private static UnitRatio unit(
            AreaCode area, @Nullable Fraction before, @Nullable Fraction after) {
        return new UnitRatio(area, before, after);
    }

    private static Fraction fraction(double numerator, double denominator) {
        return new Fraction(numerator, denominator);
    }
}
