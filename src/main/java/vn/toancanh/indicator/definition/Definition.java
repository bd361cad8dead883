package vn.toancanh.indicator.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.formula.Formula;

/**
 * What stands beside an indicator in the official catalogue.
 *
 * @param meaning a sentence, in Vietnamese
 * @param owner the department that answers for it
 * @param terms what a ratio is counted from, null for what is no ratio
 * @param formula where it follows from other indicators, else null
 */
public record Definition(
        String code,
        String meaning,
        String owner,
        @Nullable Terms terms,
        @Nullable Formula formula,
        Validity valid) {
    public record Terms(String numerator, String denominator) {}

    /**
     * @param to first day on which it no longer holds, null while it does
     */
    public record Validity(LocalDate from, @Nullable LocalDate to) {
        public Validity {
            if (to != null && !to.isAfter(from)) {
                throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
            }
        }

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }
}
