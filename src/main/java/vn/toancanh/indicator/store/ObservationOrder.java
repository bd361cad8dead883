package vn.toancanh.indicator.store;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import vn.toancanh.indicator.Observation;

/** What is newer, and what was known when: the two rules that reading and writing share. */
public final class ObservationOrder {
    /** Within one series: later periods later, later revisions of a period later. */
    public static final Comparator<Observation> BY_PERIOD =
            comparing(Observation::period).thenComparingInt(row -> row.provenance().revision());

    private ObservationOrder() {}

    public static boolean known(Observation row, Instant at) {
        return !row.provenance().recordedAt().isAfter(at) && !row.period().from().isAfter(at);
    }

    /** Of two words on the same period and revision the one recorded later stands. */
    static Observation standing(Observation held, Observation come) {
        return come.provenance().recordedAt().isBefore(held.provenance().recordedAt())
                ? held
                : come;
    }
}
