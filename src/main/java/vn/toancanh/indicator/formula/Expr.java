package vn.toancanh.indicator.formula;

import java.util.List;
import java.util.stream.Stream;
import vn.toancanh.indicator.formula.FormulaException.Span;

/** A formula as a tree; every node knows its place in the text. */
public sealed interface Expr {
    Span at();

    /**
     * @param unit as written behind it, "" for a plain number
     */
    record Num(Rational value, String unit, Span at) implements Expr {}

    record Ref(Reference to, Span at) implements Expr {}

    record Negative(Expr of, Span at) implements Expr {}

    record Operation(Operator operator, Expr left, Expr right) implements Expr {
        @Override
        public Span at() {
            return left.at().until(right.at());
        }
    }

    record Call(Function function, List<Expr> arguments, Span at) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record If(Condition condition, Expr then, Expr otherwise, Span at) implements Expr {}

    record Condition(Comparison comparison, Expr left, Expr right) {}

    /** Arithmetic of two. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        BY
    }

    /** Arithmetic of one or more. */
    enum Function {
        MIN,
        MAX,
        ABS
    }

    /** What decides an {@code if}. */
    enum Comparison {
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        EQUAL,
        DIFFERENT;

        boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
                case EQUAL -> order == 0;
                case DIFFERENT -> order != 0;
            };
        }
    }

    /** Which number of an observation. */
    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * A number of another indicator.
     *
     * @param yearAgo of the same period last year
     * @param summed over the communes of the unit
     */
    record Reference(String code, Part part, boolean yearAgo, boolean summed) {
        public static Reference to(String code) {
            return new Reference(code, Part.VALUE, false, false);
        }

        /** As it is written in a formula. */
        @Override
        public String toString() {
            var text =
                    switch (part) {
                        case VALUE -> code;
                        case NUMERATOR -> "num(" + code + ")";
                        case DENOMINATOR -> "den(" + code + ")";
                    };
            var then = yearAgo ? "lastyear(" + text + ")" : text;
            return summed ? "sum(" + then + ")" : then;
        }
    }

    /** The nodes directly below. */
    default List<Expr> children() {
        return switch (this) {
            case Num _, Ref _ -> List.of();
            case Negative(var of, _) -> List.of(of);
            case Operation(_, var left, var right) -> List.of(left, right);
            case Call(_, var arguments, _) -> arguments;
            case If(var condition, var then, var otherwise, _) ->
                    List.of(condition.left(), condition.right(), then, otherwise);
        };
    }

    /** Every number of another indicator in it, in order of the text, with repetitions. */
    default Stream<Ref> references() {
        return this instanceof Ref ref
                ? Stream.of(ref)
                : children().stream().flatMap(Expr::references);
    }
}
