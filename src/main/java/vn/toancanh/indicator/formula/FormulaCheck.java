package vn.toancanh.indicator.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.toancanh.indicator.formula.Expr.Part;
import vn.toancanh.indicator.formula.FormulaException.Span;

/** What a formula must be beside well written: known codes, fitting units, no circle. Pure. */
public final class FormulaCheck {
    private final Function<String, Optional<String>> units;

    /**
     * @param units the unit of an indicator by its code, empty for a code nobody knows
     */
    public FormulaCheck(Function<String, Optional<String>> units) {
        this.units = units;
    }

    /**
     * The unit of what the formula gives.
     *
     * @throws FormulaException for an unknown code, or units that cannot be added or compared
     */
    public Unit unit(Formula formula) throws FormulaException {
        return unit(formula.expression());
    }

    /**
     * @param expected the unit of the indicator that the formula defines
     * @throws FormulaException also when it gives another unit
     */
    public void check(Formula formula, String expected) throws FormulaException {
        var gives = unit(formula);
        var wanted = Unit.of(expected);
        if (!gives.equals(wanted)) {
            throw FormulaException.of(
                    "indicator.formula.result", formula.expression().at(), gives, wanted);
        }
    }

    private Unit unit(Expr of) throws FormulaException {
        return switch (of) {
            case Expr.Num(_, var unit, _) -> Unit.of(unit);
            case Expr.Ref ref -> unitOf(ref);
            case Expr.Negative(var inner, _) -> unit(inner);
            case Expr.Operation operation -> unit(operation);
            case Expr.Call(_, var arguments, _) -> alike(arguments);
            case Expr.If(var condition, var then, var otherwise, _) -> {
                alike(List.of(condition.left(), condition.right()));
                yield alike(List.of(then, otherwise));
            }
        };
    }

    private Unit unitOf(Expr.Ref ref) throws FormulaException {
        var unit =
                units.apply(ref.to().code())
                        .orElseThrow(() ->
                                FormulaException.of(
                                        "indicator.formula.unknown", ref.at(), ref.to().code()));
        if (ref.to().summed() && ref.to().part() == Part.VALUE && isRelative(unit)) {
            throw FormulaException.of("indicator.formula.sumOfRatio", ref.at(), ref.to().code());
        }
        return ref.to().part() == Part.VALUE ? Unit.of(unit) : Unit.NUMBER;
    }

    /** Percentages, rates and points of several units say nothing when added up. */
    private static boolean isRelative(String unit) {
        return unit.contains("/") || Unit.of(unit).equals(Unit.PERCENT);
    }

    private Unit unit(Expr.Operation operation) throws FormulaException {
        return switch (operation.operator()) {
            case PLUS, MINUS -> alike(List.of(operation.left(), operation.right()));
            case TIMES -> unit(operation.left()).times(unit(operation.right()));
            case BY -> unit(operation.left()).by(unit(operation.right()));
        };
    }

    private Unit alike(List<Expr> several) throws FormulaException {
        var first = unit(several.getFirst());
        for (var other : several.subList(1, several.size())) {
            var unit = unit(other);
            if (!unit.equals(first)) {
                throw FormulaException.of("indicator.formula.units", other.at(), first, unit);
            }
        }
        return first;
    }

    /**
     * The codes of {@code formulas} so that each comes after those it needs.
     *
     * @throws FormulaException naming the circle, at the reference that closes it
     */
    public static List<String> order(Map<String, Formula> formulas) throws FormulaException {
        var done = new LinkedHashSet<String>();
        for (var code : new TreeSet<>(formulas.keySet())) {
            visit(code, formulas, new ArrayList<>(), done);
        }
        return List.copyOf(done);
    }

    private static void visit(
            String code, Map<String, Formula> formulas, List<String> path, Set<String> done)
            throws FormulaException {
        var formula = formulas.get(code);
        if (formula == null || done.contains(code)) {
            return;
        }
        path.add(code);
        for (var ref : formula.expression().references().toList()) {
            var needed = ref.to().code();
            var begin = path.indexOf(needed);
            if (begin >= 0) {
                throw circle(path.subList(begin, path.size()), needed, ref.at());
            }
            visit(needed, formulas, path, done);
        }
        path.removeLast();
        done.add(code);
    }

    private static FormulaException circle(List<String> path, String back, Span at) {
        return FormulaException.of(
                "indicator.formula.circle", at, String.join(" → ", path) + " → " + back);
    }
}
