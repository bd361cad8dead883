package vn.toancanh.analysis.explain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.base.AreaCode;

/** Where the change of a whole lies, or why that cannot be said. */
public sealed interface Explanation {
    /**
     * Parts that sum to the change.
     *
     * @param contributions largest first, whichever way
     * @param leftOut units without a value in one of the two periods, in neither total
     */
    record Explained(
            double before,
            double after,
            List<Contribution> contributions,
            List<AreaCode> leftOut,
            List<Limit> limits)
            implements Explanation {
        public Explained {
            contributions =
                    contributions.stream()
                            .sorted(
                                    Comparator.comparingDouble(
                                                    (Contribution c) -> -Math.abs(c.total()))
                                            .thenComparing(Contribution::area))
                            .toList();
            leftOut = List.copyOf(leftOut);
            limits = List.copyOf(limits);
        }

        public double change() {
            return after - before;
        }

        /** Of the whole change, that of weights. */
        public double mix() {
            return contributions.stream().mapToDouble(Contribution::mix).sum();
        }

        /** Of the whole change, that of the units' own figures. */
        public double rate() {
            return contributions.stream().mapToDouble(Contribution::rate).sum();
        }

        /** The units that moved the whole most in the direction it went. */
        public Top top(int most) {
            var way = Math.signum(change());
            var first =
                    contributions.stream()
                            .filter(c -> c.total() * way > 0)
                            .sorted(Comparator.comparingDouble(c -> -c.total() * way))
                            .limit(most)
                            .toList();
            var sum = first.stream().mapToDouble(Contribution::total).sum();
            if (first.isEmpty()) {
                return new Top(first, 0, null, List.of(Limit.of("analysis.explain.limit.none")));
            }
            var share = sum / change();
            var offset = share > 1;
            return new Top(
                    first,
                    sum,
                    share,
                    offset ? List.of(Limit.of("analysis.explain.limit.offset")) : List.of());
        }
    }

    /** Nothing can be said. */
    record Unexplained(Limit why) implements Explanation {}

    /**
     * "Five communes are 71 % of the change."
     *
     * @param share of the change, above 1 where others pull the other way; null without a change
     */
    record Top(
            List<Contribution> contributions,
            double sum,
            @Nullable Double share,
            List<Limit> limits) {
        public Top {
            contributions = List.copyOf(contributions);
            limits = List.copyOf(limits);
        }
    }
}
