package vn.toancanh.proposal;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;

/**
 * What a proposal speaks of.
 *
 * @param area null for the definition of an indicator, which holds everywhere
 * @param period null for a definition
 */
public record Subject(String indicator, @Nullable AreaCode area, @Nullable Period period) {
    public Subject {
        if (indicator.isBlank()) {
            throw new IllegalArgumentException("no indicator");
        }
        if ((area == null) != (period == null)) {
            throw new IllegalArgumentException("a number has both a unit and a period");
        }
    }

    public static Subject definition(String indicator) {
        return new Subject(indicator, null, null);
    }
}
