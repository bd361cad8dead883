package vn.toancanh.indicator.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.toancanh.base.text.Folded;
import vn.toancanh.indicator.formula.FormulaException.Span;

/** A formula cut into words. */
final class Tokens {
    /** What a word is. */
    enum Kind {
        NUMBER,
        CODE,
        NAME,
        /** A unit in brackets, without them. */
        UNIT,
        SYMBOL,
        END
    }

    /**
     * @param text symbols in their plain form, names without marks
     */
    record Token(Kind kind, String text, Span at) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    /** A word of these kinds, longest first where one begins another. */
    private static final Pattern WORD =
            Pattern.compile(
                    "(?<code>[A-Z][A-Z0-9]{0,7}-[0-9]{2,4}(?![A-Za-z0-9_]))"
                            + "|(?<number>[0-9]+(?:\\.[0-9]+)?)"
                            + "|(?<name>\\p{L}[\\p{L}\\p{M}0-9_]*)"
                            + "|\\[(?<unit>[^\\[\\]]+)]"
                            + "|(?<symbol><=|>=|<>|!=|[-+*/%(),;<>=×÷−–·:≤≥≠])");

    private Tokens() {}

    /** All words and an {@code END}. */
    static List<Token> of(String text) throws FormulaException {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (words.region(at, text.length()).lookingAt()) {
                tokens.add(token(words, new Span(at, words.end())));
                at = words.end();
            } else {
                var letter = new String(Character.toChars(text.codePointAt(at)));
                var span = new Span(at, at + letter.length());
                throw FormulaException.of("indicator.formula.letter", span, letter);
            }
        }
        tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length())));
        return tokens;
    }

    private static Token token(java.util.regex.Matcher words, Span at) {
        if (words.group("code") != null) {
            return new Token(Kind.CODE, words.group("code"), at);
        }
        if (words.group("number") != null) {
            return new Token(Kind.NUMBER, words.group("number"), at);
        }
        if (words.group("name") != null) {
            return new Token(Kind.NAME, Folded.fold(words.group("name")), at);
        }
        return words.group("unit") != null
                ? new Token(Kind.UNIT, words.group("unit").strip(), at)
                : new Token(Kind.SYMBOL, plain(words.group("symbol")), at);
    }

    private static String plain(String symbol) {
        return switch (symbol) {
            case "×", "·" -> "*";
            case "÷", ":" -> "/";
            case "−", "–" -> "-";
            case "≤" -> "<=";
            case "≥" -> ">=";
            case "≠", "!=" -> "<>";
            case ";" -> ",";
            default -> symbol;
        };
    }
}
