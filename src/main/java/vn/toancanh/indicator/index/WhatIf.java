package vn.toancanh.indicator.index;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.formula.Evaluator.Inputs;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Group;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.IndexReading.GroupReading;

/**
 * What the index would be if communes had other ratios: denominators stay, numerators follow the
 * ratios, and each group moves by what its formulas move. Exact, pure.
 *
 * @param before the sum of the groups, empty where one has no number
 * @param delta what the whole gains
 */
public record WhatIf(
        Optional<Rational> before,
        Rational delta,
        List<OfCommune> communes,
        List<OfIndicator> indicators,
        List<OfItem> items,
        List<OfGroup> groups) {
    /**
     * What somebody asks.
     *
     * @param value in the unit of the indicator
     */
    public record Change(AreaCode commune, String indicator, Rational value) {}

    /**
     * @param more how many more cases above the line that takes, in whole ones; negative for fewer
     */
    public record OfCommune(
            Change change, Rational before, Counts.Count count, Rational above, BigInteger more) {}

    /** The whole unit's ratio. */
    public record OfIndicator(Counts before, Counts after) {}

    public record OfItem(Item item, Rational before, Rational after) {}

    /**
     * @param before as the tile shows it, empty where there is no number
     */
    public record OfGroup(Group group, Optional<Rational> before, Rational delta) {}

    /** Why a change cannot be computed: a sentence of the texts and what it speaks of. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;
        private final transient Change change;

        RefusedException(String key, Change change) {
            super(key + " " + change);
            this.key = key;
            this.change = change;
        }

        public String key() {
            return key;
        }

        public Change change() {
            return change;
        }
    }

    public WhatIf {
        communes = List.copyOf(communes);
        indicators = List.copyOf(indicators);
        items = List.copyOf(items);
        groups = List.copyOf(groups);
    }

    /** The whole after the changes. */
    public Optional<Rational> after() {
        return before.map(delta::plus);
    }

    /**
     * @throws RefusedException for a ratio the index does not need, a commune that counts nothing,
     *     a value outside of what a ratio can be, or the same thing asked twice
     */
    public static WhatIf of(IndexReading reading, List<Change> changes) throws RefusedException {
        var above = new LinkedHashMap<String, Map<AreaCode, Rational>>();
        var communes = new ArrayList<OfCommune>();
        for (var change : changes) {
            var one = commune(change, reading.counts());
            communes.add(one);
            var twice =
                    above.computeIfAbsent(change.indicator(), _ -> new LinkedHashMap<>())
                            .put(change.commune(), one.above());
            if (twice != null) {
                throw new RefusedException("indicator.whatif.twice", change);
            }
        }
        var after = new LinkedHashMap<>(reading.counts());
        var indicators = new ArrayList<OfIndicator>();
        above.forEach((code, numbers) -> {
            var before = Objects.requireNonNull(reading.counts().get(code));
            var changed = before.with(numbers);
            after.put(code, changed);
            indicators.add(new OfIndicator(before, changed));
        });
        return moved(reading, after, communes, indicators);
    }

    private static OfCommune commune(Change change, Map<String, Counts> counts)
            throws RefusedException {
        var counted = counts.get(change.indicator());
        if (counted == null) {
            throw new RefusedException("indicator.whatif.notInIndex", change);
        }
        var count = counted.byCommune().get(change.commune());
        if (count == null || count.below().signum() <= 0) {
            throw new RefusedException("indicator.whatif.noCount", change);
        }
        var tooMuch = change.value().compareTo(counted.factor()) > 0;
        if (change.value().signum() < 0 || tooMuch) {
            throw new RefusedException("indicator.whatif.range", change);
        }
        var above = change.value().by(counted.factor()).times(count.below());
        var before = counted.factor().times(count.above()).by(count.below());
        var difference = above.minus(count.above());
        var more =
                difference.signum() >= 0
                        ? difference.ceiling()
                        : difference.abs().ceiling().negate();
        return new OfCommune(change, before, count, above, more);
    }

    private static WhatIf moved(
            IndexReading reading,
            Map<String, Counts> after,
            List<OfCommune> communes,
            List<OfIndicator> indicators) {
        var inputs = IndexService.inputs(IndexService.from(reading.inputs()), after);
        var items = new ArrayList<OfItem>();
        var groups = new ArrayList<OfGroup>();
        var delta = Rational.ZERO;
        for (var group : reading.groups()) {
            var own = items(group, inputs);
            var gained =
                    own.stream()
                            .map(item -> item.after().minus(item.before()))
                            .reduce(Rational.ZERO, Rational::plus);
            items.addAll(own);
            groups.add(new OfGroup(group.group(), group.points(), gained));
            delta = delta.plus(gained);
        }
        return new WhatIf(reading.total(), delta, communes, indicators, items, groups);
    }

    /** Items that have a value before and after. */
    private static List<OfItem> items(GroupReading group, Inputs inputs) {
        var items = new ArrayList<OfItem>();
        for (var item : group.items()) {
            var before = item.points();
            var after = IndexService.item(item.item(), inputs).points();
            if (before.isPresent() && after.isPresent()) {
                items.add(new OfItem(item.item(), before.get(), after.get()));
            }
        }
        return items;
    }
}
