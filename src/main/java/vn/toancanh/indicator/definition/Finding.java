package vn.toancanh.indicator.definition;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Something wrong in a catalogue file.
 *
 * @param line in the file, counted from 1
 * @param code of the indicator, "" where the row has none
 * @param column of the file, "" for the whole row
 * @param key of a sentence in the texts of this feature, or "" where {@code about} is the sentence
 */
public record Finding(int line, String code, String column, String key, List<String> about) {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Finding {
        about = List.copyOf(about);
    }

    public String in(Locale locale) {
        var texts = ResourceBundle.getBundle("vn.toancanh.indicator.texts", locale, NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale).format(about.toArray());
    }
}
