package vn.toancanh.server.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A sentence of the server's text bundle and what it speaks of. */
public record Sentence(String key, List<String> about) {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Sentence {
        about = List.copyOf(about);
    }

    public static Sentence of(String key, Object... about) {
        return new Sentence(key, List.of(about).stream().map(Object::toString).toList());
    }

    public String in(Locale locale) {
        var texts = ResourceBundle.getBundle("vn.toancanh.server.texts", locale, NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale).format(about.toArray());
    }
}
