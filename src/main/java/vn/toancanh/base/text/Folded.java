package vn.toancanh.base.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as somebody types it who leaves the marks out: no diacritics, đ is d, lower case, single
 * spaces, none at the ends. "Xã Hoà Phú" and "xa hòa phú" fold to the same.
 */
public final class Folded {
    private Folded() {}

    public static String fold(String text) {
        var plain = new StringBuilder(text.length());
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < decomposed.length(); i++) {
            append(decomposed.charAt(i), plain);
        }
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ') {
            plain.setLength(plain.length() - 1);
        }
        return plain.toString();
    }

    private static void append(char c, StringBuilder plain) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.append(c == 'đ' ? 'd' : c);
        }
    }
}
