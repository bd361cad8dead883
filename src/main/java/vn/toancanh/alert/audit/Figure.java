package vn.toancanh.alert.audit;

import org.jspecify.annotations.Nullable;

/**
 * One figure of an audit.
 *
 * @param value null where there is nothing to count it by
 */
public record Figure(Measure measure, @Nullable Double value) {
    public Verdict verdict() {
        return measure.judge(value);
    }
}
