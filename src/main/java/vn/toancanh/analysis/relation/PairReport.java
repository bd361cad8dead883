package vn.toancanh.analysis.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.analysis.Limit;

/**
 * One pair of series at all lags that could be computed, in order of lag.
 *
 * @param limits of the pair as a whole, always with the one that correlation is no cause
 */
public record PairReport(
        String first, String second, List<LagCorrelation> lags, List<Limit> limits) {
    public PairReport {
        lags = List.copyOf(lags);
        limits = List.copyOf(limits);
    }

    /** The lag whose rank correlation is least likely to be chance; none without any lag. */
    public Optional<LagCorrelation> strongest() {
        return lags.stream()
                .min(
                        Comparator.comparingDouble(
                                        (LagCorrelation lag) -> lag.spearman().probability())
                                .thenComparingInt(lag -> Math.abs(lag.lag())));
    }
}
