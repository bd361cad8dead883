package vn.toancanh.alert.rule;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;

/**
 * Why a rule was true or no longer is, in numbers; everything a sentence needs, and everything that
 * is needed to compute it again. Numbers that are not known are NaN.
 *
 * @param method {@code threshold}, {@code change}, {@code seasonal}, {@code farrington}…
 * @param unit of value, expected, lower and upper
 * @param reading what was compared with {@code limit}; they have the unit of the method
 * @param count values the expectation rests on, 0 where none
 * @param calendar what the calendar had to do with it
 * @param parts what adds up to the value; null where the method has none
 */
public record Explanation(
        String method,
        Period period,
        double value,
        String unit,
        double expected,
        double lower,
        double upper,
        double reading,
        double limit,
        int count,
        @Nullable Period since,
        Calendar calendar,
        @Nullable Parts parts) {

    /** What the day was. */
    public enum Calendar {
        ORDINARY,
        REST_DAY,
        TET,
        WORKED_REST_DAY
    }

    /** {@code level + season + deviation = value}. */
    public record Parts(double level, double season, double deviation) {}
}
