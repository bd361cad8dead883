package vn.toancanh.indicator.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Group;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.IndexReading.GroupReading;
import vn.toancanh.indicator.index.IndexReading.ItemReading;

/**
 * Where the points were lost. Exact: communes and {@code elsewhere} add up to their item, items and
 * {@code unexplained} to their group, groups to {@code total}.
 *
 * @param unknown groups without a number; what they lost is in no sum
 */
public record Losses(Rational total, List<OfGroup> groups, List<Group> unknown) {
    /**
     * @param unexplained what no item's formula accounts for; negative where the published points
     *     are above what the formulas give
     */
    public record OfGroup(Group group, Rational lost, List<OfItem> items, Rational unexplained) {
        public OfGroup {
            items = List.copyOf(items);
        }
    }

    /**
     * @param communes most lost first; empty where the formula cannot be shared out
     * @param elsewhere what is not due to a commune
     */
    public record OfItem(Item item, Rational lost, List<OfCommune> communes, Rational elsewhere) {
        public OfItem {
            communes = List.copyOf(communes);
        }
    }

    /**
     * @param lost points of the province's index
     */
    public record OfCommune(AreaCode commune, String indicator, Rational lost) {}

    public Losses {
        groups = List.copyOf(groups);
        unknown = List.copyOf(unknown);
    }

    public static Losses of(IndexReading reading) {
        var total = Rational.ZERO;
        var groups = new ArrayList<OfGroup>();
        var unknown = new ArrayList<Group>();
        for (var group : reading.groups()) {
            var lost = group.lost();
            if (lost.isEmpty()) {
                unknown.add(group.group());
            } else {
                groups.add(group(group, lost.get(), reading));
                total = total.plus(lost.get());
            }
        }
        groups.sort(Comparator.comparing(OfGroup::lost).reversed());
        return new Losses(total, groups, unknown);
    }

    private static OfGroup group(GroupReading group, Rational lost, IndexReading reading) {
        var items =
                group.items().stream()
                        .map(item -> item(item, reading))
                        .flatMap(Optional::stream)
                        .toList();
        var explained = items.stream().map(OfItem::lost).reduce(Rational.ZERO, Rational::plus);
        return new OfGroup(group.group(), lost, items, lost.minus(explained));
    }

    private static Optional<OfItem> item(ItemReading read, IndexReading reading) {
        return read.points()
                .map(points -> {
                    var lost = read.item().points().minus(points);
                    var communes = communes(read.item(), reading);
                    var theirs =
                            communes.stream()
                                    .map(OfCommune::lost)
                                    .reduce(Rational.ZERO, Rational::plus);
                    return new OfItem(read.item(), lost, communes, lost.minus(theirs));
                });
    }

    /** Each commune lost what it is short of its whole, weighed by its part of the province. */
    private static List<OfCommune> communes(Item item, IndexReading reading) {
        var formula = item.formula();
        var affine = formula == null ? Optional.<Affine>empty() : Affine.of(formula);
        var communes = new ArrayList<OfCommune>();
        affine.ifPresent(straight ->
                straight.slopes()
                        .forEach((code, slope) -> {
                            var counts = reading.counts().get(code);
                            if (counts != null) {
                                share(counts, slope, communes);
                            }
                        }));
        communes.sort(
                Comparator.comparing(OfCommune::lost)
                        .reversed()
                        .thenComparing(OfCommune::commune)
                        .thenComparing(OfCommune::indicator));
        return communes;
    }

    private static void share(Counts counts, Rational slope, List<OfCommune> into) {
        var each = slope.times(counts.factor()).by(counts.below());
        counts.byCommune()
                .forEach((commune, count) ->
                        into.add(
                                new OfCommune(
                                        commune, counts.code(), each.times(count.missing()))));
    }
}
