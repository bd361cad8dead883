package vn.toancanh.demo;

import java.time.LocalDate;
import vn.toancanh.demo.land.Realm;

/**
 * What a simulated territory is made from; equal settings make equal territories.
 *
 * @param units of today: communes of a province, {@value #FEWEST} to {@value #MOST}, or all the
 *     provinces of a country
 * @param start the day on which the demo's clock starts; three years of history lie before it
 */
public record DemoSettings(Realm realm, int units, long seed, LocalDate start) {
    public static final int FEWEST = 12;
    public static final int MOST = 600;
    public static final int USUAL_COMMUNES = 100;
    public static final long USUAL_SEED = 42;

    public DemoSettings {
        if (units < FEWEST || units > MOST) {
            throw new IllegalArgumentException("communes are not within 12..600: " + units);
        }
        if (realm == Realm.COUNTRY && units != Realm.PROVINCES) {
            throw new IllegalArgumentException("a country has 34 provinces, not " + units);
        }
    }

    /** A province. */
    public DemoSettings(int communes, long seed, LocalDate start) {
        this(Realm.PROVINCE, communes, seed, start);
    }

    /** The country that is made of the same seed and day, and of whatever number of communes. */
    public DemoSettings country() {
        return new DemoSettings(Realm.COUNTRY, Realm.PROVINCES, seed, start);
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
