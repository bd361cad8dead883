package vn.toancanh.indicator.formula;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.indicator.formula.Expr.Reference;

/**
 * An indicator written as others, such as {@code 20 * HC-07 / 100%}. Parts: numbers with a point
 * and, where they have one, their unit ({@code 100%}, {@code 5[tỷ đồng]}); {@code + - * /} (also
 * written × ÷); {@code min max abs if}; codes; {@code num(…) den(…) lastyear(…) sum(…)} of a code.
 */
public record Formula(String text, Expr expression) {
    /** Longer ones are nobody's formula. */
    private static final int LONGEST = 2000;

    /**
     * @throws FormulaException with the place of the first fault
     */
    public static Formula parse(String text) throws FormulaException {
        if (text.length() > LONGEST) {
            throw FormulaException.of(
                    "indicator.formula.long",
                    new FormulaException.Span(LONGEST, text.length()),
                    LONGEST);
        }
        return new Formula(text, new FormulaParser(Tokens.of(text)).whole());
    }

    /** Each number of another indicator once, in order of the text. */
    public Set<Reference> references() {
        return expression
                .references()
                .map(Expr.Ref::to)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The other indicators, each once, in order of the text. */
    public Set<String> codes() {
        return references().stream()
                .map(Reference::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
