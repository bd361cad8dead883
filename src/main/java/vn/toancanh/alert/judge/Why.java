package vn.toancanh.alert.judge;

import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Explanation.Parts;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/** Writes explanations. */
final class Why {
    private Why() {}

    /**
     * What was compared.
     *
     * @param reading and {@code limit} in the unit of the method
     */
    record Compared(double expected, double lower, double upper, double reading, double limit) {
        static final Compared NOTHING =
                new Compared(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** What it was compared with. */
    record Past(int count, @Nullable Period since, @Nullable Parts parts) {
        static final Past NONE = new Past(0, null, null);
    }

    static Explanation of(
            String method,
            Observation observation,
            Compared compared,
            Past past,
            Explanation.Calendar day) {
        return new Explanation(
                method,
                observation.period(),
                observation.value(),
                observation.quantity().unit(),
                compared.expected(),
                compared.lower(),
                compared.upper(),
                compared.reading(),
                compared.limit(),
                past.count(),
                past.since(),
                day,
                past.parts());
    }
}
