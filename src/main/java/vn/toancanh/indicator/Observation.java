package vn.toancanh.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;

/**
 * One number as one source gave it. A later {@code revision} of the same series and period is
 * another observation; the earlier one is kept, so that the past can be shown as it was known.
 */
public record Observation(
        SeriesKey series, Period period, Quantity quantity, Provenance provenance) {

    /**
     * @param value finite, in {@code unit}
     * @param fraction what a ratio was computed from, null where the source does not say
     */
    public record Quantity(
            double value, String unit, @Nullable Fraction fraction, Quality quality) {
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value is not a finite number");
            }
        }
    }

    public record Fraction(double numerator, double denominator) {
        public Fraction {
            if (!Double.isFinite(numerator) || !Double.isFinite(denominator)) {
                throw new IllegalArgumentException("a fraction needs two finite numbers");
            }
        }
    }

    /** How a number came to the warehouse. */
    public enum Entry {
        /** Sent by the system of its source. */
        SYSTEM,
        /** Typed by a person and approved by a second one ("nhập tay"). */
        MANUAL
    }

    /**
     * @param observedAt when the source took the number
     * @param recordedAt when the warehouse learned of it: the system time of "as known then"
     * @param revision 1 for the first word on a period
     */
    public record Provenance(
            String source,
            Instant observedAt,
            Instant recordedAt,
            int revision,
            Classification classification,
            Entry entry) {
        /** Of a number that a system sent. */
        public Provenance(
                String source,
                Instant observedAt,
                Instant recordedAt,
                int revision,
                Classification classification) {
            this(source, observedAt, recordedAt, revision, classification, Entry.SYSTEM);
        }
    }

    /** True for ever for a number that a person typed. */
    public boolean isManual() {
        return provenance.entry() == Entry.MANUAL;
    }

    public double value() {
        return quantity.value();
    }

    public Instant observedAt() {
        return provenance.observedAt();
    }
}
