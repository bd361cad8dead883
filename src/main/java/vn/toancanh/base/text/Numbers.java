package vn.toancanh.base.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as the reader's language writes them: {@code 1.284} and {@code 96,8} in Vietnamese,
 * {@code 1,284} and {@code 96.8} in English. Halves round away from zero; minus is the real sign
 * U+2212; what is not a finite number is a dash. Any thread.
 */
public final class Numbers {
    private static final String DASH = "—";
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** How far {@link #compact} went; the word is the text {@code base.number.NAME}. */
    public enum Scale {
        ONE(1),
        /** "triệu", million. */
        MILLION(1e6),
        /** "tỷ", billion. */
        BILLION(1e9);

        private final double factor;

        Scale(double factor) {
            this.factor = factor;
        }

        /** What one of it is in plain numbers. */
        public double factor() {
            return factor;
        }

        public String textKey() {
            return "base.number." + name();
        }
    }

    public record Compact(String number, Scale scale) {}

    public static String format(double value, int decimals, Locale locale) {
        return write(value, decimals, locale, "");
    }

    /** With every decimal it has: {@link #parse} gives the same number again. */
    public static String exact(double value, Locale locale) {
        if (!Double.isFinite(value)) {
            return DASH;
        }
        var decimals = BigDecimal.valueOf(value).stripTrailingZeros().scale();
        return format(value, Math.max(0, decimals), locale);
    }

    /** A whole number without decimals, any other with so many. */
    public static String plain(double value, int decimals, Locale locale) {
        return format(value, value == Math.rint(value) ? 0 : decimals, locale);
    }

    /** With a sign, as changes are written: {@code +2,1}, {@code −0,4}; nothing before zero. */
    public static String signed(double value, int decimals, Locale locale) {
        return write(value, decimals, locale, "+");
    }

    /** Millions and billions with one decimal, smaller numbers in full with {@code decimals}. */
    public static Compact compact(double value, int decimals, Locale locale) {
        var scale = Scale.ONE;
        for (var candidate : Scale.values()) {
            if (Math.abs(value) >= candidate.factor) {
                scale = candidate;
            }
        }
        var digits = scale == Scale.ONE ? decimals : 1;
        return new Compact(format(value / scale.factor, digits, locale), scale);
    }

    /**
     * A number as somebody types it: as {@link #format} writes it, or plain digits with a point or
     * comma before the decimals. {@code 1.284} is one thousand two hundred and eighty-four in
     * Vietnamese, {@code 96.8} is not a group of three and has a decimal; empty for anything else.
     */
    public static OptionalDouble parse(String text, Locale locale) {
        var plain = text.strip().replace(MINUS, '-');
        var symbols = symbols(locale);
        var group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        var decimal = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        if (plain.matches("-?\\d{1,3}(%s\\d{3})+(%s\\d+)?".formatted(group, decimal))) {
            var digits = plain.replaceAll(group, "").replaceAll(decimal, ".");
            return OptionalDouble.of(Double.parseDouble(digits));
        }
        return plain.matches("-?\\d+([.,]\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(plain.replace(',', '.')))
                : OptionalDouble.empty();
    }

    private static String write(double value, int decimals, Locale locale, String plus) {
        if (!Double.isFinite(value)) {
            return DASH;
        }
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        var format = new DecimalFormat(rounded.signum() == 0 ? "#,##0" : plus + "#,##0");
        format.setNegativePrefix(String.valueOf(MINUS));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setDecimalFormatSymbols(symbols(locale));
        return format.format(rounded);
    }

    private static DecimalFormatSymbols symbols(Locale locale) {
        var english = locale.getLanguage().equals("en");
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setDecimalSeparator(english ? '.' : ',');
        return symbols;
    }
}
