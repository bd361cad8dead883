package vn.toancanh.app.early;

import java.util.Locale;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** Figures of statistics as the reader's language writes them. */
record EarlyWords(Texts texts) {
    private static final double LEAST = 0.001;

    String count(long number) {
        return Numbers.format((double) number, 0, locale());
    }

    String number(double number, int decimals) {
        return Numbers.format(number, decimals, locale());
    }

    /** {@code = 0,012}, or {@code < 0,001} for what three digits cannot tell from nothing. */
    String probability(double p) {
        return p < LEAST ? "< " + number(LEAST, 3) : "= " + number(p, 3);
    }

    private Locale locale() {
        return texts.locale();
    }
}
