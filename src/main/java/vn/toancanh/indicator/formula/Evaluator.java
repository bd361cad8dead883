package vn.toancanh.indicator.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.formula.Expr.Function;
import vn.toancanh.indicator.formula.Expr.Reference;
import vn.toancanh.indicator.formula.FormulaException.Fault;
import vn.toancanh.indicator.formula.Outcome.Basis;
import vn.toancanh.indicator.formula.Outcome.Gap;
import vn.toancanh.indicator.formula.Outcome.Missing;
import vn.toancanh.indicator.formula.Outcome.Value;

/**
 * Computes a formula from its inputs, exactly. All missing inputs are named, also those of a branch
 * that is not taken: a number must not come and go with a condition.
 */
public final class Evaluator {
    /** Where numbers come from. */
    @FunctionalInterface
    public interface Inputs {
        Input of(Reference reference);
    }

    /** A number, or none. */
    public sealed interface Input {
        record Known(Rational value, Basis basis) implements Input {}

        /**
         * @param lacking which communes, where a sum was asked for
         */
        record Unknown(List<AreaCode> lacking) implements Input {
            public static final Unknown HERE = new Unknown(List.of());

            public Unknown {
                lacking = List.copyOf(lacking);
            }
        }

        static Input of(double value) {
            return new Known(Rational.of(value), Basis.NONE);
        }
    }

    private final Inputs inputs;

    public Evaluator(Inputs inputs) {
        this.inputs = inputs;
    }

    public Outcome evaluate(Formula formula) {
        var gaps = new ArrayList<Gap>();
        var known = new HashMap<Reference, Value>();
        var asked = new HashSet<Reference>();
        formula.expression()
                .references()
                .forEach(ref -> {
                    if (!asked.add(ref.to())) {
                        return;
                    }
                    switch (inputs.of(ref.to())) {
                        case Input.Known(var value, var basis) ->
                                known.put(ref.to(), new Value(value, basis));
                        case Input.Unknown(var lacking) ->
                                gaps.add(new Gap(ref.to(), lacking, ref.at()));
                    }
                });
        return gaps.isEmpty()
                ? new Run(Map.copyOf(known)).of(formula.expression())
                : new Missing(gaps);
    }

    /** One evaluation with all inputs known. */
    private record Run(Map<Reference, Value> known) {
        Outcome of(Expr expression) {
            return switch (expression) {
                case Expr.Num(var value, _, _) -> new Value(value, Basis.NONE);
                case Expr.Ref(var to, _) -> Objects.requireNonNull(known.get(to));
                case Expr.Negative(var inner, _) ->
                        join(
                                of(inner),
                                new Value(Rational.ZERO, Basis.NONE),
                                (a, _) -> a.negated());
                case Expr.Operation operation -> operation(operation);
                case Expr.Call(var function, var arguments, _) -> call(function, arguments);
                case Expr.If choice -> choice(choice);
            };
        }

        private Outcome operation(Expr.Operation operation) {
            var left = of(operation.left());
            var right = of(operation.right());
            return switch (operation.operator()) {
                case PLUS -> join(left, right, Rational::plus);
                case MINUS -> join(left, right, Rational::minus);
                case TIMES -> join(left, right, Rational::times);
                case BY ->
                        left instanceof Value && right instanceof Value by && by.exact().isZero()
                                ? new Outcome.ByZero(
                                        Fault.of(
                                                "indicator.formula.byZero", operation.right().at()))
                                : join(left, right, Rational::by);
            };
        }

        private Outcome call(Function function, List<Expr> arguments) {
            var result = of(arguments.getFirst());
            if (function == Function.ABS) {
                return join(result, new Value(Rational.ZERO, Basis.NONE), (a, _) -> a.abs());
            }
            var least = function == Function.MIN;
            for (var argument : arguments.subList(1, arguments.size())) {
                result =
                        join(
                                result,
                                of(argument),
                                (a, b) -> (a.compareTo(b) <= 0) == least ? a : b);
            }
            return result;
        }

        /** The branch not taken is not computed: {@code if(x = 0, 0, y / x)} has a value. */
        private Outcome choice(Expr.If choice) {
            var condition = choice.condition();
            var left = of(condition.left());
            var right = of(condition.right());
            if (left instanceof Value one && right instanceof Value other) {
                var holds = condition.comparison().holds(one.exact().compareTo(other.exact()));
                var chosen = of(holds ? choice.then() : choice.otherwise());
                var basis = one.basis().and(other.basis());
                return chosen instanceof Value value
                        ? new Value(value.exact(), value.basis().and(basis))
                        : chosen;
            }
            return left instanceof Value ? right : left;
        }

        private static Outcome join(
                Outcome left, Outcome right, BinaryOperator<Rational> operation) {
            if (left instanceof Value one && right instanceof Value other) {
                return new Value(
                        operation.apply(one.exact(), other.exact()),
                        one.basis().and(other.basis()));
            }
            return left instanceof Value ? right : left;
        }
    }
}
