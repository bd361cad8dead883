package vn.toancanh.indicator.reading;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Indicator.Measure;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * Makes one observation of several, each with the share of it that counts: the communes of a
 * province, or the old units that became a new one. Sums are apportioned, ratios are summed above
 * and below the line, so totals are kept.
 */
public final class Rollup {
    /**
     * @param share of it that counts, 0..1
     */
    public record Part(Observation observation, double share) {}

    private final SeriesKey series;
    private final Measure measure;

    public Rollup(SeriesKey series, Measure measure) {
        this.series = series;
        this.measure = measure;
    }

    /** Empty for no parts, or when a ratio has nothing below the line. */
    public Optional<Observation> combine(Period period, Quality quality, List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return quantity(quality, parts)
                .map(quantity -> new Observation(series, period, quantity, provenance(parts)));
    }

    private Optional<Quantity> quantity(Quality quality, List<Part> parts) {
        var known = parts.stream().allMatch(part -> fraction(part) != null);
        return switch (measure.aggregation()) {
            case SUM -> Optional.of(plain(total(parts), quality));
            case MAX -> Optional.of(plain(largest(parts), quality));
            case MEAN, NONE -> Optional.of(plain(mean(parts), quality));
            case RATIO -> known ? ratio(parts, quality) : Optional.of(plain(mean(parts), quality));
        };
    }

    private Quantity plain(double value, Quality quality) {
        return new Quantity(value, measure.unit(), null, quality);
    }

    private static double total(List<Part> parts) {
        return parts.stream().mapToDouble(part -> part.observation.value() * part.share).sum();
    }

    private static double largest(List<Part> parts) {
        return parts.stream().mapToDouble(part -> part.observation.value()).max().orElseThrow();
    }

    private static double mean(List<Part> parts) {
        return total(parts) / parts.stream().mapToDouble(Part::share).sum();
    }

    private Optional<Quantity> ratio(List<Part> parts, Quality quality) {
        double above = 0;
        double below = 0;
        for (var part : parts) {
            var fraction = fraction(part);
            if (fraction != null) {
                above += fraction.numerator() * part.share;
                below += fraction.denominator() * part.share;
            }
        }
        if (below == 0) {
            return Optional.empty();
        }
        var value = measure.ratioFactor() * above / below;
        return Optional.of(
                new Quantity(value, measure.unit(), new Fraction(above, below), quality));
    }

    private static @Nullable Fraction fraction(Part part) {
        return part.observation.quantity().fraction();
    }

    /**
     * As fresh as nearly all of its parts: one commune that fell silent does not make the province
     * look silent. As secret as its most secret part; typed by hand if one part is.
     */
    private static Provenance provenance(List<Part> parts) {
        var newestFirst =
                parts.stream()
                        .map(part -> part.observation.provenance())
                        .sorted(Comparator.comparing(Provenance::observedAt).reversed())
                        .toList();
        var nearlyAll = (int) Math.ceil(Histories.COVERAGE * newestFirst.size()) - 1;
        var typical = newestFirst.get(nearlyAll);
        return new Provenance(
                typical.source(),
                typical.observedAt(),
                max(newestFirst.stream().map(Provenance::recordedAt).toList()),
                max(newestFirst.stream().map(Provenance::revision).toList()),
                max(newestFirst.stream().map(Provenance::classification).toList()),
                max(newestFirst.stream().map(Provenance::entry).toList()));
    }

    private static <T extends Comparable<? super T>> T max(Collection<T> values) {
        return Collections.max(values);
    }
}
