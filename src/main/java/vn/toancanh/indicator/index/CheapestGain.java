package vn.toancanh.indicator.index;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.IndexReading.ItemReading;

/**
 * The fewest cases that would have to go right for so many points more. Every case of one item is
 * worth the same, so the best is to take items by what a case is worth; within an item the communes
 * with most to gain come first, so that few have to change.
 *
 * @param gained at least the goal, unless everything possible is less
 * @param cases the fewest that do it
 */
public record CheapestGain(Rational goal, Rational gained, BigInteger cases, List<Move> moves) {
    /**
     * @param cases more above the line
     * @param before the commune's ratio in the unit of the indicator
     */
    public record Move(
            Item item,
            String indicator,
            AreaCode commune,
            BigInteger cases,
            Rational before,
            Rational after,
            Rational points) {}

    /**
     * @param worth points of the index for one case more
     */
    private record Lever(Item item, Counts counts, Rational worth) {}

    public CheapestGain {
        moves = List.copyOf(moves);
    }

    public boolean isReached() {
        return gained.compareTo(goal) >= 0;
    }

    public static CheapestGain of(IndexReading reading, Rational goal) {
        var levers =
                reading.groups().stream()
                        .flatMap(group -> group.items().stream())
                        .flatMap(item -> levers(item, reading).stream())
                        .sorted(Comparator.comparing(Lever::worth).reversed())
                        .toList();
        var moves = new ArrayList<Move>();
        var gained = Rational.ZERO;
        for (var lever : levers) {
            for (var move : moves(lever, goal.minus(gained))) {
                moves.add(move);
                gained = gained.plus(move.points());
            }
        }
        var cases = moves.stream().map(Move::cases).reduce(BigInteger.ZERO, BigInteger::add);
        return new CheapestGain(goal, gained, cases, moves);
    }

    private static List<Lever> levers(ItemReading read, IndexReading reading) {
        var formula = read.item().formula();
        var affine = formula == null ? Optional.<Affine>empty() : Affine.of(formula);
        var levers = new ArrayList<Lever>();
        affine.ifPresent(straight ->
                straight.slopes()
                        .forEach((code, slope) -> {
                            var counts = reading.counts().get(code);
                            if (counts != null && slope.signum() > 0) {
                                var worth = slope.times(counts.factor()).by(counts.below());
                                levers.add(new Lever(read.item(), counts, worth));
                            }
                        }));
        return levers;
    }

    private static List<Move> moves(Lever lever, Rational wanted) {
        var moves = new ArrayList<Move>();
        var open = wanted;
        var communes =
                lever.counts().byCommune().entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getValue().missing().negated()))
                        .toList();
        for (var entry : communes) {
            var count = entry.getValue();
            var free = whole(count.missing());
            var needed = open.by(lever.worth()).ceiling();
            var cases = free.min(needed);
            if (open.signum() <= 0 || cases.signum() <= 0) {
                break;
            }
            var more = new Rational(cases, BigInteger.ONE);
            var points = more.times(lever.worth());
            var unit = lever.counts().factor().by(count.below());
            moves.add(
                    new Move(
                            lever.item(),
                            lever.counts().code(),
                            entry.getKey(),
                            cases,
                            unit.times(count.above()),
                            unit.times(count.above().plus(more)),
                            points));
            open = open.minus(points);
        }
        return moves;
    }

    private static BigInteger whole(Rational value) {
        return value.over().divide(value.under());
    }
}
