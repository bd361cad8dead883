package vn.toancanh.board.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.Losses;

/** Where points were lost as bars, most first. */
record LossBars(IndexAnswer answer, Texts texts) {
    private static final int OF_PARTS = 2;
    private static final int OF_UNITS = 3;

    /** Groups of the whole, items of a group. */
    ChartSpec byPart(IndexRow of) {
        var bars = new ArrayList<ChartSpec.Bar>();
        for (var group : answer.losses().groups()) {
            switch (of.level()) {
                case WHOLE -> bars.add(group(group));
                case GROUP, ITEM -> {
                    if (belongs(of, group)) {
                        items(group, of, bars);
                    }
                }
            }
        }
        return spec(texts.get("board.index.lost.parts"), of, bars, OF_PARTS);
    }

    /** The communes that lost points of a part. */
    ChartSpec byUnit(IndexRow of) {
        var lost = new HashMap<AreaCode, Rational>();
        for (var group : answer.losses().groups()) {
            group.items().stream()
                    .filter(item -> belongs(of, group) && isWithin(item.item(), of))
                    .flatMap(item -> item.communes().stream())
                    .forEach(each -> lost.merge(each.commune(), each.lost(), Rational::plus));
        }
        var bars = new ArrayList<ChartSpec.Bar>();
        for (Map.Entry<AreaCode, Rational> each : lost.entrySet()) {
            var status = answer.known().ofUnits().getOrDefault(each.getKey(), Status.UNKNOWN);
            var name = answer.known().name(each.getKey());
            bars.add(new ChartSpec.Bar(name, each.getValue().value(), status, false));
        }
        bars.removeIf(bar -> bar.value() <= 0);
        return spec(texts.get("board.index.lost.units"), of, bars, OF_UNITS);
    }

    private static boolean belongs(IndexRow of, Losses.OfGroup group) {
        return switch (of.level()) {
            case WHOLE -> true;
            case GROUP -> group.group().code().equals(of.code());
            case ITEM -> group.group().items().stream().anyMatch(same(of));
        };
    }

    private static boolean isWithin(Item item, IndexRow of) {
        return of.level() != IndexRow.Level.ITEM || same(of).test(item);
    }

    private static Predicate<Item> same(IndexRow of) {
        return item -> item.code().equals(of.code());
    }

    private ChartSpec.Bar group(Losses.OfGroup group) {
        var status = answer.known().ofGroups().getOrDefault(group.group().code(), Status.UNKNOWN);
        var name = group.group().name().in(texts.locale());
        return new ChartSpec.Bar(name, group.lost().value(), status, false);
    }

    private void items(Losses.OfGroup group, IndexRow of, List<ChartSpec.Bar> bars) {
        var status = answer.known().ofGroups().getOrDefault(group.group().code(), Status.UNKNOWN);
        for (var item : group.items()) {
            var name = item.item().code() + " " + item.item().name().in(texts.locale());
            boolean own = of.level() == IndexRow.Level.ITEM && isWithin(item.item(), of);
            bars.add(new ChartSpec.Bar(name, item.lost().value(), status, own));
        }
        if (!group.unexplained().isZero()) {
            bars.add(
                    new ChartSpec.Bar(
                            texts.get("board.index.lost.unexplained"),
                            group.unexplained().value(),
                            Status.UNKNOWN,
                            false));
        }
    }

    private ChartSpec spec(String title, IndexRow of, List<ChartSpec.Bar> bars, int decimals) {
        bars.sort(
                Comparator.comparingDouble(ChartSpec.Bar::value)
                        .reversed()
                        .thenComparing(ChartSpec.Bar::name));
        var measure = new ChartSpec.Measure(texts.get("board.index.points"), decimals);
        var head = new ChartSpec.Head(title + " · " + of.name(), measure, "", "");
        return new ChartSpec.Bars(head, bars, null);
    }
}
