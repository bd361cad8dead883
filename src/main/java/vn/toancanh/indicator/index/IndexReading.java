package vn.toancanh.indicator.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.formula.Evaluator.Input;
import vn.toancanh.indicator.formula.Expr.Reference;
import vn.toancanh.indicator.formula.Outcome;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Group;
import vn.toancanh.indicator.index.CompositeIndex.Item;

/**
 * An index in one unit at one moment.
 *
 * @param published the whole as its publisher gives it, null where there is none
 * @param counts of the communes, by indicator, for the ratios its formulas need
 * @param inputs what its formulas were computed from
 */
public record IndexReading(
        CompositeIndex index,
        AreaCode area,
        Instant at,
        @Nullable Observation published,
        List<GroupReading> groups,
        Map<String, Counts> counts,
        Map<Reference, Input> inputs) {
    /**
     * @param published its points as published, null where they are not
     */
    public record GroupReading(
            Group group, @Nullable Observation published, List<ItemReading> items) {
        public GroupReading {
            items = List.copyOf(items);
        }

        /** What the formulas of all its items give; empty when one has none or no value. */
        public Optional<Rational> computed() {
            var known = items.stream().map(ItemReading::points).flatMap(Optional::stream).toList();
            return items.isEmpty() || known.size() < items.size()
                    ? Optional.empty()
                    : Optional.of(known.stream().reduce(Rational.ZERO, Rational::plus));
        }

        /** As published; as computed where nothing is. */
        public Optional<Rational> points() {
            return published == null ? computed() : Optional.of(Rational.of(published.value()));
        }

        public Optional<Rational> lost() {
            return points().map(points -> group.points().minus(points));
        }
    }

    /**
     * @param outcome what its formula gives, null where it has none
     */
    public record ItemReading(Item item, @Nullable Outcome outcome) {
        public Optional<Rational> points() {
            return outcome instanceof Outcome.Value value
                    ? Optional.of(value.exact())
                    : Optional.empty();
        }
    }

    public IndexReading {
        groups = List.copyOf(groups);
        counts = Map.copyOf(counts);
        inputs = Map.copyOf(inputs);
    }

    /** The sum of its groups; empty when one that has points to give has no number. */
    public Optional<Rational> total() {
        var total = Rational.ZERO;
        for (var group : groups) {
            var points = group.points();
            if (points.isEmpty() && !group.group().points().isZero()) {
                return Optional.empty();
            }
            total = total.plus(points.orElse(Rational.ZERO));
        }
        return Optional.of(total);
    }
}
