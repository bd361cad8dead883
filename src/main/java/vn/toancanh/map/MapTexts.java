package vn.toancanh.map;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The words of the map in one language.
 *
 * @param byKey text of a key
 */
public record MapTexts(Locale locale, UnaryOperator<String> byKey) {
    public String get(String key) {
        return byKey.apply(key);
    }

    /** Fills {@code {0}} and so on with words that are already formatted. */
    public String get(String key, String... words) {
        return new MessageFormat(byKey.apply(key), locale).format(words);
    }
}
