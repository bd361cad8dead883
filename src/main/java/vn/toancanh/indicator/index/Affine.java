package vn.toancanh.indicator.index;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.toancanh.indicator.formula.Expr;
import vn.toancanh.indicator.formula.Expr.Part;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.Rational;

/**
 * A formula of the form "constant + slope × indicator + …": only such a one can be shared out
 * exactly among communes.
 *
 * @param slopes by code, in the formula's unit for each unit of the indicator
 */
record Affine(Rational constant, Map<String, Rational> slopes) {
    Affine {
        slopes = Map.copyOf(slopes);
    }

    /** Empty for a formula of any other form. */
    static Optional<Affine> of(Formula formula) {
        return of(formula.expression());
    }

    private static Optional<Affine> of(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value, _, _) -> Optional.of(new Affine(value, Map.of()));
            case Expr.Ref(var to, _) ->
                    to.part() == Part.VALUE && !to.yearAgo() && !to.summed()
                            ? Optional.of(
                                    new Affine(Rational.ZERO, Map.of(to.code(), Rational.ONE)))
                            : Optional.empty();
            case Expr.Negative(var inner, _) ->
                    of(inner).map(affine -> affine.times(Rational.of(-1)));
            case Expr.Operation operation ->
                    of(operation.left())
                            .flatMap(left ->
                                    of(operation.right())
                                            .flatMap(right -> join(operation, left, right)));
            case Expr.Call _, Expr.If _ -> Optional.empty();
        };
    }

    private static Optional<Affine> join(Expr.Operation operation, Affine left, Affine right) {
        return switch (operation.operator()) {
            case PLUS -> Optional.of(left.plus(right));
            case MINUS -> Optional.of(left.plus(right.times(Rational.of(-1))));
            case TIMES -> {
                if (left.slopes.isEmpty()) {
                    yield Optional.of(right.times(left.constant));
                }
                yield right.slopes.isEmpty()
                        ? Optional.of(left.times(right.constant))
                        : Optional.empty();
            }
            case BY ->
                    right.slopes.isEmpty() && !right.constant.isZero()
                            ? Optional.of(left.times(Rational.ONE.by(right.constant)))
                            : Optional.empty();
        };
    }

    private Affine plus(Affine other) {
        var sum = new TreeMap<>(slopes);
        other.slopes.forEach((code, slope) -> sum.merge(code, slope, Rational::plus));
        return new Affine(constant.plus(other.constant), sum);
    }

    private Affine times(Rational factor) {
        var scaled = new TreeMap<String, Rational>();
        slopes.forEach((code, slope) -> scaled.put(code, slope.times(factor)));
        return new Affine(constant.times(factor), scaled);
    }
}
