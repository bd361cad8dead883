package vn.toancanh.analysis.relation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Probabilities of many tests adjusted so that a chosen share of what is called a finding is
 * chance: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995. Pure.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /** In the order given. */
    public static List<Double> adjusted(List<Double> probabilities) {
        var count = probabilities.size();
        var order =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparing(probabilities::get))
                        .toList();
        var adjusted = new double[count];
        var least = 1.0;
        for (var rank = count; rank >= 1; rank--) {
            var at = order.get(rank - 1);
            least = Math.min(least, probabilities.get(at) * count / rank);
            adjusted[at] = least;
        }
        return Arrays.stream(adjusted).boxed().toList();
    }
}
