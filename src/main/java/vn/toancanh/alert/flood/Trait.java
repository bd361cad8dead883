package vn.toancanh.alert.flood;

import java.time.Duration;
import java.util.Set;

/**
 * What flood control must know of a rule.
 *
 * @param driver the cause it shares with other rules, such as "storm"; "" for none
 * @param source where its data come from; "" where that does not matter
 * @param evaluationPeriod how long from one judgement to the next
 * @param parents rules whose alert in the same unit, or above it, explains its alerts
 */
public record Trait(String driver, String source, Duration evaluationPeriod, Set<String> parents) {
    public Trait {
        if (evaluationPeriod.isZero() || evaluationPeriod.isNegative()) {
            throw new IllegalArgumentException("a rule is judged again after " + evaluationPeriod);
        }
        parents = Set.copyOf(parents);
    }

    /** Of a rule that stands alone. */
    public static Trait alone(Duration evaluationPeriod) {
        return new Trait("", "", evaluationPeriod, Set.of());
    }
}
