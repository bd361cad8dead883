package vn.toancanh.analysis.relation;

import java.util.List;
import vn.toancanh.analysis.Limit;

/**
 * How two series go together when the second is read {@code lag} periods later.
 *
 * @param lag positive where the first runs ahead of the second
 * @param points periods in which both have a value
 * @param effective points that count as independent, fewer where both series remember
 */
public record LagCorrelation(
        int lag,
        int points,
        double effective,
        Coefficient pearson,
        Coefficient spearman,
        List<Limit> limits) {
    public LagCorrelation {
        limits = List.copyOf(limits);
    }

    /**
     * One kind of correlation.
     *
     * @param value -1 to 1
     * @param probability of so strong a correlation between unrelated series, both tails
     * @param adjusted the same for all lags and pairs looked at together (Benjamini and Hochberg)
     */
    public record Coefficient(double value, double probability, double adjusted) {
        Coefficient adjustedTo(double other) {
            return new Coefficient(value, probability, other);
        }
    }

    LagCorrelation adjustedTo(double ofPearson, double ofSpearman) {
        return new LagCorrelation(
                lag,
                points,
                effective,
                pearson.adjustedTo(ofPearson),
                spearman.adjustedTo(ofSpearman),
                limits);
    }
}
