package vn.toancanh.map.classes;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Limits between classes as a person types them: in Vietnamese {@code 50; 70,5; 1.200}. */
public sealed interface TypedLimits {
    Pattern SEPARATORS = Pattern.compile("[;\\s]+");

    /**
     * @param limits rising, at least one
     */
    record Good(List<Double> limits) implements TypedLimits {
        public Good {
            limits = List.copyOf(limits);
        }
    }

    /**
     * @param textKey of the sentence that says what is wrong
     */
    record Bad(String textKey, List<String> about) implements TypedLimits {
        public Bad {
            about = List.copyOf(about);
        }

        private static Bad of(String what, String... about) {
            return new Bad("map.limits." + what, List.of(about));
        }
    }

    /** Limits stand apart by semicolons or spaces, because a comma may belong to a number. */
    static TypedLimits of(String text, Locale locale) {
        var limits = new ArrayList<Double>();
        for (var word : SEPARATORS.splitAsStream(text).toList()) {
            var typed = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (typed.isEmpty()) {
                continue;
            }
            double limit = number(typed, locale);
            if (!Double.isFinite(limit)) {
                return Bad.of("number", typed);
            }
            if (!limits.isEmpty() && limit <= limits.getLast()) {
                return Bad.of("rising", typed, text(limits.getLast(), locale));
            }
            limits.add(limit);
        }
        if (limits.isEmpty()) {
            return Bad.of("none");
        }
        int most = ClassMethod.MOST_CLASSES - 1;
        return limits.size() > most
                ? Bad.of("many", Integer.toString(limits.size()), Integer.toString(most))
                : new Good(limits);
    }

    /** NaN for what is none. Three digits after the sign for thousands are thousands. */
    private static double number(String word, Locale locale) {
        var decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        var thousands = decimal == ',' ? '.' : ',';
        var plain = word.replace('\u2212', '-');
        var grouped = "-?\\d{1,3}(\\" + thousands + "\\d{3})+(\\" + decimal + "\\d+)?";
        if (plain.matches(grouped)) {
            plain = plain.replace(String.valueOf(thousands), "");
        }
        return plain.matches("-?\\d{1,15}([.,]\\d{1,9})?")
                ? Double.parseDouble(plain.replace(',', '.'))
                : Double.NaN;
    }

    /** As a person would type them. */
    static String text(List<Double> limits, Locale locale) {
        return limits.stream().map(limit -> text(limit, locale)).collect(Collectors.joining("; "));
    }

    private static String text(double limit, Locale locale) {
        var decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        var plain = BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
        return plain.replace('.', decimal);
    }
}
