package vn.toancanh.indicator.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.reading.ReadingService;

/**
 * What the communes counted for one ratio: numerators and denominators, and what their sums give.
 *
 * @param factor what the ratio is multiplied with, 100 for percent
 * @param byCommune communes of today that have both numbers, by code
 * @param lacking communes of today that do not
 */
public record Counts(
        String code,
        Rational factor,
        SortedMap<AreaCode, Count> byCommune,
        List<AreaCode> lacking) {
    /** Dossiers on time, of all dossiers; and their kin. */
    public record Count(Rational above, Rational below) {
        Rational missing() {
            return below.minus(above);
        }
    }

    public Counts {
        byCommune = Collections.unmodifiableSortedMap(new TreeMap<>(byCommune));
        lacking = List.copyOf(lacking);
    }

    /** Empty for an indicator that is no ratio of the communes, or that no commune counted. */
    static Optional<Counts> read(
            String code,
            AreaCode within,
            ReadingService readings,
            Catalogue catalogue,
            Instant now) {
        var indicator = catalogue.find(code).orElse(null);
        if (indicator == null
                || indicator.measure().aggregation() != Aggregation.RATIO
                || indicator.measure().scope() != Scope.COMMUNE) {
            return Optional.empty();
        }
        var key = new SeriesKey(code, within);
        var latest = readings.latest(key, now);
        var counts = new TreeMap<AreaCode, Count>();
        var lacking = new ArrayList<AreaCode>();
        for (Area unit : readings.units(key, now)) {
            var observed = latest.get(unit.code());
            var fraction = observed == null ? null : observed.quantity().fraction();
            if (fraction == null) {
                lacking.add(unit.code());
            } else {
                counts.put(
                        unit.code(),
                        new Count(
                                Rational.of(fraction.numerator()),
                                Rational.of(fraction.denominator())));
            }
        }
        var factor = Rational.of(indicator.measure().ratioFactor());
        var all = new Counts(code, factor, counts, lacking);
        return all.below().isZero() ? Optional.empty() : Optional.of(all);
    }

    public Rational above() {
        return byCommune.values().stream().map(Count::above).reduce(Rational.ZERO, Rational::plus);
    }

    public Rational below() {
        return byCommune.values().stream().map(Count::below).reduce(Rational.ZERO, Rational::plus);
    }

    /** The ratio of the sums, in the unit of the indicator. */
    public Rational value() {
        return factor.times(above()).by(below());
    }

    /** The same with other numerators for some communes. */
    Counts with(Map<AreaCode, Rational> above) {
        var changed = new TreeMap<>(byCommune);
        above.forEach((commune, number) ->
                changed.computeIfPresent(commune, (_, count) -> new Count(number, count.below())));
        return new Counts(code, factor, changed, lacking);
    }
}
