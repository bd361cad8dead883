package vn.toancanh.effect.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Fault;

/**
 * The answer. There is an estimate exactly where there are no faults.
 *
 * @param estimate of the design that was chosen or asked for
 * @param beside what the other designs say that the data allow
 * @param reasons guard rails, not empty exactly where the rung is {@link Rung#INSUFFICIENT} without
 *     faults
 * @param faults why the question itself cannot be reckoned with
 */
public record Verdict(
        Rung rung,
        @Nullable Estimate estimate,
        List<Estimate> beside,
        List<Reason> reasons,
        List<Caution> cautions,
        List<Fault> faults) {
    public Verdict {
        beside = List.copyOf(beside);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        faults = List.copyOf(faults);
    }
}
