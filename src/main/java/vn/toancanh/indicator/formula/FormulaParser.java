package vn.toancanh.indicator.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.toancanh.indicator.formula.Expr.Comparison;
import vn.toancanh.indicator.formula.Expr.Condition;
import vn.toancanh.indicator.formula.Expr.Function;
import vn.toancanh.indicator.formula.Expr.Operator;
import vn.toancanh.indicator.formula.Expr.Part;
import vn.toancanh.indicator.formula.Expr.Reference;
import vn.toancanh.indicator.formula.FormulaException.Span;
import vn.toancanh.indicator.formula.Tokens.Kind;
import vn.toancanh.indicator.formula.Tokens.Token;

/** Reads one formula by recursive descent; the first fault ends it. */
final class FormulaParser {
    private static final int DEEPEST = 100;

    private static final Map<String, Comparison> COMPARISONS =
            Map.of(
                    "<", Comparison.LESS,
                    "<=", Comparison.AT_MOST,
                    ">", Comparison.MORE,
                    ">=", Comparison.AT_LEAST,
                    "=", Comparison.EQUAL,
                    "<>", Comparison.DIFFERENT);

    private final List<Token> tokens;
    private int next;
    private int depth;

    FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Expr whole() throws FormulaException {
        if (peek().kind() == Kind.END) {
            throw fault("indicator.formula.empty", peek());
        }
        var all = sum();
        if (peek().kind() != Kind.END) {
            var comma = peek().is(",") && tokens.get(next + 1).kind() == Kind.NUMBER;
            throw comma
                    ? fault("indicator.formula.comma", peek())
                    : fault("indicator.formula.afterEnd", peek(), peek().text());
        }
        return all;
    }

    private Expr sum() throws FormulaException {
        if (++depth > DEEPEST) {
            throw fault("indicator.formula.deep", peek(), DEEPEST);
        }
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            var operator = take().is("+") ? Operator.PLUS : Operator.MINUS;
            left = new Expr.Operation(operator, left, product());
        }
        depth--;
        return left;
    }

    private Expr product() throws FormulaException {
        var left = factor();
        while (peek().is("*") || peek().is("/")) {
            var operator = take().is("*") ? Operator.TIMES : Operator.BY;
            left = new Expr.Operation(operator, left, factor());
        }
        return left;
    }

    private Expr factor() throws FormulaException {
        if (!peek().is("-")) {
            return primary();
        }
        if (++depth > DEEPEST) {
            throw fault("indicator.formula.deep", peek(), DEEPEST);
        }
        var sign = take();
        var of = factor();
        depth--;
        return new Expr.Negative(of, sign.at().until(of.at()));
    }

    private Expr primary() throws FormulaException {
        var token = take();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case CODE -> new Expr.Ref(Reference.to(token.text()), token.at());
            case NAME -> call(token);
            case UNIT -> throw fault("indicator.formula.unitAlone", token, token.text());
            case END -> throw fault("indicator.formula.ended", token);
            case SYMBOL -> {
                if (!token.is("(")) {
                    throw fault("indicator.formula.operand", token, token.text());
                }
                var inside = sum();
                close(token);
                yield inside;
            }
        };
    }

    private Expr number(Token token) {
        var value = Rational.of(new BigDecimal(token.text()));
        if (peek().is("%")) {
            return new Expr.Num(value, "%", token.at().until(take().at()));
        }
        if (peek().kind() == Kind.UNIT) {
            var unit = take();
            return new Expr.Num(value, unit.text(), token.at().until(unit.at()));
        }
        return new Expr.Num(value, "", token.at());
    }

    private Expr call(Token name) throws FormulaException {
        if (!peek().is("(")) {
            throw fault("indicator.formula.name", name, name.text());
        }
        return switch (name.text()) {
            case "min" -> function(name, Function.MIN, 2, Integer.MAX_VALUE);
            case "max" -> function(name, Function.MAX, 2, Integer.MAX_VALUE);
            case "abs" -> function(name, Function.ABS, 1, 1);
            case "if", "neu" -> choice(name);
            case "num", "tu", "den", "mau", "lastyear", "cungky", "sum", "tong" -> reference(name);
            default -> throw fault("indicator.formula.name", name, name.text());
        };
    }

    private Expr function(Token name, Function function, int fewest, int most)
            throws FormulaException {
        var open = take();
        var arguments = new ArrayList<Expr>();
        arguments.add(sum());
        while (peek().is(",")) {
            take();
            arguments.add(sum());
        }
        var at = name.at().until(close(open).at());
        if (arguments.size() < fewest || arguments.size() > most) {
            throw FormulaException.of(
                    "indicator.formula.count", at, name.text(), fewest, arguments.size());
        }
        return new Expr.Call(function, arguments, at);
    }

    private Expr choice(Token name) throws FormulaException {
        var open = take();
        var left = sum();
        var comparison = peek().kind() == Kind.SYMBOL ? COMPARISONS.get(peek().text()) : null;
        if (comparison == null) {
            throw fault("indicator.formula.comparison", peek());
        }
        take();
        var condition = new Condition(comparison, left, sum());
        comma();
        var then = sum();
        comma();
        var otherwise = sum();
        return new Expr.If(condition, then, otherwise, name.at().until(close(open).at()));
    }

    private void comma() throws FormulaException {
        if (!peek().is(",")) {
            throw fault("indicator.formula.ifParts", peek());
        }
        take();
    }

    /** The functions of numbers of other indicators; each may be said once. */
    private Expr reference(Token name) throws FormulaException {
        var open = take();
        if (++depth > DEEPEST) {
            throw fault("indicator.formula.deep", peek(), DEEPEST);
        }
        var inside = primary();
        depth--;
        if (!(inside instanceof Expr.Ref(var to, _))) {
            throw FormulaException.of("indicator.formula.codeOnly", inside.at(), name.text());
        }
        var at = name.at().until(close(open).at());
        return new Expr.Ref(narrowed(name, to, at), at);
    }

    private static Reference narrowed(Token name, Reference to, Span at) throws FormulaException {
        var part =
                switch (name.text()) {
                    case "num", "tu" -> Part.NUMERATOR;
                    case "den", "mau" -> Part.DENOMINATOR;
                    default -> Part.VALUE;
                };
        var yearAgo = name.text().equals("lastyear") || name.text().equals("cungky");
        var summed = part == Part.VALUE && !yearAgo;
        var twice =
                (part != Part.VALUE && to.part() != Part.VALUE)
                        || (yearAgo && to.yearAgo())
                        || (summed && to.summed());
        if (twice) {
            throw FormulaException.of("indicator.formula.twice", at, name.text());
        }
        return new Reference(
                to.code(),
                part == Part.VALUE ? to.part() : part,
                yearAgo || to.yearAgo(),
                summed || to.summed());
    }

    private Token close(Token open) throws FormulaException {
        if (!peek().is(")")) {
            throw fault("indicator.formula.close", peek(), open.at().from() + 1);
        }
        return take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        var token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    private static FormulaException fault(String key, Token at, Object... about) {
        return FormulaException.of(key, at.at(), about);
    }
}
