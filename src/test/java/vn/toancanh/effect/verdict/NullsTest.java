package vn.toancanh.effect.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Simulated;

/** How often what is said is true, where the truth is known: the design is chosen by the data. */
class NullsTest {
    private static final int PANELS = 1000;
    private static final int EFFECTS = 200;
    private static final int MOSTLY_DIRECTED = 400;

    private static Verdict judged(Simulated panel) {
        var question = new Question(panel.trial(), null, new Wish.Up(), Circumstances.NONE);
        return Verdicts.judge(question);
    }

    /**
     * Of ten panels six have one directed unit beside 20 to 60, two have several, one has 5 to 9
     * units beside it and one has none.
     */
    private static Simulated panel(int number) {
        var random = new Random(7919L * number);
        return switch (number % 10) {
            case 0 -> Simulated.of(random, 0, 1);
            case 1 -> Simulated.of(random, 5 + random.nextInt(5), 1);
            case 2, 3 -> Simulated.of(random, 12 + random.nextInt(40), 2 + random.nextInt(4));
            default -> Simulated.of(random, 20 + random.nextInt(41), 1);
        };
    }

    private static boolean holds(Verdict verdict, double truth) {
        return verdict.estimate() instanceof Estimate estimate
                && estimate.effect().wide().holds(truth);
    }

    /** 93 to 97 of 100, and no more than 6 of 100 praised for nothing. */
    @Test
    void whereNothingHappenedTheIntervalHoldsNothingAndPraiseIsRare() {
        var verdicts =
                IntStream.range(0, PANELS).parallel().mapToObj(i -> judged(panel(i))).toList();
        var held = verdicts.stream().filter(verdict -> holds(verdict, 0)).count();
        var praised = verdicts.stream().filter(v -> v.rung() == Rung.IMPROVED).count();
        var silent = verdicts.stream().filter(v -> v.rung() == Rung.INSUFFICIENT).count();
        assertTrue(held >= 0.93 * PANELS && held <= 0.97 * PANELS, held + " of " + PANELS);
        assertTrue(praised <= 0.06 * PANELS, praised + " of " + PANELS);
        assertTrue(silent <= 0.1 * PANELS, silent + " of " + PANELS);
    }

    /** An order to most units of a province leaves too few to pretend with. */
    @Test
    void whereMostUnitsAreDirectedPraiseForNothingIsRareToo() {
        var verdicts =
                IntStream.range(0, MOSTLY_DIRECTED)
                        .parallel()
                        .mapToObj(i -> judged(mostlyDirected(i)))
                        .toList();
        var held = verdicts.stream().filter(verdict -> holds(verdict, 0)).count();
        var praised = verdicts.stream().filter(v -> v.rung() == Rung.IMPROVED).count();
        assertTrue(held >= 0.92 * MOSTLY_DIRECTED, held + " of " + MOSTLY_DIRECTED);
        assertTrue(praised <= 0.06 * MOSTLY_DIRECTED, praised + " of " + MOSTLY_DIRECTED);
    }

    private static Simulated mostlyDirected(int number) {
        var random = new Random(104_729L * number);
        var donors = 5 + random.nextInt(16);
        return Simulated.of(random, donors, donors - 2 + random.nextInt(12));
    }

    /** Twice the standard deviation of the unit's own noise. */
    @Test
    void aRealEffectIsMostlyFoundWhereThereAreOthersToCompareWith() {
        var compared = IntStream.range(0, EFFECTS).filter(i -> i % 10 > 1).toArray();
        var verdicts =
                IntStream.of(compared)
                        .parallel()
                        .mapToObj(i -> judged(panel(i).plus(2 * panel(i).noise())))
                        .toList();
        var grounds = verdicts.stream().filter(v -> v.rung() == Rung.IMPROVED).count();
        var signs = verdicts.stream().filter(v -> v.rung() == Rung.SIGNS).count();
        assertTrue(grounds > 0.5 * compared.length, grounds + " of " + compared.length);
        assertTrue(grounds + signs > 0.8 * compared.length, signs + " signs");
        var held =
                IntStream.range(0, compared.length)
                        .filter(i -> holds(verdicts.get(i), 2 * panel(compared[i]).noise()))
                        .count();
        assertTrue(held > 0.9 * compared.length, held + " of " + compared.length);
    }
}
