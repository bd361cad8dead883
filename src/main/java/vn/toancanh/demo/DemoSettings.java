package vn.toancanh.demo;

import java.time.LocalDate;

/**
 * What the simulated province is made from; equal settings make equal provinces.
 *
 * @param communes of today, {@value #FEWEST} to {@value #MOST}
 * @param start the day on which the demo's clock starts; three years of history lie before it
 */
public record DemoSettings(int communes, long seed, LocalDate start) {
    public static final int FEWEST = 12;
    public static final int MOST = 600;
    public static final int USUAL_COMMUNES = 100;
    public static final long USUAL_SEED = 42;

    public DemoSettings {
        if (communes < FEWEST || communes > MOST) {
            throw new IllegalArgumentException("communes are not within 12..600: " + communes);
        }
    }

    public static DemoSettings usual(LocalDate start) {
        return new DemoSettings(USUAL_COMMUNES, USUAL_SEED, start);
    }

    /** The first day of the history. */
    public LocalDate historyFrom() {
        return start.minusYears(3);
    }

    /** Half-way through the history some communes were merged; such laws begin with a month. */
    public LocalDate mergedOn() {
        return start.minusMonths(18).withDayOfMonth(1);
    }
}
